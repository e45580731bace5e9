package dev.midcycle.bookkeeping;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Derivation.Unit;
import dev.midcycle.charging.Discount;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.TaxSums;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lines and documents as books get them.
final class Lines {
  static final Currency USD = Currency.getInstance("USD");
  static final ZoneId ZONE = ZoneOffset.UTC;
  static final SubscriptionId SUBSCRIPTION = new SubscriptionId(new UUID(1, 1));
  private static final Item PLAN = new Item.OfPlan(new PlanKey("p"));
  private static final Stretch APRIL = days("2026-04-01", "2026-05-01");

  private Lines() {}

  static Money usd(String amount) {
    return Money.exactly(USD, new BigDecimal(amount));
  }

  static Stretch days(String from, String to) {
    return new Stretch(
        LocalDays.start(LocalDate.parse(from), ZONE), LocalDays.start(LocalDate.parse(to), ZONE));
  }

  /// The plan's fee for days of April, charged, or taken back of what `document` charged.
  static Line fee(String whole, Stretch stretch, Tax tax, Optional<Cause> document) {
    var ruler = new Ruler.Days(ZONE);
    var why =
        new Derivation.Prorated(
            usd(whole),
            APRIL,
            ruler.length(APRIL.from(), stretch.from()),
            ruler.length(APRIL.from(), stretch.to()),
            30,
            Unit.DAYS,
            usd("0.00"),
            document.isPresent());
    var rate = new Rate.Fee(PLAN, Charge.BASE, 1, new Decimal(new BigDecimal(whole)), Decimal.ONE);
    var made =
        usd(whole)
            .share(why.toPart(), 30, HALF_UP)
            .minus(usd(whole).share(why.fromPart(), 30, HALF_UP));
    var amount = document.isPresent() ? made.negated() : made;
    return new Line(
        rate, APRIL, stretch, Decimal.ONE, amount, List.of(), tax, why, document, Optional.empty());
  }

  static Line reduced(Line line, String off) {
    return new Line(
        line.rate(),
        line.period(),
        line.stretch(),
        line.quantity(),
        line.amount(),
        List.of(new Discount(new FactId(new UUID(3, 3)), usd(off))),
        line.tax(),
        line.why(),
        line.takesBack(),
        line.taxBack());
  }

  static Line usage(String amount, Tax tax) {
    return new Line(
        new Rate.Reckoned(PLAN, new ChargeKey("calls"), 1),
        APRIL,
        APRIL,
        Decimal.ONE,
        usd(amount),
        List.of(),
        tax,
        new Derivation.Metered(Decimal.ONE, List.of(), 1, usd("0.00"), usd(amount), usd("0.00")),
        Optional.empty());
  }

  static Bill bill(Cause cause, LocalDate day, Line... lines) {
    var all = List.of(lines);
    var none = usd("0.00");
    var subtotal = all.stream().map(Line::taxable).reduce(none, Money::plus);
    var taxes = TaxSums.of(all);
    var tax = taxes.stream().map(Draft.TaxSum::amount).reduce(none, Money::plus);
    var beside =
        taxes.stream()
            .filter(one -> !one.rate().inclusive())
            .map(Draft.TaxSum::amount)
            .reduce(none, Money::plus);
    return Bill.of(
        SUBSCRIPTION,
        new Draft(
            cause,
            LocalDays.start(day, ZONE),
            all,
            List.of(),
            subtotal,
            taxes,
            tax,
            subtotal.plus(beside),
            List.of(),
            List.of(),
            List.of()));
  }
}
