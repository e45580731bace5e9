package dev.midcycle.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.terms.Opening;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was stored once stays readable.
class BillingJsonTest {
  private static final String BEGUN =
      """
      {"kind":"checkpoint","at":"2026-05-01T00:00:00Z","terms":{"status":"ACTIVE","until":null,"plan":{"plan":"a","version":1},\
      "interval":"MONTH","quantities":{},"addOns":[],"schedule":{"interval":"MONTH","anchor":"2026-04-01","day":1,"at":"00:00:00",\
      "zone":"UTC"}},"rulesVersion":1,"coupons":[]}\
      """;

  /// Before its cycle was kept, a book had that of its rules.
  @Test
  void a_beginning_without_a_cycle_has_that_of_its_rules() {
    var opening = (Opening.Checkpoint) BillingJson.read(BEGUN, Opening.class);

    assertThat(opening.cycle()).isEmpty();
    assertThat(opening.rulesVersion()).isEqualTo(1);
  }

  @Test
  void a_beginning_keeps_its_cycle() {
    var opening = (Opening.Checkpoint) BillingJson.read(BEGUN, Opening.class);
    var kept =
        new Opening.Checkpoint(
            opening.at(),
            opening.terms(),
            opening.rulesVersion(),
            Optional.of(BillingRules.Cycle.CALENDAR),
            opening.coupons());

    assertThat(BillingJson.read(BillingJson.write(kept), Opening.class)).isEqualTo(kept);
  }
}
