package dev.midcycle.subscription;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Pending;
import dev.midcycle.billing.ScheduledKind;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Discount;
import dev.midcycle.charging.Rate;
import dev.midcycle.charging.UsedDay;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.Spent;
import dev.midcycle.drafting.UsageDays;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Slice;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Usage;
import dev.midcycle.rating.Used;
import dev.midcycle.stored.Form;
import dev.midcycle.stored.Sample;
import dev.midcycle.terms.Attached;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact.Happening;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Once;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Tax;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Span;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// A value of every kind that billing stores. No two numbers in one of them are the same, so that
/// none can stand for another.
public final class BillingSamples {
  private static final FactId FACT = new FactId(new UUID(1, 2));
  private static final FactId OTHER = new FactId(new UUID(1, 3));
  private static final Instant FIRST = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant MIDDLE = Instant.parse("2026-04-16T00:00:00Z");
  private static final Instant END = Instant.parse("2026-05-01T00:00:00Z");
  private static final Stretch APRIL = new Stretch(FIRST, END);
  private static final Stretch REST = new Stretch(MIDDLE, END);
  private static final LocalDate DAY = LocalDate.of(2026, 4, 11);
  private static final Tax TAX = new Tax(Decimal.of("0.2"), true);
  private static final PlanKey TEAM = new PlanKey("team");
  private static final AddOnKey SMS = new AddOnKey("sms");
  private static final AddOnKey AUDIT = new AddOnKey("audit");
  private static final ChargeKey BASE = new ChargeKey("base");
  private static final ChargeKey CALLS = new ChargeKey("calls");
  private static final Map<QuantityName, Decimal> SEATS =
      Map.of(new QuantityName("seats"), Decimal.of(5));
  private static final Item PLAN = new Item.OfPlan(TEAM);
  private static final Item ADD_ON = new Item.OfAddOn(SMS);
  private static final Item.OfCoupon COUPON = new Item.OfCoupon(new CouponCode("HALF"));
  private static final Rate.Fee FEE =
      new Rate.Fee(PLAN, BASE, 3, Decimal.of("12.5"), Decimal.of(7));
  private static final Rate RECKONED = new Rate.Reckoned(ADD_ON, CALLS, 2);
  private static final Cause BEGUN = new Cause.Period(FIRST);
  private static final Cause HAPPENED = new Cause.Happened(FACT);
  private static final List<Discount> DISCOUNTS = List.of(new Discount(OTHER, usd(120)));
  private static final Once SETUP =
      new Once(ADD_ON, new ChargeKey("setup"), 4, Decimal.of("25.5"), Decimal.of(2), DAY);
  private static final Change CHANGE =
      new Change(
          Optional.of(new PlanRef(TEAM, 6)),
          Optional.of(Interval.YEAR),
          SEATS,
          Set.of(SMS),
          Set.of(AUDIT));
  private static final Coupon PERCENT =
      new Coupon(
          new CouponCode("HALF"),
          new Coupon.Off.Percent(Decimal.of("12.5")),
          new Coupon.Duration.Once());
  private static final UsageDays DAYS =
      new UsageDays(
          RECKONED,
          APRIL,
          new TreeMap<>(
              Map.of(DAY, new UsageDays.Day(Decimal.of(30), Decimal.of(20), Decimal.of(10)))));
  private static final Spent SPENT = new Spent(OTHER, APRIL, TEAM);
  private static final Billed.Flat STANDS =
      new Billed.Flat(
          RECKONED,
          APRIL,
          REST,
          usd(2000),
          DISCOUNTS,
          TAX,
          HAPPENED,
          Decimal.of(21),
          new TreeMap<>(Map.of(DAY, new UsedDay(Decimal.of(22), Decimal.of(23)))),
          List.of(new Billed.Part(BEGUN, Tax.NONE, usd(500), List.of())));

  private final List<Sample<?>> all = new ArrayList<>();

  private BillingSamples() {}

  public static List<Sample<?>> all() {
    var samples = new BillingSamples();
    samples.happenings();
    samples.coupons();
    samples.lines();
    samples.books();
    samples.requests();
    return samples.all;
  }

