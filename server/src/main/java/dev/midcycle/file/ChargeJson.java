package dev.midcycle.file;

import static dev.midcycle.file.CatalogJson.JSON;
import static dev.midcycle.file.CatalogJson.named;
import static dev.midcycle.file.Words.word;
import static java.util.Comparator.comparing;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.OrderedPrice;
import dev.midcycle.catalog.PriceModel;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.TaxCategory;
import dev.midcycle.catalog.Tier;
import dev.midcycle.money.Decimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Charges and prices as JSON.
final class ChargeJson {
  private ChargeJson() {}

  static ArrayNode charges(List<Charge> charges) {
    var array = JSON.arrayNode();
    charges.forEach(charge -> array.add(charge(charge)));
    return array;
  }

  private static ObjectNode charge(Charge charge) {
    var node = JSON.objectNode().put("key", charge.key().value()).put("name", charge.name());
    switch (charge) {
      case Charge.Recurring recurring -> recurring(node.put("kind", "recurring"), recurring);
      case Charge.Usage usage -> usage(node.put("kind", "usage"), usage);
      case Charge.OneTime once -> {
        prices(node.put("kind", "one_time"), "price", once.price());
        quantity(node, once.quantity());
      }
    }
    tax(node, charge.tax());
    return node;
  }

  /// Nothing where it is taxed as most is.
  static void tax(ObjectNode node, TaxCategory tax) {
    if (tax != TaxCategory.STANDARD) {
      node.put("tax", word(tax));
    }
  }

  private static void recurring(ObjectNode node, Charge.Recurring charge) {
    ordered(node, charge.price());
    PhaseMapper.write(node, "price", charge.phases());
    named(node, "pay", charge.pay());
    quantity(node, charge.quantity());
    charge.interval().ifPresent(own -> node.put("interval", own.toString()));
    named(node, "proration", charge.proration());
  }

  private static void usage(ObjectNode node, Charge.Usage charge) {
    node.put("meter", charge.meter().value()).put("included", charge.included().toString());
    model(node, charge.model());
    node.put("price_per", word(charge.per())).put("rated_by", word(charge.ratedBy()));
    prices(node, "minimum", charge.minimum());
    prices(node, "maximum", charge.maximum());
    charge.interval().ifPresent(own -> node.put("interval", own.toString()));
  }

  /// What says nothing but a price for each is written as that.
  private static void ordered(ObjectNode node, OrderedPrice price) {
    var each = price.each();
    if (each.isPresent()) {
      prices(node, "price", each.get());
      return;
    }
    node.put("included", price.included().toString());
    model(node, price.model());
    prices(node, "minimum", price.minimum());
    prices(node, "maximum", price.maximum());
  }

  private static void model(ObjectNode node, PriceModel model) {
    switch (model) {
      case PriceModel.PerUnit(var unit) -> prices(node.put("model", "per_unit"), "price", unit);
      case PriceModel.Packages(var size, var price) ->
          prices(node.put("model", "package").put("package_size", size.toString()), "price", price);
      case PriceModel.Graduated(var tiers) -> tiers(node.put("model", "graduated"), tiers);
      case PriceModel.Volume(var tiers) -> tiers(node.put("model", "volume"), tiers);
      case PriceModel.Stairstep(var tiers) -> tiers(node.put("model", "stairstep"), tiers);
    }
  }

  private static void tiers(ObjectNode node, List<Tier> tiers) {
    var array = node.putArray("tiers");
    for (var tier : tiers) {
      var one = array.addObject();
      tier.upTo()
          .ifPresentOrElse(bound -> one.put("up_to", bound.toString()), () -> one.putNull("up_to"));
      prices(one, "unit", tier.unit());
      prices(one, "flat", tier.flat());
    }
  }

  private static void quantity(ObjectNode node, Charge.Quantity quantity) {
    switch (quantity) {
      case Charge.Quantity.Fixed(var number) -> node.put("quantity", number.toString());
      case Charge.Quantity.Named(var name) -> node.put("quantity", name.value());
    }
  }

  /// One amount, or one by interval and currency; nothing where there is no price.
  static void prices(ObjectNode node, String key, Prices prices) {
    if (prices.byInterval().isEmpty()) {
      prices.always().values().forEach(amount -> node.put(key, amount.toString()));
      return;
    }
    var byInterval = node.putObject(key);
    prices.byInterval().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> amounts(byInterval.putObject(entry.getKey().toString()), entry.getValue()));
  }

  private static void amounts(ObjectNode node, Map<Currency, Decimal> amounts) {
    amounts.entrySet().stream()
        .sorted(comparing(entry -> entry.getKey().getCurrencyCode()))
        .forEach(entry -> node.put(entry.getKey().getCurrencyCode(), entry.getValue().toString()));
  }
}
