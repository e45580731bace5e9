package dev.midcycle.subscription;

import static dev.midcycle.subscription.SampleValues.AUDIT;
import static dev.midcycle.subscription.SampleValues.BASE;
import static dev.midcycle.subscription.SampleValues.CHANGE;
import static dev.midcycle.subscription.SampleValues.DAY;
import static dev.midcycle.subscription.SampleValues.END;
import static dev.midcycle.subscription.SampleValues.FACT;
import static dev.midcycle.subscription.SampleValues.FIRST;
import static dev.midcycle.subscription.SampleValues.MIDDLE;
import static dev.midcycle.subscription.SampleValues.OTHER;
import static dev.midcycle.subscription.SampleValues.PERCENT;
import static dev.midcycle.subscription.SampleValues.SEATS;
import static dev.midcycle.subscription.SampleValues.SETUP;
import static dev.midcycle.subscription.SampleValues.SMS;
import static dev.midcycle.subscription.SampleValues.TEAM;
import static dev.midcycle.subscription.SampleValues.usd;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.ScheduledKind;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.Policy;
import dev.midcycle.money.Decimal;
import dev.midcycle.stored.Form;
import dev.midcycle.stored.Sample;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact.Happening;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.time.BillingDate;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A value of every kind that billing stores. No two numbers in one of them are the same, so that
/// none can stand for another.
public final class BillingSamples {
  private final List<Sample<?>> all = new ArrayList<>();

  private BillingSamples() {}

  public static List<Sample<?>> all() {
    var samples = new BillingSamples();
    samples.happenings();
    samples.all.addAll(CouponSamples.all());
    samples.coupons();
    samples.all.addAll(DocumentSamples.all());
    samples.all.addAll(OrderedSamples.all());
    samples.all.addAll(PriceSamples.all());
    samples.all.addAll(ByHandSamples.all());
    samples.all.addAll(TaxSamples.all());
    samples.requests();
    return samples.all;
  }

  private <T> void add(String name, Form<T> form, T value) {
    all.add(new Sample<>(name, form, value));
  }

  private void happening(String kind, Happening value) {
    add("happening." + kind, BillingJson.HAPPENING, value);
  }

  private void happenings() {
    happening(
        "started",
        new Happening.Started(
            new PlanRef(TEAM, 6),
            Interval.MONTH,
            SEATS,
            Set.of(SMS, AUDIT),
            14,
            Optional.of(31),
            BillingRules.Cycle.ANNIVERSARY,
            Optional.of(PERCENT)));
    happening(
        "started.plain",
        new Happening.Started(
            new PlanRef(TEAM, 1),
            Interval.QUARTER,
            Map.of(),
            Set.of(),
            0,
            Optional.empty(),
            BillingRules.Cycle.CALENDAR,
            Optional.empty()));
    happening(
        "started.months",
        new Happening.Started(
            new PlanRef(TEAM, 1),
            Interval.of("6 months"),
            Map.of(),
            Set.of(),
            0,
            Optional.empty(),
            BillingRules.Cycle.ANNIVERSARY,
            Optional.empty()));
    happening(
        "changed",
        new Happening.Changed(
            CHANGE,
            Policy.Settle.PRORATE,
            Policy.Collect.NEXT_INVOICE,
            Policy.Anchor.KEEP,
            List.of(OTHER),
            List.of(SETUP),
            Optional.empty(),
            Optional.empty()));
    happening(
        "changed.reset",
        new Happening.Changed(
            Change.NONE,
            Policy.Settle.NONE,
            Policy.Collect.NOW,
            Policy.Anchor.RESET,
            List.of(),
            List.of(),
            Optional.of(BillingRules.Cycle.ANNIVERSARY),
            Optional.empty()));
    happening(
        "changed.reset_where_the_calendar_stays",
        new Happening.Changed(
            Change.NONE, Policy.Settle.NONE, Policy.Collect.NOW, Policy.Anchor.RESET, List.of()));
    happening(
        "changed.date",
        new Happening.Changed(
            Change.to(new BillingDate.OnDay(15)),
            Policy.Settle.PRORATE,
            Policy.Collect.NOW,
            Policy.Anchor.KEEP,
            List.of()));
    happening(
        "changed.through",
        new Happening.Changed(
            Change.to(new BillingDate.Through(DAY)),
            Policy.Settle.PRORATE,
            Policy.Collect.NOW,
            Policy.Anchor.KEEP,
            List.of()));
    happening(
        "cancelled",
        new Happening.Cancelled(
            Policy.Settle.PRORATE, "too expensive", List.of(OTHER), List.of(SETUP)));
    happening(
        "cancelled.plain", new Happening.Cancelled(Policy.Settle.NONE, "", List.of(), List.of()));
    happening("paused", new Happening.Paused(Optional.of(END)));
    happening(
        "paused.instead", new Happening.Paused(Optional.of(END), List.of(OTHER), List.of(SETUP)));
    happening("tried", new Happening.Tried(END));
    happening("resumed", new Happening.Resumed());
    happening(
        "reactivated", new Happening.Reactivated(CHANGE, List.of(FACT, OTHER), List.of(SETUP)));
    happening("reactivated.plain", new Happening.Reactivated(Change.NONE, List.of(), List.of()));
    happening(
        "charged", new Happening.ChargedOnce("Training", Decimal.of("250.75"), Policy.Collect.NOW));
    happening("undone", new Happening.Undone(List.of(FACT, OTHER)));
  }

