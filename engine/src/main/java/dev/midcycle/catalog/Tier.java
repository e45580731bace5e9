package dev.midcycle.catalog;

import dev.midcycle.money.Decimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The units up to and including `upTo` (empty: all the rest): a price for each, and a flat fee
/// once the tier is entered.
public record Tier(Optional<Decimal> upTo, Prices unit, Prices flat) {
  static Stream<Prices> prices(List<Tier> tiers) {
    return tiers.stream()
        .flatMap(tier -> Stream.of(tier.unit(), tier.flat()))
        .filter(prices -> !prices.isEmpty());
  }
}
