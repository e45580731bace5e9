package dev.midcycle.change;

import static dev.midcycle.change.ChangeRequests.NEXT;
import static dev.midcycle.change.ChangeRequests.NOW;
import static dev.midcycle.change.ChangeRequests.account;
import static dev.midcycle.change.ChangeRequests.asked;
import static dev.midcycle.change.ChangeRequests.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written down of a wish that is granted, so that it can be told later.
class ActivityDetailsTest {
  private static final Coupon TEN =
      new Coupon(
          new CouponCode("TEN"),
          new Coupon.Off.Percent(Decimal.of(10)),
          new Coupon.Duration.Forever());

  /// One after the other, a day apart; of the last is told what is noted beside its plan.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          begins | wishes                 | noted
          fee    | plan more              | interval=month; name=More; plan=more; plan_before=Fee
          fee    | interval year          | interval=year; interval_before=month; name=Fee; plan=fee
          fee    | add paid               | added=Paid; interval=month; name=Fee; plan=fee
          fee    | remove gratis          | interval=month; name=Fee; plan=fee; removed=Gratis
          seats  | quantity 2             | interval=month; name=Seats; plan=seats; quantity.seats=2
          seats  | quantity 2, quantity 3 | interval=month; name=Seats; plan=seats; quantity.seats=3; quantity_before.seats=2
          fee    | staff more             | interval=month; name=More; plan=more; plan_before=Fee; staff=by phone
          fee    | coupon TEN             | coupon=TEN; interval=month; name=Fee; plan=fee
          fee    | charge Help            | amount=9.5; currency=USD; interval=month; item=Help; name=Fee; plan=fee
          fee    | plan free, undo        | interval=month; name=Fee; plan=fee; withdrawn.0=plan Free
          fee    | cancel, undo           | interval=month; name=Fee; plan=fee; withdrawn.0=cancellation
          fee    | plan free, plan more   | interval=month; name=More; plan=more; plan_before=Fee; withdrawn.0=plan Free
          """)
  void what_differs_and_what_is_withdrawn_is_noted(String begins, String wishes, String noted) {
    var account = account(true, true, "0.00");
    var begin = subscribe(begins);
    var subscription = granted(asked(account, begin, true)).changed();
    Map<String, String> details = Map.of();
    var at = NOW;
    int number = 0;
    for (var wish : wishes.split(", ", -1)) {
      at = at.plus(Duration.ofDays(1));
      number++;
      var request = request(wish);
      var decided =
          granted(
              ChangePreview.of(
                  new AccountToChange(account, subscription, true, Optional.empty()),
                  request,
                  at,
                  new FactId(new UUID(NEXT.uuid().getMostSignificantBits(), 40 + number))));
      subscription = decided.changed();
      details = ActivityDetails.details(decided.decision(), request);
    }

    var told = new TreeMap<>(details);
    assertThat(told.remove("effective")).isNotNull();
    assertThat(
            told.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; ")))
        .isEqualTo(noted);
  }

  private static ChangeRequest.Subscribe subscribe(String plan) {
    return new ChangeRequest.Subscribe(
        new PlanKey(plan),
        Interval.MONTH,
        Map.of(),
        Set.of(new AddOnKey("gratis")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ChangeRequest request(String wish) {
    var words = wish.split(" ", -1);
    var what = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "plan" -> ChangeRequests.to(what);
      case "add" -> ChangeRequests.change(null, Map.of(), what, null);
      case "remove" -> ChangeRequests.change(null, Map.of(), null, what);
      case "quantity" ->
          ChangeRequests.change(
              null, Map.of(new QuantityName("seats"), Decimal.of(what)), null, null);
      case "interval" ->
          change(Optional.empty(), Optional.of(Interval.YEAR), ChangeRequest.Overrides.NONE);
      case "staff" ->
          change(
              Optional.of(new PlanKey(what)),
              Optional.empty(),
              new ChangeRequest.Overrides(
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(new ChangeRequest.Staff("by phone"))));
      case "coupon" -> new ChangeRequest.ApplyCoupon(TEN);
      case "charge" -> new ChangeRequest.ChargeOnce(what, Decimal.of("9.5"), Policy.Collect.NOW);
      case "cancel" -> new ChangeRequest.Cancel(ChangeRequest.Overrides.NONE, "");
      case "undo" -> new ChangeRequest.Undo(Optional.empty());
      default -> throw new AssertionError(wish);
    };
  }

  private static ChangeRequest change(
      Optional<PlanKey> plan, Optional<Interval> interval, ChangeRequest.Overrides overrides) {
    return new ChangeRequest.Change(plan, interval, Map.of(), Set.of(), Set.of(), overrides);
  }
}
