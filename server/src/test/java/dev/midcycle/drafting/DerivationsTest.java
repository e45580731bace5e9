package dev.midcycle.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Discount;
import dev.midcycle.charging.Rate;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Slice;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Stretch;
import dev.midcycle.words.Explanation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a line says of itself, and the amount that is made again from that and nothing else.
class DerivationsTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Stretch APRIL =
      new Stretch(Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2026-05-01T00:00:00Z"));
  private static final FactId FACT = new FactId(new UUID(0, 1));
  private static final Money NONE = Money.zero(USD);
  private static final Rate BASE = fee("1", "40");
  private static final Rate SEATS = fee("3", "40");
  private static final Rate USED =
      new Rate.Reckoned(new Item.OfPlan(new PlanKey("team")), new ChargeKey("calls"), 1);
  private static final Catalogs CATALOGS =
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

  /// A rate with a minus is a credit's. Numbers of `metered`: what it is divided by, cut by the
  /// maximum, raised by the minimum, on other lines; then `units:price:flat` of each slice.
  @ParameterizedTest(name = "{0} {1}: {2} makes {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rate | derivation                                 | sentence                                                    | amount
          base   | prorated 40.00 15 30 30 0                  | 15 of 30 days of 40.00                                      | 20.00
          base   | prorated 40.00 0 30 30 0                   | all 30 days of 40.00                                        | 40.00
          base   | prorated 40.00 0 1 1 0                     | all 1 day of 40.00                                          | 40.00
          base   | prorated 40.00 10 20 31 0                  | 10 of 31 days of 40.00                                      | 12.91
          -base  | prorated 40.00 15 30 30 0                  | unused 15 of 30 days of 40.00                               | -20.00
          -base  | prorated 40.00 0 30 30 0                   | unused: all 30 days of 40.00                                | -40.00
          -base  | prorated 40.00 15 30 30 2.00               | unused 15 of 30 days of 40.00, less its discount of 2.00    | -18.00
          three  | prorated 120.00 15 30 30 0                 | 15 of 30 days of 120.00 (3 × 40)                            | 60.00
          base   | seconds 1 2                                | 1 of 2 seconds of 40.00                                     | 20.00
          base   | seconds 1 1                                | all 1 second of 40.00                                       | 40.00
          three  | flat 12.345 3                              | 3 × 12.345                                                  | 37.04
          calls  | metered 1 0 0 0 1000:0.3:0 200:0.2:0       | 1000 × 0.3 + 200 × 0.2                                      | 340.00
          calls  | metered 28 0 0 0 112:12:0                  | 112 × 12 / 28                                               | 48.00
          calls  | metered 1 0 0 0                            | nothing to charge for                                       | 0.00
          calls  | metered 1 0 0 0 5:0:100 0:3:50 2:5:1       | 100 + 50 + 2 × 5 + 1                                        | 161.00
          calls  | metered 1 7.00 0 0 27:1:0                  | 27 × 1, less 7.00 above the maximum                         | 20.00
          calls  | metered 1 0 3.00 0 27:1:0                  | 27 × 1, plus 3.00 up to the minimum                         | 30.00
          calls  | metered 1 0 0 20.00 27:1:0                 | 27 × 1, less 20.00 on other lines or invoices               | 7.00
          calls  | shortfall 100 70 0                         | minimum spend of 100.00, 70.00 reached                      | 30.00
          calls  | shortfall 100 120 0                        | minimum spend of 100.00, 120.00 reached                     | 0.00
          calls  | shortfall 100 70 10                        | minimum spend of 100.00, 70.00 reached, less 10.00 on other lines or invoices | 20.00
          -calls | taken_back 15 0                            | credit for all of 15.00                                     | -15.00
          -calls | taken_back 15 1.50                         | credit for all of 15.00, less its discount of 1.50          | -13.50
          coupon | percent 49.99 12.5                         | 12.5 % of 49.99                                             | -6.25
          coupon | percent 49 200                             | 200 % of 49.00                                              | -49.00
          coupon | most 49 10                                 | 10.00 off 49.00                                             | -10.00
          """)
  void says_how_it_came_about_and_can_be_made_again(
      String rate, String derivation, String sentence, String amount) {
    var credit = rate.startsWith("-");
    var why = derivation(List.of(derivation.split(" ", -1)), credit);
    var of = rate(credit ? rate.substring(1) : rate);
    var line = credit ? credit(of, why) : line(of, why);

    assertThat(Explanation.sentence(line)).isEqualTo(sentence);
    assertThat(Recalculation.of(line)).hasToString(amount);
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
      case "metered" ->
          metered(
              number(numbers, 0),
              numbers.get(1),
              numbers.get(2),
              numbers.get(3),
              numbers.stream().skip(4).map(DerivationsTest::slice).toArray(Slice[]::new));
      case "shortfall" ->
          new Derivation.Shortfall(usd(numbers.get(0)), usd(numbers.get(1)), usd(numbers.get(2)));
      case "taken_back" -> new Derivation.TakenBack(usd(numbers.get(0)), usd(numbers.get(1)));
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

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # why    | rate   | description
          charged  | base   | Team
          unused   | base   | Unused time on Team
          charged  | seats  | Team
          charged  | calls  | Team: API Calls
          used     | calls  | Team: API Calls
          less     | calls  | Team: API Calls, corrected
          gone     | calls  | Team: API Calls, credited
          missing  | base   | Minimum spend on Team
          charged  | extra  | Extra Room
          charged  | visit  | A visit
          reduced  | coupon | Discount TEN
          """)
  void says_what_it_is_for(String why, String rate, String description) {
    var line =
        switch (why) {
          case "charged" -> line(rate(rate), new Derivation.Flat(Decimal.ONE, Decimal.ONE));
          case "unused" -> credit(rate(rate), share("40.00", new Parts(15, 30, 30), "0", true));
          case "used" -> line(rate(rate), metered(1, "0", "0", "0"));
          case "less" -> credit(rate(rate), metered(1, "0", "0", "0"));
          case "gone" -> credit(rate(rate), new Derivation.TakenBack(NONE, NONE));
          case "missing" -> line(rate(rate), new Derivation.Shortfall(NONE, NONE, NONE));
          case "reduced" ->
              line(rate(rate), new Derivation.Reduced(NONE, new Derivation.Off.Most(NONE)));
          default -> throw new AssertionError(why);
        };

    assertThat(Explanation.description(line, CATALOGS)).isEqualTo(description);
  }

  /// What is given back of something that a coupon had reduced is less by what the coupon paid.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          used    | -6.00
          missing | -9.00
          """)
  void a_credit_gives_no_discount_back(String why, String amount) {
    var whole =
        why.equals("used")
            ? metered(1, "0", "0", "37.00", slice("27:1:0"))
            : new Derivation.Shortfall(usd("100"), usd("70"), usd("43.00"));
    var line =
        new Line(
            USED,
            APRIL,
            APRIL,
            Decimal.ONE,
            usd(amount),
            List.of(new Discount(FACT, usd("4"))),
            Tax.NONE,
            whole,
            Optional.of(new Cause.Happened(FACT)));

    assertThat(Recalculation.of(line)).hasToString(amount);
  }

  private static Rate rate(String name) {
    return switch (name) {
      case "base" -> BASE;
      case "three" -> SEATS;
      case "seats" -> one(new Item.OfPlan(new PlanKey("team")), "seats");
      case "calls" -> USED;
      case "extra" -> one(new Item.OfAddOn(new AddOnKey("extra")), "fee");
      case "visit" -> one(new Item.OneOff(FACT, "A visit"), "one_off");
      case "coupon" -> off();
      default -> throw new AssertionError(name);
    };
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
