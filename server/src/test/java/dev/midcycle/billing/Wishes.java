package dev.midcycle.billing;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.BillingDate;
import dev.midcycle.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What somebody wishes, in a few words: `staff plan big`, `on 2026-01-10 cancel`.
final class Wishes {
  static final Coupon TEN = coupon("TEN", new Coupon.Off.Percent(Decimal.of(10)));

  /// Each but the first fits no more, or not everything.
  private static final List<Coupon> COUPONS =
      List.of(
          TEN,
          limited("OLD", Set.of(), Optional.of(LocalDate.parse("2026-02-19"))),
          limited("SMALL", Set.of(new PlanKey("small")), Optional.empty()),
          coupon(
              "EURO",
              new Coupon.Off.Amounts(
                  List.of(Money.exactly(Currency.getInstance("EUR"), new BigDecimal("5"))))));

  private Wishes() {}

  static ChangeRequest of(String text) {
    var words = List.of(text.replaceFirst("^(staff|on [0-9-]+) ", "").split(" "));
    var overrides = overrides(text);
    return switch (words.getFirst()) {
      case "cancel" -> new ChangeRequest.Cancel(overrides, "");
      case "undo" -> new ChangeRequest.Undo(Optional.empty());
      case "pause" -> new ChangeRequest.Pause(Optional.empty());
      case "resume" -> new ChangeRequest.Resume();
      case "reactivate" ->
          new ChangeRequest.Reactivate(words.stream().skip(1).findFirst().map(SoldStates::at));
      case "charge" ->
          new ChangeRequest.ChargeOnce("Visit", Decimal.of(5), Policy.Collect.NEXT_INVOICE);
      case "coupon" -> new ChangeRequest.ApplyCoupon(TEN);
      case "date" -> new ChangeRequest.MoveDate(date(words.get(1)), when(words));
      case "migrate" -> new ChangeRequest.Migrate(Policy.When.NOW);
      case "subscribe" ->
          ChangeRequest.Subscribe.to(
              new PlanKey(words.get(1)), words.contains("year") ? Interval.YEAR : Interval.MONTH);
      default ->
          new ChangeRequest.Change(
              after(words, "plan").map(PlanKey::new),
              interval(words),
              after(words, "seats")
                  .map(number -> Map.of(new QuantityName("seats"), Decimal.of(number)))
                  .orElse(Map.of()),
              after(words, "add").map(AddOnKey::new).map(Set::of).orElse(Set.of()),
              after(words, "remove").map(AddOnKey::new).map(Set::of).orElse(Set.of()),
              overrides,
              after(words, "code").map(Wishes::coupon));
    };
  }

  private static Coupon coupon(String code) {
    return COUPONS.stream()
        .filter(one -> one.code().value().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Coupon coupon(String code, Coupon.Off off) {
    return new Coupon(new CouponCode(code), off, new Coupon.Duration.Forever());
  }

  private static Coupon limited(String code, Set<PlanKey> plans, Optional<LocalDate> until) {
    return new Coupon(
        new CouponCode(code),
        new Coupon.Off.Percent(Decimal.of(10)),
        new Coupon.Duration.Forever(),
        Optional.of(new Coupon.Limits(plans, Set.of(), Set.of(), until, Optional.empty())));
  }

  private static ChangeRequest.Overrides overrides(String text) {
    if (text.startsWith("on ")) {
      return new ChangeRequest.Overrides(
          Optional.of(new ChangeRequest.Timing.On(SoldStates.at(List.of(text.split(" ")).get(1)))),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    return text.startsWith("staff ") ? Life.now() : ChangeRequest.Overrides.NONE;
  }

  /// `15` or `2026-02-15`
  private static BillingDate date(String text) {
    return text.contains("-")
        ? new BillingDate.Through(LocalDate.parse(text))
        : new BillingDate.OnDay(Integer.parseInt(text));
  }

  private static Policy.When when(List<String> words) {
    return words.contains("later") ? Policy.When.PERIOD_END : Policy.When.NOW;
  }

  private static Optional<Interval> interval(List<String> words) {
    return words.contains("year")
        ? Optional.of(Interval.YEAR)
        : words.contains("month") ? Optional.of(Interval.MONTH) : Optional.empty();
  }

  private static Optional<String> after(List<String> words, String name) {
    int place = words.indexOf(name);
    return place < 0 ? Optional.empty() : Optional.of(words.get(place + 1));
  }
}
