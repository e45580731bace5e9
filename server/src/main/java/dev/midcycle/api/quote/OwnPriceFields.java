package dev.midcycle.api.quote;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.OwnPrice;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.Tier;
import dev.midcycle.http.Problem;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Prices that staff agrees with a customer, in its currency, as a request says them. The contract
/// has been checked.
///
/// @param at where they stand
record OwnPriceFields(String at, Currency currency) {

  /// By charge; `none` for none at all.
  OwnPrices prices(JsonNode override) {
    var prices = new HashMap<ChargeKey, OwnPrice>();
    for (var one : override.properties()) {
      var here = new OwnPriceFields(at + "/" + one.getKey(), currency);
      prices.put(new ChargeKey(one.getKey()), here.price(one.getValue()));
    }
    return new OwnPrices(prices);
  }

  private OwnPrice price(JsonNode own) {
    return new OwnPrice(
        prices(own, "price"),
        tiers(own.path("tiers")),
        Optional.ofNullable(own.get("included")).map(JsonNode::stringValue).map(Decimal::of),
        whole(own, "minimum"),
        whole(own, "maximum"));
  }

  private List<Tier> tiers(JsonNode tiers) {
    return IntStream.range(0, tiers.size())
        .mapToObj(i -> {
          var here = new OwnPriceFields(at + "/tiers/" + i, currency);
          var tier = tiers.get(i);
          return new Tier(
              Optional.ofNullable(tier.get("up_to"))
                  .filter(JsonNode::isString)
                  .map(JsonNode::stringValue)
                  .map(Decimal::of),
              here.prices(tier, "unit"),
              here.whole(tier, "flat"));
        })
        .toList();
  }

  /// One amount, or one by interval.
  private Prices prices(JsonNode of, String field) {
    return Optional.ofNullable(of.get(field)).map(this::read).orElse(Prices.NONE);
  }

  private Prices read(JsonNode price) {
    if (price.isString()) {
      return new Prices(amount(price), Map.of());
    }
    var byInterval = new HashMap<Interval, Map<Currency, Decimal>>();
    for (var one : price.properties()) {
      byInterval.put(Interval.of(one.getKey()), amount(one.getValue()));
    }
    return new Prices(Map.of(), byInterval);
  }

  private Map<Currency, Decimal> amount(JsonNode amount) {
    return Map.of(currency, Decimal.of(amount.stringValue()));
  }

  /// No finer than the currency: nothing is rounded that a person wrote down.
  private Prices whole(JsonNode of, String field) {
    var prices = prices(of, field);
    int decimals = Money.decimals(currency);
    boolean finer =
        Stream.concat(Stream.of(prices.always()), prices.byInterval().values().stream())
            .flatMap(amounts -> amounts.values().stream())
            .anyMatch(amount -> amount.value().scale() > decimals);
    if (finer) {
      throw Problem.invalid(at + "/" + field, "%s has %d decimals".formatted(currency, decimals))
          .thrown();
    }
    return prices;
  }
}