  private static Money usd(long minor) {
    return new Money(Currency.getInstance("USD"), minor);
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
        "changed",
        new Happening.Changed(
            CHANGE,
            Policy.Settle.PRORATE,
            Policy.Collect.NEXT_INVOICE,
            Policy.Anchor.KEEP,
            List.of(OTHER),
            List.of(SETUP)));
    happening(
        "changed.reset",
        new Happening.Changed(
            Change.NONE,
            Policy.Settle.NONE,
            Policy.Collect.NOW,
            Policy.Anchor.RESET,
            List.of(),
            List.of()));
    happening(
        "cancelled",
        new Happening.Cancelled(
            Policy.Settle.PRORATE, "too expensive", List.of(OTHER), List.of(SETUP)));
    happening(
        "cancelled.plain", new Happening.Cancelled(Policy.Settle.NONE, "", List.of(), List.of()));
    happening("paused", new Happening.Paused(Optional.of(END)));
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

  private void lines() {
    line(
        "share",
        FEE,
        new Derivation.Prorated(usd(8750), APRIL, 15, 29, 30, Derivation.Unit.DAYS, usd(9), true),
        Optional.of(BEGUN));
    line(
        "seconds",
        FEE,
        new Derivation.Prorated(
            usd(8750), APRIL, 3600, 7200, 2592000, Derivation.Unit.SECONDS, usd(0), false),
        Optional.empty());
    line(
        "whole",
        new Rate.Fee(new Item.OneOff(FACT, "Training"), BASE, 3, Decimal.of("12.5"), Decimal.of(7)),
        new Derivation.Flat(Decimal.of("12.5"), Decimal.of(8)),
        Optional.empty());
    line(
        "metered",
        RECKONED,
        new Derivation.Metered(
            Decimal.of(6000),
            List.of(new Slice(Decimal.of(1000), Decimal.of("0.3"), Decimal.of(5))),
            28,
            usd(11),
            usd(12),
            usd(13)),
        Optional.empty());
    line(
        "shortfall",
        RECKONED,
        new Derivation.Shortfall(usd(9000), usd(8000), usd(700)),
        Optional.empty());
    line(
        "taken_back",
        RECKONED,
        new Derivation.TakenBack(usd(1500), usd(300)),
        Optional.of(HAPPENED));
    line(
        "reduced",
        new Rate.Discount(COUPON, new ChargeKey("coupon"), 9),
        new Derivation.Reduced(usd(4000), new Derivation.Off.Percent(Decimal.of("12.5"))),
        Optional.empty());
    line(
        "reduced.most",
        new Rate.Discount(COUPON, new ChargeKey("coupon"), 9),
        new Derivation.Reduced(usd(4000), new Derivation.Off.Most(usd(450))),
        Optional.empty());
    add(
        "line.without_its_tax",
        BillingJson.LINE,
        new Line(
            FEE,
            APRIL,
            REST,
            Decimal.ONE,
            usd(-1500),
            List.of(),
            TAX,
            new Derivation.TakenBack(usd(1500), usd(300)),
            Optional.of(BEGUN),
            Optional.empty()));
    add(
        "billed.shared",
        BillingJson.BILLED,
        new Billed.Prorated(FEE, APRIL, REST, usd(4375), DISCOUNTS, TAX, HAPPENED));
    add("billed.whole", BillingJson.BILLED, STANDS);
    add(
        "billed.whole.of_one_document",
        BillingJson.BILLED,
        new Billed.Flat(
            RECKONED,
            APRIL,
            APRIL,
            usd(2000),
            List.of(),
            TAX,
            BEGUN,
            Decimal.of(21),
            new TreeMap<>()));
    add("spent", BillingJson.SPENT, SPENT);
    add("usage_days", BillingJson.USAGE_DAYS, DAYS);
  }

  private void line(String name, Rate rate, Derivation why, Optional<Cause> takesBack) {
    add("line." + name, BillingJson.LINE, line(rate, why, takesBack));
  }

  private static Line line(Rate rate, Derivation why, Optional<Cause> takesBack) {
    return new Line(
        rate,
        APRIL,
        REST,
        Decimal.of(17),
        usd(-1500),
        DISCOUNTS,
        TAX,
        why,
        takesBack,
        takesBack.map(_ -> usd(250)));
  }

