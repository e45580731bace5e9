package dev.midcycle.file;

import static dev.midcycle.file.CatalogMapper.required;
import static dev.midcycle.file.Words.interval;
import static dev.midcycle.file.Words.under;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.OrderedPrice;
import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.PriceModel;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.Proration;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.catalog.TaxCategory;
import dev.midcycle.catalog.Tier;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Charges and prices of a tree without problems.
final class ChargeMapper {
  private final Currency currency;

  /// @param currency of amounts that name none
  ChargeMapper(Currency currency) {
    this.currency = currency;
  }

  /// Those of a plan, which are paid as it is unless they say otherwise.
  List<Charge> charges(Node plan, Pay pay) {
    return charges(plan, Optional.of(pay));
  }

  /// Those of an add-on: which plan it will come with is not known yet.
  List<Charge> charges(Node addOn) {
    return charges(addOn, Optional.empty());
  }

  private List<Charge> charges(Node owner, Optional<Pay> pay) {
    return owner.items("charges").stream().map(node -> charge(node, pay)).toList();
  }

  private Charge charge(Node node, Optional<Pay> pay) {
    var key = new ChargeKey(required(node, "key"));
    var name = node.text("name").orElse(key.value());
    return switch (required(node, "kind")) {
      case "recurring" -> recurring(key, name, node, pay);
      case "usage" -> usage(key, name, node);
      default -> new Charge.OneTime(key, name, prices(node, "price"), quantity(node), tax(node));
    };
  }

  private Charge recurring(ChargeKey key, String name, Node node, Optional<Pay> pay) {
    return new Charge.Recurring(
        key,
        name,
        ordered(node),
        PhaseMapper.phases(node, "price", this),
        under(node, "pay", Pay.class).or(() -> pay),
        quantity(node),
        interval(node, "interval"),
        under(node, "proration", Proration.class),
        tax(node));
  }

  private Charge usage(ChargeKey key, String name, Node node) {
    return new Charge.Usage(
        key,
        name,
        new MeterKey(required(node, "meter")),
        included(node),
        model(node),
        under(node, "price_per", Charge.PricePer.class).orElse(Charge.PricePer.UNIT),
        under(node, "rated_by", Charge.RatedBy.class).orElse(Charge.RatedBy.DAY),
        prices(node, "minimum"),
        prices(node, "maximum"),
        interval(node, "interval"),
        tax(node));
  }

  static TaxCategory tax(Node node) {
    return under(node, "tax", TaxCategory.class).orElse(TaxCategory.STANDARD);
  }

  private OrderedPrice ordered(Node node) {
    return new OrderedPrice(
        model(node), included(node), prices(node, "minimum"), prices(node, "maximum"));
  }

  private static Decimal included(Node node) {
    return node.number("included").map(Decimal::new).orElse(Decimal.ZERO);
  }

  private PriceModel model(Node node) {
    return switch (node.text("model").orElse("per_unit")) {
      case "per_unit" -> new PriceModel.PerUnit(prices(node, "price"));
      case "package" ->
          new PriceModel.Packages(
              new Decimal(node.number("package_size").orElseThrow()), prices(node, "price"));
      case "graduated" -> new PriceModel.Graduated(tiers(node));
      case "volume" -> new PriceModel.Volume(tiers(node));
      default -> new PriceModel.Stairstep(tiers(node));
    };
  }

  List<Tier> tiers(Node charge) {
    return charge.items("tiers").stream()
        .map(tier ->
            new Tier(
                tier.number("up_to").map(Decimal::new), prices(tier, "unit"), prices(tier, "flat")))
        .toList();
  }

  private static Charge.Quantity quantity(Node charge) {
    var number = charge.number("quantity").map(Decimal::new);
    if (number.isPresent()) {
      return new Charge.Quantity.Fixed(number.get());
    }
    return charge
        .text("quantity")
        .<Charge.Quantity>map(name -> new Charge.Quantity.Named(new QuantityName(name)))
        .orElse(Charge.Quantity.ONE);
  }

  Prices prices(Node node, String key) {
    return node.get(key).map(this::prices).orElse(Prices.NONE);
  }

  /// One number, or by interval, or by interval and currency.
  Prices prices(Node node) {
    if (!(node instanceof Node.Mapping(_, var members))) {
      return new Prices(amounts(node), Map.of());
    }
    var byInterval = new HashMap<Interval, Map<Currency, Decimal>>();
    members.forEach((key, member) -> byInterval.put(Interval.of(key), amounts(member.value())));
    return new Prices(Map.of(), byInterval);
  }

  private Map<Currency, Decimal> amounts(Node node) {
    if (!(node instanceof Node.Mapping(_, var members))) {
      return Map.of(currency, new Decimal(node.number().orElseThrow()));
    }
    var byCurrency = new LinkedHashMap<Currency, Decimal>();
    members.forEach((code, member) ->
        byCurrency.put(
            Currency.getInstance(code), new Decimal(member.value().number().orElseThrow())));
    return byCurrency;
  }
}
