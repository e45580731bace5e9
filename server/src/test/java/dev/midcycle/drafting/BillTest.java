package dev.midcycle.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Rate;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Item;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is issued as one document for several subscriptions of a customer.
class BillTest {
  private static final Money TEN = new Money(Currency.getInstance("USD"), 1000);
  private static final SubscriptionId FIRST = new SubscriptionId(new UUID(1, 1));
  private static final SubscriptionId SECOND = new SubscriptionId(new UUID(1, 2));
  private static final SubscriptionId OTHER = new SubscriptionId(new UUID(1, 3));
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final FactId DEED = new FactId(new UUID(2, 1));

  @Test
  void knows_whom_it_is_for() {
    var both = bill(new Cause.Period(MAY), FIRST, SECOND);
    var one = bill(new Cause.Period(MAY), FIRST);

    assertThat(both.isFor(FIRST)).isTrue();
    assertThat(both.isFor(SECOND)).isTrue();
    assertThat(both.isFor(OTHER)).isFalse();
    assertThat(both.subscription()).isEmpty();
    assertThat(one.subscription()).contains(FIRST);
    assertThat(both.of(SECOND)).isEqualTo(both.parts().getLast().draft());
    assertThat(both.total()).hasToString("20.00");
  }

  @Test
  void says_whose_days_it_bills_where_they_may_be_anothers() {
    assertThat(bill(new Cause.Period(MAY), FIRST).usage())
        .extracting(UsageDays::subscription)
        .containsExactly(Optional.empty());
    assertThat(bill(new Cause.Period(MAY), FIRST, SECOND).usage())
        .extracting(UsageDays::subscription)
        .containsExactly(Optional.of(FIRST), Optional.of(SECOND));
  }

  /// All it is for have one cause: that of the first.
  @Test
  void has_one_cause() {
    assertThat(bill(new Cause.Period(MAY), FIRST, SECOND).cause())
        .isEqualTo(new Cause.Together(FIRST, MAY));
    assertThat(bill(new Cause.Together(OTHER, MAY), FIRST, SECOND).cause())
        .isEqualTo(new Cause.Together(OTHER, MAY));
    assertThat(bill(new Cause.ByHand(DEED), FIRST, SECOND).cause())
        .isEqualTo(new Cause.ByHand(DEED));
    assertThatThrownBy(() -> bill(new Cause.Ended(MAY), FIRST, SECOND))
        .hasMessageContaining("not of a billing date");
    assertThatThrownBy(() -> bill(new Cause.Happened(DEED), FIRST, SECOND))
        .hasMessageContaining("not of a billing date");
  }

  /// What several share is known by no one subscription.
  @Test
  void is_told_from_others_by_whom_it_is_for() {
    assertThat(bill(new Cause.Period(MAY), FIRST, SECOND).which())
        .isEqualTo(AccountBalance.Which.of(FIRST, new Cause.Together(FIRST, MAY)));
    assertThat(bill(new Cause.Period(MAY), FIRST).which())
        .isEqualTo(AccountBalance.Which.of(FIRST, new Cause.Period(MAY)));
  }

  private static Bill bill(Cause cause, SubscriptionId... subscriptions) {
    return Bill.of(
        List.of(subscriptions).stream().map(one -> new Bill.Part(one, draft(cause))).toList());
  }

  private static Draft draft(Cause cause) {
    var april = new Stretch(MAY.minusSeconds(2_592_000), MAY);
    var rate = new Rate.Reckoned(new Item.OfPlan(new PlanKey("team")), new ChargeKey("calls"), 1);
    var line = WrittenLine.of("base", "prorated 10.00 0 30 30 0");
    return new Draft(
        cause,
        MAY,
        List.of(charging(line)),
        List.of(),
        TEN,
        List.of(),
        Money.zero(TEN.currency()),
        TEN,
        List.of(),
        List.of(new UsageDays(rate, april, new TreeMap<>())),
        List.of());
  }

  private static Line charging(Line line) {
    return new Line(
        line.rate(),
        line.period(),
        line.stretch(),
        line.quantity(),
        TEN,
        line.discounts(),
        line.tax(),
        line.why(),
        line.takesBack());
  }
}
