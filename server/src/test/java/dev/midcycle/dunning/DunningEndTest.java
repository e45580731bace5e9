package dev.midcycle.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.SoldStates;
import dev.midcycle.catalog.Dunning;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a subscription whose documents nobody pays.
class DunningEndTest {
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final String CATALOG =
      """
      catalog: unpaid
      currency: USD
      timezone: UTC
      plans:
        paid: {name: Paid, family: f, rank: 9, prices: {month: 10}}
        nothing: {name: Nothing, family: f, rank: 3, prices: {month: 0}}
        least: {name: Least, family: f, rank: 2, prices: {month: 0}}
        cheap: {name: Cheap, family: f, rank: 1, prices: {month: 1}}
        elsewhere: {name: Elsewhere, family: g, rank: 1, prices: {month: 0}}
        led: {name: Led, family: f, rank: 8, prices: {month: 10}, cancel_to: nothing}
        alone: {name: Alone, family: h, rank: 1, prices: {month: 10}}
      """;

  @ParameterizedTest(name = "{0}, then {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # plan | then   | asked          | because
          paid   | CANCEL | cancel         |
          paid   | PAUSE  | pause          |
          paid   | KEEP   | nothing        | the service stays
          paid   | FREE   | change least   | the lowest of its family that costs nothing
          led    | FREE   | change nothing | where a cancellation leads
          alone  | FREE   | cancel         | its family has none
          least  | FREE   | nothing        | it is there already
          none   | FREE   | nothing        | it has not begun
          """)
  void is_asked_for(String plan, Dunning.Then then, String asked, String because) {
    assertThat(told(DunningEnd.of(then, state(plan), APRIL))).as(because).isEqualTo(asked);
  }

  /// At once, with what is unused given back, in the merchant's name.
  private static String told(Optional<ChangeRequest> asked) {
    return switch (asked.orElse(null)) {
      case null -> "nothing";
      case ChangeRequest.Cancel(var overrides, var reason) -> {
        assertThat(reason).isEqualTo("unpaid");
        yield "cancel" + at(overrides);
      }
      case ChangeRequest.Pause pause -> "pause" + pause.until().map(Instant::toString).orElse("");
      case ChangeRequest.Change change ->
          "change " + change.plan().orElseThrow() + at(change.overrides());
      default -> throw new AssertionError(asked);
    };
  }

  private static String at(ChangeRequest.Overrides overrides) {
    assertThat(overrides.when()).contains(new ChangeRequest.Timing.Now());
    assertThat(overrides.settle()).contains(Policy.Settle.PRORATE);
    assertThat(overrides.staff()).contains(new ChangeRequest.Staff("unpaid"));
    return "";
  }

  private static BillingState state(String plan) {
    var profile =
        new BillingProfile(
            Currency.getInstance("USD"), ZoneOffset.UTC, Taxation.NONE, false, Set.of());
    var blank =
        BillingState.blank(
            new SubscriptionId(new UUID(1, 1)),
            profile,
            Catalogs.of(1, SoldStates.catalog(CATALOG)),
            APRIL);
    if (plan.equals("none")) {
      return blank;
    }
    var wish = ChangeRequest.Subscribe.to(new PlanKey(plan), Interval.MONTH);
    return switch (Decisions.decide(blank, wish, APRIL, new FactId(new UUID(2, 1)))) {
      case Decision.Allowed allowed -> allowed.state();
      case Decision.Refused refused -> throw new AssertionError(refused);
    };
  }
}
