package dev.midcycle.api.quote;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Misfit;
import dev.midcycle.catalog.OwnPrice;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.Tier;
import dev.midcycle.http.Place;
import dev.midcycle.http.Problem;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Prices that staff agrees with a customer, in its currency, as a request says them: like the
/// files do. The contract has been checked.
///
/// @param at where they stand
record OwnPriceFields(String at, Currency currency) {
  /// What may be agreed of a charge. An object without any of them is a price by interval.
  private static final Set<String> PARTS =
      Set.of("price", "tiers", "included", "minimum", "maximum");

  /// By charge; `none` for none at all.
  OwnPrices prices(JsonNode override) {
    var prices = new HashMap<ChargeKey, OwnPrice>();
    for (var one : override.properties()) {
      prices.put(new ChargeKey(one.getKey()), in(one.getKey()).price(one.getValue()));
    }
    return new OwnPrices(prices);
  }

  private OwnPriceFields in(String field) {
    return new OwnPriceFields(at + "/" + field, currency);
  }

  private OwnPrice price(JsonNode own) {
    var others = own.propertyNames().stream().filter(name -> !PARTS.contains(name)).toList();
    if (!own.isObject() || others.size() == own.size()) {
      return OwnPrice.of(amounts(own));
    }
    if (!others.isEmpty()) {
      throw in(others.getFirst()).wrong("stands in `price` where the charge has other parts");
    }
    return new OwnPrice(
        prices(own, "price"),
        tiers(own.path("tiers")),
        Optional.ofNullable(own.get("included")).map(OwnPriceFields::number),
        whole(own, "minimum"),
        whole(own, "maximum"));
  }

  private List<Tier> tiers(JsonNode tiers) {
    var all = new ArrayList<Tier>();
    for (int i = 0; i < tiers.size(); i++) {
      var here = in("tiers").in(String.valueOf(i));
      var tier = here.tier(tiers.get(i));
      here.follows(tier, all, i == tiers.size() - 1);
      all.add(tier);
    }
    return all;
  }

  private Tier tier(JsonNode tier) {
    return new Tier(
        Optional.ofNullable(tier.get("up_to"))
            .filter(bound -> !bound.isNull())
            .map(OwnPriceFields::number),
        prices(tier, "unit"),
        whole(tier, "flat"));
  }

  private void follows(Tier tier, List<Tier> before, boolean last) {
    if (tier.upTo().isPresent() && last) {
      throw in("up_to").wrong("must be null in the last tier");
    }
    if (tier.upTo().isEmpty() && !last) {
      throw in("up_to").wrong("is required in all but the last tier");
    }
    var below = before.isEmpty() ? Optional.of(Decimal.ZERO) : before.getLast().upTo();
    if (tier.upTo().isPresent() && tier.upTo().get().compareTo(below.orElseThrow()) <= 0) {
      throw in("up_to").wrong("must be more than " + below.orElseThrow());
    }
  }

  private Prices prices(JsonNode of, String field) {
    return Optional.ofNullable(of.get(field)).map(in(field)::amounts).orElse(Prices.NONE);
  }

  /// One amount, or one by interval.
  private Prices amounts(JsonNode price) {
    if (!price.isObject()) {
      return new Prices(amount(price), Map.of());
    }
    var byInterval = new HashMap<Interval, Map<Currency, Decimal>>();
    for (var one : price.properties()) {
      var interval = Interval.of(one.getKey());
      if (byInterval.put(interval, amount(one.getValue())) != null) {
        throw in(one.getKey()).wrong("is `%s`, which is here already".formatted(interval));
      }
    }
    return new Prices(Map.of(), byInterval);
  }

  private Map<Currency, Decimal> amount(JsonNode amount) {
    return Map.of(currency, number(amount));
  }

  private static Decimal number(JsonNode number) {
    return number.isNumber()
        ? new Decimal(number.decimalValue())
        : Decimal.of(number.stringValue());
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
      throw in(field).wrong("%s has %d decimals".formatted(currency, decimals));
    }
    return prices;
  }

  private RuntimeException wrong(String reason) {
    return Problem.invalid(at, reason).thrown();
  }

  /// That some of it would never come to anything.
  Problem unfit(JsonNode override, List<Misfit> misfits) {
    return new Problem.Invalid(
        misfits.stream().map(one -> unfit(place(override, one), one.why())).toList());
  }

  /// A price may stand alone.
  private String place(JsonNode override, Misfit misfit) {
    var charge = misfit.charge().value();
    var part = misfit.part().name().toLowerCase(Locale.ROOT);
    var here = in(charge);
    return override.path(charge).has(part) ? here.in(part).at : here.at;
  }

  private Place unfit(String place, Misfit.Why why) {
    return switch (why) {
      case NOT_CHARGED ->
          new Place(place, "is not charged by this plan, nor by an add-on beside it");
      case IS_FEE -> new Place(place, "is out of place: a plan's fee has a price and a minimum");
      case NO_MINIMUM -> new Place(place, "is out of place: the plan has no minimum");
      case HAS_TIERS -> new Place(place, "is out of place: the charge has tiers");
      case NO_TIERS -> new Place(place, "is out of place: the charge has no tiers");
      case FLAT_TIERS ->
          new Place(place, "must have `flat` alone in each tier: the charge is a stairstep");
      case NO_QUANTITY -> new Place(place, "is out of place: the charge has no quantity");
      case ONE_TIME -> new Place(place, "is out of place: the charge is one-time");
      case TOO_FINE ->
          new Place(place, "%s has %d decimals".formatted(currency, Money.decimals(currency)));
    };
  }
}
