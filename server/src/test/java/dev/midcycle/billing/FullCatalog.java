package dev.midcycle.billing;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Random;

/// Catalogues with everything in them: what they ask comes from the seed.
record FullCatalog(Random random) {
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
                plan(1, pay, cycle),
                plan(2, pay, cycle),
                plan(3, pay, cycle)))) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  private String plan(int rank, String pay, String cycle) {
    int month = random.nextInt(200);
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
    return "{name: P%d, family: f, rank: %d, prices: {month: %d, year: %d%s}, pay: %s, minimum: %d, charges: [%s]%s}"
        .formatted(
            rank,
            rank,
            month,
            month * 10,
            cycle.equals("calendar")
                ? ""
                : ", 2 weeks: %d, 6 months: %d".formatted(month / 2, month * 5),
            pay,
            random.nextInt(4) == 0 ? 150 : 0,
            String.join(", ", charges),
            term());
  }

  private String seats() {
    return pick(
        "price: 7",
        "price: 7",
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

  @SafeVarargs
  private <T> T pick(T... some) {
    return some[random.nextInt(some.length)];
  }
}
