package dev.midcycle.subscription;

import dev.midcycle.stored.Golden;
import org.junit.jupiter.api.Test;

/// What billing stores: as it is written today, and as the first release wrote it.
class BillingJsonTest {
  @Test
  void every_kind_has_its_golden_text() {
    Golden.hold("/stored/billing.txt", BillingSamples.all());
  }

  @Test
  void what_the_first_release_wrote_is_read_for_ever() {
    Golden.holdRowsOfBefore("/stored/billing-of-the-first-release.txt", BillingSamples.all());
  }
}
