package dev.midcycle.billing;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Used;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Tax;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.BillingDate;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Span;
import dev.midcycle.time.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A random life with everything in it: fees in advance and in arrears, seats, usage by several
/// meters and models, minimums, coupons, one-off items, tax. All of it comes from the seed.
final class FullLife {
  static final List<String> METERS = List.of("calls", "seen", "peak", "level");
  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "America/Sao_Paulo");
  private static final List<String> CURRENCIES = List.of("USD", "JPY", "KWD");

  final Random random;
  final Currency currency;
  final ZoneId zone;
  final Tax tax;
  final List<Draft> documents = new ArrayList<>();
  private final Ids ids = new Ids(new Random(11));
  private final Instant born;
  private BillingState state;

  FullLife(int seed) {
    this.random = new Random(seed);
    this.currency = Currency.getInstance(CURRENCIES.get(random.nextInt(8) % 3));
    this.zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    this.tax = new Tax(Decimal.of(random.nextBoolean() ? "0.19" : "0"), random.nextInt(4) == 0);
    var profile =
        new BillingProfile(
            currency,
            zone,
            Taxation.at(tax.rate(), tax.inclusive()),
            false,
            Set.of(),
            Optional.of(new CustomerKey("acme")).filter(_ -> random.nextBoolean()));
    var id = new SubscriptionId(ids.next(0));
    this.born =
        LocalDate.of(2023, 1, 1)
            .plusDays(random.nextInt(900))
            .atStartOfDay(zone)
            .plusSeconds(random.nextInt(86_400))
            .toInstant();
    this.state =
        BillingState.blank(
            id, profile, Catalogs.of(1, new FullCatalog(random).any(currency)), born);
  }

  @SafeVarargs
  final <T> T pick(T... some) {
    return some[random.nextInt(some.length)];
  }

  BillingState state() {
    return state;
  }

  /// Begins, and is used and changed for so many steps; ends with nothing waiting.
  Instant live(int steps) {
    var end = begin(steps).plus(Duration.ofDays(500));
    until(end);
    return end;
  }

  /// Begins, and is used and changed for so many steps; answers when the last was.
  Instant begin(int steps) {
    var at = born;
    while (state.termsAt(at).isEmpty()) {
      does(at, subscribe());
    }
    for (int step = 0; step < steps; step++) {
      at = at.plusSeconds(1 + random.nextInt(35 * 86_400));
      until(at);
      use(at);
      if (random.nextInt(3) == 0) {
        does(at, wish(at));
      }
    }
    return at;
  }

  /// The same life without `facts` being billed yet.
  BillingState unbilled() {
    var all = state;
    return new BillingState(
        all.id(),
        all.history(),
        List.of(),
        Optional.empty(),
        all.usage(),
        all.carried(),
        all.advancedTo());
  }

  private ChangeRequest.Subscribe subscribe() {
    var request = request();
    return random.nextInt(4) == 0 ? request.at(new FullCatalog(random).agreed(currency)) : request;
  }

  private ChangeRequest.Subscribe request() {
    return new ChangeRequest.Subscribe(
        plan(),
        interval(),
        Map.of(new QuantityName("seats"), Decimal.of(random.nextInt(4))),
        random.nextInt(3) == 0 ? Set.of(new AddOnKey("extra")) : Set.of(),
        random.nextInt(4) == 0 ? Optional.of(14) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        random.nextInt(3) == 0 ? Optional.of(coupon()) : Optional.empty());
  }

  private Coupon coupon() {
    Coupon.Off off =
        random.nextBoolean()
            ? new Coupon.Off.Percent(Decimal.of(1 + random.nextInt(100)))
            : new Coupon.Off.Amount(Decimal.of(1 + random.nextInt(60)));
    Coupon.Duration duration =
        switch (random.nextInt(4)) {
          case 0 -> new Coupon.Duration.Once();
          case 1 ->
              new Coupon.Duration.For(new Span(1 + random.nextInt(9), pick(Span.Unit.values())));
          case 2 -> new Coupon.Duration.Repeating(1 + random.nextInt(4));
          default -> new Coupon.Duration.Forever();
        };
    var limits =
        new Coupon.Limits(
            random.nextInt(3) == 0 ? new HashSet<>(List.of(plan(), plan())) : Set.of(),
            random.nextInt(3) == 0
                ? Set.of(new ChargeKey(pick("base", "calls", "seats")))
                : Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty());
    return new Coupon(
        new CouponCode("C" + random.nextInt(100)), off, duration, Optional.of(limits));
  }

  /// Something was used, lately or, rarely, weeks ago.
  void use(Instant now) {
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      var back = random.nextInt(random.nextInt(4) == 0 ? 40 * 86_400 : 3 * 86_400);
      var at = Stretch.later(now.minusSeconds(back), born);
      var meter = METERS.get(random.nextInt(METERS.size()));
      var tally =
          meter.equals("seen")
              ? Tally.each(Set.of("x" + random.nextInt(3), "y" + random.nextInt(5)))
              : Tally.of(Decimal.of(random.nextInt(30)), at);
      var day = LocalDate.ofInstant(at, zone);
      state = state.with(state.usage().with(new MeterKey(meter), day, new Used(at, tally)));
    }
  }

  ChangeRequest wish(Instant at) {
    var overrides = overrides(at);
    return switch (random.nextInt(17)) {
      case 0 -> new ChangeRequest.Cancel(overrides, "enough");
      case 1 ->
          new ChangeRequest.Undo(
              Optional.of(pick(ScheduledKind.values())).filter(_ -> random.nextInt(3) == 0));
      case 2 ->
          new ChangeRequest.Reactivate(Optional.of(back(at)).filter(_ -> random.nextBoolean()));
      case 3 -> new ChangeRequest.Pause(Optional.of(at.plus(Duration.ofDays(random.nextInt(60)))));
      case 14 -> new ChangeRequest.Pause(Optional.empty(), Optional.of(sometime(at)));
      case 15 -> new ChangeRequest.Try(at.plus(Duration.ofDays(random.nextInt(50))));
      case 16 ->
          new ChangeRequest.MoveDate(
              new BillingDate.OnDay(1 + random.nextInt(31)), pick(Policy.When.values()));
      case 4 -> new ChangeRequest.Resume();
      case 5 -> new ChangeRequest.ApplyCoupon(coupon());
      case 6 ->
          new ChangeRequest.ChargeOnce(
              "Visit",
              Decimal.of(1 + random.nextInt(90)),
              random.nextBoolean() ? Policy.Collect.NOW : Policy.Collect.NEXT_INVOICE);
      case 7 -> change(Optional.empty(), Optional.of(interval()), Map.of(), overrides);
      case 8, 9 ->
          change(
              Optional.empty(),
              Optional.empty(),
              Map.of(new QuantityName("seats"), Decimal.of(random.nextInt(6))),
              overrides);
      default -> change(Optional.of(plan()), Optional.empty(), Map.of(), overrides);
    };
  }

  private ChangeRequest change(
      Optional<PlanKey> plan,
      Optional<Interval> interval,
      Map<QuantityName, Decimal> quantities,
      ChangeRequest.Overrides overrides) {
    var extra = Set.of(new AddOnKey("extra"));
    boolean more = random.nextInt(4) == 0;
    boolean less = !more && random.nextInt(4) == 0;
    return new ChangeRequest.Change(
        plan, interval, quantities, more ? extra : Set.of(), less ? extra : Set.of(), overrides);
  }

  private PlanKey plan() {
    return new PlanKey(pick("a", "b", "c"));
  }

  private Interval interval() {
    return pick(
        Interval.MONTH,
        Interval.MONTH,
        Interval.MONTH,
        Interval.YEAR,
        Interval.of("6 months"),
        Interval.of("2 weeks"),
        Interval.of("10 days"),
        Interval.of("5 weeks"),
        Interval.of("2 years"));
  }

  private ChangeRequest.Overrides overrides(Instant at) {
    if (random.nextInt(3) == 0) {
      return ChangeRequest.Overrides.NONE;
    }
    ChangeRequest.Timing when =
        switch (random.nextInt(6)) {
          case 5 -> new ChangeRequest.Timing.TermEnd();
          case 0 -> new ChangeRequest.Timing.PeriodEnd();
          case 1 -> new ChangeRequest.Timing.On(at.plusSeconds(1 + random.nextInt(50 * 86_400)));
          case 2 -> new ChangeRequest.Timing.On(back(at));
          default -> new ChangeRequest.Timing.Now();
        };
    return new ChangeRequest.Overrides(
            Optional.of(when),
            Optional.of(random.nextInt(4) == 0 ? Policy.Settle.NONE : Policy.Settle.PRORATE),
            Optional.of(random.nextInt(4) == 0 ? Policy.Collect.NEXT_INVOICE : Policy.Collect.NOW),
            random.nextInt(3) == 0 ? Optional.of(Policy.Anchor.RESET) : Optional.empty())
        .with(
            random.nextInt(6) == 0
                ? Optional.of(new FullCatalog(random).agreed(currency))
                : Optional.empty());
  }

  private Instant sometime(Instant at) {
    return random.nextInt(3) == 0 ? back(at) : at.plusSeconds(random.nextInt(40 * 86_400));
  }

  /// Somewhere in its life so far, or rarely before it; at most three years ago.
  private Instant back(Instant at) {
    long age = Math.min(3 * 365 * 86_400, at.getEpochSecond() - born.getEpochSecond() + 86_400);
    return at.minusSeconds(random.nextLong(age));
  }

  void until(Instant instant) {
    var advanced = Lifecycle.advance(state, instant);
    state = advanced.state();
    documents.addAll(advanced.documents());
  }

  Decision ask(Instant at, ChangeRequest request) {
    return Decisions.decide(state, request, at, new FactId(ids.next(at.toEpochMilli())));
  }

  void does(Instant at, ChangeRequest request) {
    if (ask(at, request) instanceof Decision.Allowed allowed) {
      state = allowed.state();
      documents.addAll(allowed.documents());
    }
  }
}
