package dev.midcycle.api.quote;

import dev.midcycle.api.quote.QuoteView.UsageStep;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.charging.Charging;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Terms;
import dev.midcycle.words.PriceWords;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What usage costs before and after, where that differs.
record UsagePrices(Catalogs catalogs, Currency currency) {
  private record Price(Meter meter, String text) {
    Price and(Price other) {
      return new Price(meter, text + "; " + other.text());
    }
  }

  List<UsageStep> between(Optional<Terms> before, Terms after) {
    var old = before.map(this::of).orElseGet(Map::of);
    var now = of(after);
    var meters = new LinkedHashSet<>(now.keySet());
    meters.addAll(old.keySet());
    return meters.stream()
        .filter(meter -> !text(old, meter).equals(text(now, meter)))
        .map(meter ->
            new UsageStep(meter.value(), name(old, now, meter), text(old, meter), text(now, meter)))
        .toList();
  }

  private static String name(Map<MeterKey, Price> old, Map<MeterKey, Price> now, MeterKey meter) {
    return Optional.ofNullable(now.get(meter)).orElseGet(() -> old.get(meter)).meter().name();
  }

  private static Optional<String> text(Map<MeterKey, Price> prices, MeterKey meter) {
    return Optional.ofNullable(prices.get(meter)).map(Price::text);
  }

  private Map<MeterKey, Price> of(Terms terms) {
    var catalog = catalogs.at(terms.plan().version());
    var words = new PriceWords(catalog, terms.interval(), currency);
    var prices = new LinkedHashMap<MeterKey, Price>();
    for (var charging : Charging.under(terms, catalogs)) {
      if (charging.charge() instanceof Charge.Usage usage) {
        var meter = catalog.meter(usage.meter());
        words
            .alone(usage)
            .ifPresent(text -> prices.merge(meter.key(), new Price(meter, text), Price::and));
      }
    }
    return prices;
  }
}