  private void books() {
    add("opening.unborn", BillingJson.OPENING, new Opening.Unborn());
    add(
        "opening.checkpoint",
        BillingJson.OPENING,
        new Opening.Checkpoint(
            MIDDLE,
            terms(Status.TRIAL, Optional.of(END)),
            5,
            Optional.of(BillingRules.Cycle.CALENDAR),
            List.of(new Attached(OTHER, PERCENT, Optional.of(REST), Optional.of(FIRST)))));
    add(
        "opening.with_a_coupon_of_before",
        BillingJson.OPENING,
        new Opening.Checkpoint(
            MIDDLE,
            terms(Status.ACTIVE, Optional.empty()),
            5,
            Optional.empty(),
            List.of(new Attached(OTHER, PERCENT, Optional.empty(), Optional.empty()))));
    for (var status : List.of(Status.FUTURE, Status.ACTIVE, Status.PAUSED, Status.CANCELLED)) {
      add(
          "opening." + status.name().toLowerCase(Locale.ROOT),
          BillingJson.OPENING,
          new Opening.Checkpoint(
              MIDDLE, terms(status, Optional.empty()), 5, Optional.empty(), List.of()));
    }
    var draft =
        new Draft(
            HAPPENED,
            END,
            List.of(line(FEE, new Derivation.Flat(Decimal.ONE, Decimal.of(8)), Optional.empty())),
            List.of(),
            usd(1000),
            List.of(new Draft.TaxSum(TAX, usd(900), usd(150))),
            usd(151),
            usd(1151),
            List.of(new Draft.Whole(STANDS, true)),
            List.of(DAYS),
            List.of(SPENT));
    add("pending.calculated", BillingJson.PENDING, new Pending.Calculated(draft));
    add("pending.waiting", BillingJson.PENDING, new Pending.Waiting(draft));
    add(
        "usage",
        BillingJson.USAGE,
        new Usage(
            Map.of(
                new MeterKey("calls"),
                new TreeMap<>(
                    Map.of(
                        DAY,
                        List.of(
                            new Used(
                                MIDDLE,
                                new Tally(
                                    8,
                                    Decimal.of(41),
                                    Optional.of(Decimal.of(1)),
                                    Optional.of(Decimal.of(9)),
                                    Optional.of(new Tally.Seen(END, Decimal.of(6))),
                                    Set.of("b", "a"))))))),
            Map.of(new MeterKey("storage"), Decimal.of("77.5"))));
  }

  private static Terms terms(Status status, Optional<Instant> until) {
    return new Terms(
        status,
        until,
        new PlanRef(TEAM, 6),
        Interval.MONTH,
        SEATS,
        new TreeSet<>(Set.of(SMS, AUDIT)),
        new Schedule(
            Interval.MONTH,
            LocalDate.of(2026, 1, 30),
            31,
            LocalTime.of(13, 45, 30),
            ZoneId.of("America/New_York")));
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
    request("undo", new ChangeRequest.Undo(Optional.empty()));
    for (var kind : ScheduledKind.values()) {
      request(
          "undo." + kind.name().toLowerCase(Locale.ROOT),
          new ChangeRequest.Undo(Optional.of(kind)));
    }
    request("pause", new ChangeRequest.Pause(Optional.of(END)));
    request("resume", new ChangeRequest.Resume());
    request("reactivate", new ChangeRequest.Reactivate(Optional.of(MIDDLE)));
    request("give", new ChangeRequest.ApplyCoupon(PERCENT));
    request(
        "charge",
        new ChangeRequest.ChargeOnce(
            "Training", Decimal.of("250.75"), Policy.Collect.NEXT_INVOICE));
    request("migrate", new ChangeRequest.Migrate(Policy.When.NOW));
    request("migrate.later", new ChangeRequest.Migrate(Policy.When.PERIOD_END));
  }

  private static ChangeRequest.Overrides when(ChangeRequest.Timing timing) {
    return new ChangeRequest.Overrides(
        Optional.of(timing), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