  private void coupons() {
    coupon(
        "amount",
        new Coupon.Off.Amount(Decimal.of("4.5")),
        new Coupon.Duration.Repeating(3),
        Optional.of(
            new Coupon.Limits(
                Set.of(TEAM),
                Set.of(BASE),
                Set.of(Interval.DAY, Interval.WEEK),
                Optional.of(DAY),
                Optional.of(40))));
    coupon(
        "amounts",
        new Coupon.Off.Amounts(List.of(usd(450))),
        new Coupon.Duration.For(new Span(2, Span.Unit.MONTH)),
        Optional.empty());
    coupon(
        "days",
        new Coupon.Off.Percent(Decimal.of(10)),
        new Coupon.Duration.For(new Span(5, Span.Unit.DAY)),
        Optional.empty());
    coupon(
        "weeks",
        new Coupon.Off.Percent(Decimal.of(10)),
        new Coupon.Duration.For(new Span(6, Span.Unit.WEEK)),
        Optional.empty());
    coupon(
        "years",
        new Coupon.Off.Percent(Decimal.of(10)),
        new Coupon.Duration.For(new Span(7, Span.Unit.YEAR)),
        Optional.empty());
    coupon(
        "forever",
        new Coupon.Off.Percent(Decimal.of(100)),
        new Coupon.Duration.Forever(),
        Optional.empty());
  }

  private void coupon(
      String name, Coupon.Off off, Coupon.Duration duration, Optional<Coupon.Limits> limits) {
    happening(
        "given." + name,
        new Happening.CouponApplied(new Coupon(new CouponCode("LESS"), off, duration, limits)));
  }

  private void request(String kind, ChangeRequest value) {
    add("request." + kind, BillingJson.REQUEST, value);
  }

  private void requests() {
    request(
        "subscribe",
        new ChangeRequest.Subscribe(
            TEAM,
            Interval.YEAR,
            SEATS,
            Set.of(SMS),
            Optional.of(14),
            Optional.of(FIRST),
            Optional.of(15),
            Optional.of(BillingRules.Cycle.CALENDAR),
            Optional.of(PERCENT),
            Optional.of(new ChangeRequest.Staff("as agreed"))));
    request("subscribe.plain", ChangeRequest.Subscribe.to(TEAM, Interval.MONTH));
    request(
        "change",
        new ChangeRequest.Change(
            Optional.of(TEAM),
            Optional.of(Interval.WEEK),
            SEATS,
            Set.of(SMS),
            Set.of(AUDIT),
            new ChangeRequest.Overrides(
                Optional.of(new ChangeRequest.Timing.On(MIDDLE)),
                Optional.of(Policy.Settle.NONE),
                Optional.of(Policy.Collect.NOW),
                Optional.of(Policy.Anchor.RESET),
                Optional.of(new ChangeRequest.Staff("goodwill")))));
    request(
        "cancel",
        new ChangeRequest.Cancel(when(new ChangeRequest.Timing.PeriodEnd()), "moved away"));
    request("cancel.now", new ChangeRequest.Cancel(when(new ChangeRequest.Timing.Now()), ""));
    request(
        "cancel.in_term", new ChangeRequest.Cancel(when(new ChangeRequest.Timing.TermEnd()), ""));
    request("undo", new ChangeRequest.Undo(Optional.empty()));
    for (var kind : ScheduledKind.values()) {
      request(
          "undo." + kind.name().toLowerCase(Locale.ROOT),
          new ChangeRequest.Undo(Optional.of(kind)));
    }
    request("pause", new ChangeRequest.Pause(Optional.of(END)));
    request("pause.later", new ChangeRequest.Pause(Optional.empty(), Optional.of(MIDDLE)));
    request("trial", new ChangeRequest.Try(END));
    request("resume", new ChangeRequest.Resume());
    request("reactivate", new ChangeRequest.Reactivate(Optional.of(MIDDLE)));
    request("give", new ChangeRequest.ApplyCoupon(PERCENT));
    request(
        "charge",
        new ChangeRequest.ChargeOnce(
            "Training", Decimal.of("250.75"), Policy.Collect.NEXT_INVOICE));
    request(
        "move_date", new ChangeRequest.MoveDate(new BillingDate.OnDay(31), Policy.When.PERIOD_END));
    request(
        "move_date.through",
        new ChangeRequest.MoveDate(new BillingDate.Through(DAY), Policy.When.NOW));
    request("migrate", new ChangeRequest.Migrate(Policy.When.NOW));
    request("migrate.in_term", new ChangeRequest.Migrate(Policy.When.TERM_END));
    request("migrate.later", new ChangeRequest.Migrate(Policy.When.PERIOD_END));
  }

  private static ChangeRequest.Overrides when(ChangeRequest.Timing timing) {
    return new ChangeRequest.Overrides(
        Optional.of(timing), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
