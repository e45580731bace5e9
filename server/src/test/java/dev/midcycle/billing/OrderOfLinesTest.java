package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.Proration;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines come in an order of their own, whatever ids they have: those of a quote are not those of
/// what it brings.
class OrderOfLinesTest {
  @Test
  void what_is_charged_twice_by_one_name_at_one_instant_has_one_order() {
    var life =
        new Life(Life.plans(Pay.IN_ADVANCE, Proration.DAY, "30.00", "70.00"), ZoneId.of("UTC"));
    var at = Instant.parse("2026-04-01T00:00:00Z");
    life.does(at, Life.subscribe("a"));
    life.does(at, visit(7, Policy.Collect.NEXT_INVOICE));
    var first = visits(life, at);

    assertThat(first).hasSize(2).isSorted();
    for (int i = 0; i < 20; i++) {
      assertThat(visits(life, at)).isEqualTo(first);
    }
  }

  private static List<Money> visits(Life life, Instant at) {
    return switch (life.ask(at, visit(5, Policy.Collect.NOW))) {
      case Decision.Allowed allowed ->
          allowed.documents().stream()
              .flatMap(document -> document.lines().stream())
              .filter(line -> line.rate().item().key().equals("Visit"))
              .map(Line::amount)
              .toList();
      case Decision.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static ChangeRequest visit(int amount, Policy.Collect collect) {
    return new ChangeRequest.ChargeOnce("Visit", Decimal.of(amount), collect);
  }
}
