package dev.midcycle.subscription;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Discount;
import dev.midcycle.charging.Rate;
import dev.midcycle.charging.UsedDay;
import dev.midcycle.drafting.Spent;
import dev.midcycle.drafting.UsageDays;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Once;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// What samples are made of. No two numbers are the same, so that none can stand for another.
final class SampleValues {
  static final FactId FACT = new FactId(new UUID(1, 2));
  static final FactId OTHER = new FactId(new UUID(1, 3));
  static final Instant FIRST = Instant.parse("2026-04-01T00:00:00Z");
  static final Instant MIDDLE = Instant.parse("2026-04-16T00:00:00Z");
  static final Instant END = Instant.parse("2026-05-01T00:00:00Z");
  static final Stretch APRIL = new Stretch(FIRST, END);
  static final Stretch REST = new Stretch(MIDDLE, END);
  static final LocalDate DAY = LocalDate.of(2026, 4, 11);
  static final Tax TAX = new Tax(Decimal.of("0.2"), true);
  static final PlanKey TEAM = new PlanKey("team");
  static final AddOnKey SMS = new AddOnKey("sms");
  static final AddOnKey AUDIT = new AddOnKey("audit");
  static final ChargeKey BASE = new ChargeKey("base");
  static final ChargeKey CALLS = new ChargeKey("calls");
  static final Map<QuantityName, Decimal> SEATS = Map.of(new QuantityName("seats"), Decimal.of(5));
  static final Item PLAN = new Item.OfPlan(TEAM);
  static final Item ADD_ON = new Item.OfAddOn(SMS);
  static final Item.OfCoupon COUPON = new Item.OfCoupon(new CouponCode("HALF"));
  static final Rate.Fee FEE = new Rate.Fee(PLAN, BASE, 3, Decimal.of("12.5"), Decimal.of(7));
  static final Rate RECKONED = new Rate.Reckoned(ADD_ON, CALLS, 2);
  static final Cause BEGUN = new Cause.Period(FIRST);
  static final Cause HAPPENED = new Cause.Happened(FACT);
  static final Cause TOGETHER = new Cause.Together(new SubscriptionId(new UUID(0, 7)), FIRST);
  static final List<Discount> DISCOUNTS = List.of(new Discount(OTHER, usd(120)));
  static final Once SETUP =
      new Once(ADD_ON, new ChargeKey("setup"), 4, Decimal.of("25.5"), Decimal.of(2), DAY);
  static final Change CHANGE =
      new Change(
          Optional.of(new PlanRef(TEAM, 6)),
          Optional.of(Interval.YEAR),
          SEATS,
          Set.of(SMS),
          Set.of(AUDIT));
  static final Coupon PERCENT =
      new Coupon(
          new CouponCode("HALF"),
          new Coupon.Off.Percent(Decimal.of("12.5")),
          new Coupon.Duration.Once());
  static final UsageDays DAYS =
      new UsageDays(
          RECKONED,
          APRIL,
          new TreeMap<>(
              Map.of(DAY, new UsageDays.Day(Decimal.of(30), Decimal.of(20), Decimal.of(10)))));
  static final Spent SPENT = new Spent(OTHER, APRIL, TEAM);
  static final Billed.Flat STANDS =
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

  private SampleValues() {}

  static Money usd(long minor) {
    return new Money(Currency.getInstance("USD"), minor);
  }
}
