package dev.midcycle.drafting;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.rating.Slice;
import dev.midcycle.rating.Tariff;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Stretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A line by two words of its derivation: `-base`, `prorated 40.00 15 30 30 0`.
///
/// A rate with a minus is a credit's. Numbers of `metered`: what it is divided by, cut by the
/// maximum, raised by the minimum, on other lines; then `units:price:flat` of each slice. The
/// number of `ordered` is how many of what is priced in tiers.
public final class WrittenLine {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Stretch APRIL =
      new Stretch(Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2026-05-01T00:00:00Z"));
  private static final FactId FACT = new FactId(new UUID(0, 1));
  private static final Money NONE = Money.zero(USD);
  private static final Rate BASE = fee("1", "40");
  private static final Rate SEATS = fee("3", "40");
  private static final OrderedFee TIERED =
      new OrderedFee(
          new Tariff.Graduated(
              List.of(
                  new Tariff.Step(
                      Decimal.ZERO, Optional.of(Decimal.of(50)), Decimal.of(20), Decimal.ZERO),
                  new Tariff.Step(
                      Decimal.of(50), Optional.empty(), Decimal.of("17.5"), Decimal.ZERO))),
          Decimal.of(50),
          Optional.of(Decimal.of(30)),
          Optional.of(Decimal.of(2000)));
  private static final Rate USED =
      new Rate.Reckoned(new Item.OfPlan(new PlanKey("team")), new ChargeKey("calls"), 1);
  public static final Catalogs CATALOGS =
      Catalogs.of(
          1,
          switch (CatalogFiles.parse(
              "words",
              """
              catalog: words
              currency: USD
              timezone: UTC
              meters:
                calls: {name: Calls, event: call, aggregation: count}
              addons:
                extra: {name: Extra Room, charges: [{key: fee, name: Extra Room, kind: recurring, price: 5}]}
              plans:
                team:
                  name: Team
                  family: f
                  rank: 1
                  prices: {month: 40}
                  charges:
                    - {key: calls, name: API Calls, kind: usage, meter: calls, price: 1}
                    - {key: seats, kind: recurring, price: 1}
              """)) {
            case Reading.Valid<Catalog>(var catalog) -> catalog;
            case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
          });

  private WrittenLine() {}

  public static Line of(String rate, String derivation) {
    var credit = rate.startsWith("-");
    var why = derivation(List.of(derivation.split(" ", -1)), credit);
    var of = rate(credit ? rate.substring(1) : rate);
    return credit ? credit(of, why) : line(of, why);
  }

  private static Derivation derivation(List<String> said, boolean credit) {
    var numbers = said.subList(1, said.size());
    return switch (said.getFirst()) {
      case "prorated" ->
          share(
              numbers.get(0),
              new Parts(number(numbers, 1), number(numbers, 2), number(numbers, 3)),
              numbers.get(4),
              credit);
      case "seconds" -> seconds(number(numbers, 0), number(numbers, 1));
      case "flat" -> new Derivation.Flat(Decimal.of(numbers.get(0)), Decimal.of(numbers.get(1)));
      case "ordered" -> new Derivation.Ordered(TIERED.of(USD, Decimal.of(numbers.getFirst())));
      case "metered" ->
          metered(
              number(numbers, 0),
              numbers.get(1),
              numbers.get(2),
              numbers.get(3),
              numbers.stream().skip(4).map(WrittenLine::slice).toArray(Slice[]::new));
      case "shortfall" ->
          new Derivation.Shortfall(usd(numbers.get(0)), usd(numbers.get(1)), usd(numbers.get(2)));
      case "taken_back" -> new Derivation.TakenBack(usd(numbers.get(0)), usd(numbers.get(1)));
      case "by_hand" ->
          new Derivation.ByHand(
              usd(numbers.get(0)),
              usd(numbers.get(1)),
              numbers.size() > 2 ? numbers.get(2).replace('_', ' ') : "");
      case "percent" ->
          new Derivation.Reduced(
              usd(numbers.get(0)), new Derivation.Off.Percent(Decimal.of(numbers.get(1))));
      case "most" ->
          new Derivation.Reduced(usd(numbers.get(0)), new Derivation.Off.Most(usd(numbers.get(1))));
      default -> throw new AssertionError(said);
    };
  }

  private static long number(List<String> numbers, int place) {
    return Long.parseLong(numbers.get(place));
  }

  private static Rate rate(String name) {
    return switch (name) {
      case "base" -> BASE;
      case "three" -> SEATS;
      case "seats" -> one(new Item.OfPlan(new PlanKey("team")), "seats");
      case "calls" -> USED;
      case "tiered" -> tiered("143");
      case "few" -> tiered("51");
      case "none" -> tiered("0");
      case "many" -> tiered("200");
      case "extra" -> one(new Item.OfAddOn(new AddOnKey("extra")), "fee");
      case "visit" -> one(new Item.OneOff(FACT, "A visit"), "one_off");
      case "coupon" -> off();
      default -> throw new AssertionError(name);
    };
  }

  private static Rate tiered(String quantity) {
    return new Rate.Ordered(
        new Item.OfPlan(new PlanKey("team")),
        new ChargeKey("seats"),
        1,
        TIERED,
        Decimal.of(quantity));
  }

  private static Rate one(Item item, String charge) {
    return new Rate.Fee(item, new ChargeKey(charge), 1, Decimal.ONE, Decimal.ONE);
  }

  private static Rate off() {
    return new Rate.Discount(
        new Item.OfCoupon(new CouponCode("TEN")), new ChargeKey("discount"), 1);
  }

  private static Rate fee(String quantity, String price) {
    return new Rate.Fee(
        new Item.OfPlan(new PlanKey("team")),
        new ChargeKey("base"),
        1,
        Decimal.of(price),
        Decimal.of(quantity));
  }

  private record Parts(long from, long to, long of) {}

  private static Derivation share(String whole, Parts parts, String discount, boolean credit) {
    return new Derivation.Prorated(
        usd(whole),
        APRIL,
        parts.from(),
        parts.to(),
        parts.of(),
        Derivation.Unit.DAYS,
        usd(discount),
        credit);
  }

  private static Derivation seconds(long part, long parts) {
    return new Derivation.Prorated(
        usd("40"), APRIL, 0, part, parts, Derivation.Unit.SECONDS, NONE, false);
  }

  private static Derivation metered(
      long under, String cut, String raised, String less, Slice... slices) {
    return new Derivation.Metered(
        Decimal.ONE, List.of(slices), under, usd(cut), usd(raised), usd(less));
  }

  private static Slice slice(String said) {
    var numbers = said.split(":", -1);
    return new Slice(Decimal.of(numbers[0]), Decimal.of(numbers[1]), Decimal.of(numbers[2]));
  }

  private static Line line(Rate rate, Derivation why) {
    return line(rate, why, Optional.empty());
  }

  private static Line credit(Rate rate, Derivation why) {
    return line(rate, why, Optional.of(new Cause.Happened(FACT)));
  }

  private static Line line(Rate rate, Derivation why, Optional<Cause> takesBack) {
    return new Line(rate, APRIL, APRIL, Decimal.ONE, NONE, List.of(), Tax.NONE, why, takesBack);
  }

  private static Money usd(String amount) {
    return Money.exactly(USD, new BigDecimal(amount));
  }
}
