package dev.midcycle.billing;

import static java.util.stream.Collectors.joining;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.OwnPrice;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.Tier;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Catalogues with everything in them: what they ask comes from the seed.
record FullCatalog(Random random) {
  private static final ChargeKey SEATS = new ChargeKey("seats");
  private static final ChargeKey CALLS = new ChargeKey("calls");
  private static final Map<String, Integer> DAYS =
      Map.of(
          "10 days",
          10,
          "2 weeks",
          14,
          "5 weeks",
          35,
          "month",
          30,
          "6 months",
          182,
          "year",
          365,
          "2 years",
          730);

  Catalog any(Currency currency) {
    boolean lead = random.nextInt(3) == 0;
    var cycle = pick("anniversary", "calendar");
    var pay = lead || random.nextInt(3) == 0 ? "in_arrears" : "in_advance";
    return switch (CatalogFiles.parse(
        "everything",
        """
        catalog: everything
        currency: %s
        timezone: UTC
        billing: {cycle: %s, proration: %s, invoice_lead_days: %d, usage_grace: %s}
        meters:
          calls: {name: Calls, event: call, aggregation: sum, property: n}
          seen: {name: Seen, event: seen, aggregation: unique_count, property: id, window: day, combine: sum}
          peak: {name: Peak, event: peak, aggregation: max, property: n, window: day, combine: max}
          level: {name: Level, event: level, aggregation: sum, property: n, window: day, combine: avg, carry_over: true}
        addons:
          extra: {name: Extra, charges: [{key: fee, kind: recurring, price: %d, pay: %s}, {key: setup, kind: one_time, price: 25}]}
        plans:
          a: %s
          b: %s
          c: %s
        """
            .formatted(
                currency,
                cycle,
                pick("day", "day", "second", "none"),
                lead ? 3 : 0,
                pick("PT0S", "PT1H", "P3D"),
                random.nextInt(20),
                pay,
                plan(1, pay, currency, cycle),
                plan(2, pay, currency, cycle),
                plan(3, pay, currency, cycle)))) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  private String plan(int rank, String pay, Currency currency, String cycle) {
    int month = random.nextInt(20_000);
    var charges = new ArrayList<String>();
    charges.add("{key: welcome, kind: one_time, price: 12}");
    if (random.nextBoolean()) {
      charges.add(
          "{key: seats, kind: recurring, quantity: seats, %s, pay: %s}".formatted(seats(), pay));
    }
    if (random.nextInt(3) > 0) {
      charges.add("{key: calls, kind: usage, meter: calls, " + calls() + "}");
    }
    if (random.nextBoolean()) {
      charges.add(
          "{key: seen, kind: usage, meter: seen, included: 1, price: %d, price_per: period, rated_by: %s}"
              .formatted(random.nextInt(30), pick("day", "invoice")));
    }
    if (random.nextInt(3) == 0) {
      charges.add("{key: peak, kind: usage, meter: peak, price: 3}");
    }
    if (random.nextInt(3) == 0) {
      charges.add("{key: level, kind: usage, meter: level, price: 2, minimum: 4}");
    }
    return "{name: P%d, family: f, rank: %d, prices: %s, pay: %s, minimum: %d, charges: [%s]%s%s%s}"
        .formatted(
            rank,
            rank,
            prices(month, currency, cycle),
            pay,
            random.nextInt(4) == 0 ? 150 : 0,
            String.join(", ", charges),
            term(),
            phases(currency, cycle),
            rank == 3 && random.nextBoolean() ? ", offered_to: [acme]" : "");
  }

  /// @param month what a month costs, in hundredths of a major unit
  private static String prices(int month, Currency currency, String cycle) {
    var intervals = cycle.equals("calendar") ? Set.of("month", "year") : DAYS.keySet();
    return intervals.stream()
        .sorted()
        .map(interval ->
            interval + ": " + amount(month * DAYS.getOrDefault(interval, 30) / 30, currency))
        .collect(joining(", ", "{", "}"));
  }

  private static String amount(int hundredths, Currency currency) {
    return BigDecimal.valueOf(hundredths, 2)
        .setScale(Math.min(2, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP)
        .toPlainString();
  }

  private String phases(Currency currency, String cycle) {
    return random.nextInt(3) == 0
        ? IntStream.rangeClosed(1, 1 + random.nextInt(2))
            .mapToObj(number ->
                "{key: p%d, for: %s, prices: %s}"
                    .formatted(
                        number,
                        pick("3 months", "45 days", "6 weeks", "1 year"),
                        phased(currency, cycle)))
            .collect(joining(", ", ", phases: [", "]"))
        : "";
  }

  private String phased(Currency currency, String cycle) {
    return random.nextInt(3) == 0
        ? "{month: %d}".formatted(random.nextInt(3) * 20)
        : prices(random.nextInt(20_000), currency, cycle);
  }

  private String seats() {
    return pick(
        "price: 7",
        "price: 7, phases: [{key: s, for: 2 months, price: 4}]",
        "model: graduated, tiers: [{up_to: 2, unit: 9, flat: 3}, {unit: 5}]",
        "model: volume, included: 1, tiers: [{up_to: 3, unit: 8}, {unit: 4, flat: 2}]",
        "model: package, package_size: 2, price: 11");
  }

  private String term() {
    return random.nextInt(3) == 0
        ? ", term: {for: %s, then: %s}"
            .formatted(
                pick("6 weeks", "3 months", "100 days", "1 year"),
                pick("renew", "renew", "evergreen", "end"))
        : "";
  }

  private String calls() {
    return pick(
        "price: 2, maximum: 400",
        "price: 3, included: 20, minimum: 10",
        "model: graduated, tiers: [{up_to: 20, unit: 1, flat: 5}, {up_to: null, unit: 2, flat: 9}]",
        "model: graduated, tiers: [{up_to: 50, unit: 0}, {up_to: null, unit: 3}], maximum: 300",
        "model: volume, tiers: [{up_to: 40, unit: 3, flat: 2}, {up_to: null, unit: 1, flat: 4}]",
        "model: package, package_size: 7, price: 11",
        "model: stairstep, tiers: [{up_to: 30, flat: 8}, {up_to: null, flat: 60}]");
  }

  /// Prices of one's own, now and then none.
  OwnPrices agreed(Currency currency) {
    var price = new Prices(Map.of(currency, Decimal.of(random.nextInt(40))), Map.of());
    var monthly =
        new Prices(
            Map.of(), Map.of(Interval.MONTH, Map.of(currency, Decimal.of(random.nextInt(90)))));
    var tiers =
        List.of(
            new Tier(Optional.of(Decimal.of(3)), price, monthly),
            new Tier(Optional.empty(), price, Prices.NONE));
    return new OwnPrices(
        switch (random.nextInt(6)) {
          case 0 -> Map.of();
          case 1 -> Map.of(Charge.BASE, OwnPrice.of(monthly));
          case 2 -> Map.of(Charge.BASE, OwnPrice.of(price), SEATS, OwnPrice.of(price));
          case 3 -> Map.of(SEATS, own(price, List.of(), Optional.of(Decimal.ONE)));
          case 4 -> Map.of(SEATS, own(Prices.NONE, tiers, Optional.empty()));
          default -> Map.of(CALLS, own(price, tiers, Optional.of(Decimal.of(random.nextInt(9)))));
        });
  }

  private static OwnPrice own(Prices price, List<Tier> tiers, Optional<Decimal> included) {
    return new OwnPrice(price, tiers, included, Prices.NONE, Prices.NONE);
  }

  @SafeVarargs
  private <T> T pick(T... some) {
    return some[random.nextInt(some.length)];
  }
}
