package dev.midcycle.file;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.OwnPrice;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.money.Decimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Set;

/// Prices that are agreed with a customer, of a tree without problems.
final class OwnPriceMapper {
  /// What may be agreed of a charge. A mapping without any of them is a price by interval.
  static final Set<String> PARTS = Set.of("price", "tiers", "included", "minimum", "maximum");

  private final ChargeMapper charges;

  /// @param currency the customer's: of amounts that name none
  OwnPriceMapper(Currency currency) {
    this.charges = new ChargeMapper(currency);
  }

  /// By charge; `none` for none at all.
  OwnPrices prices(Node override) {
    var prices = new HashMap<ChargeKey, OwnPrice>();
    override
        .members()
        .forEach((key, member) -> prices.put(new ChargeKey(key), price(member.value())));
    return new OwnPrices(prices);
  }

  private OwnPrice price(Node node) {
    return PARTS.stream().noneMatch(node::has)
        ? OwnPrice.of(charges.prices(node))
        : new OwnPrice(
            charges.prices(node, "price"),
            charges.tiers(node),
            node.number("included").map(Decimal::new),
            charges.prices(node, "minimum"),
            charges.prices(node, "maximum"));
  }
}
