package dev.midcycle.offer;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What a customer is offered.
///
/// @param catalog the one it is of, to name what is in it
/// @param intervals those that a plan is sold for
/// @param current what the subscription has; empty for whoever begins one
/// @param plans those of the family, what one has among them; the lowest rank first
public record Offering(
    Catalog catalog,
    Currency currency,
    List<Interval> intervals,
    Optional<Terms> current,
    List<PlanOffer> plans,
    List<AddOnOffer> addOns) {
  public Offering {
    intervals = List.copyOf(intervals);
    plans = List.copyOf(plans);
    addOns = List.copyOf(addOns);
  }

  /// The plans that a subscription may be changed to.
  public static Offering toChange(SubscriptionContext context) {
    var catalogs = context.state().catalogs();
    return new Assortment(
            catalogs.current(),
            catalogs.newest(),
            context.currency(),
            context.state().profile().key(),
            Optional.of(context))
        .offering();
  }

  /// The plans that a customer may subscribe to.
  ///
  /// @param customer the merchant's own id of it
  public static Offering toSubscribe(
      Catalog catalog, int version, Currency currency, Optional<CustomerKey> customer) {
    return new Assortment(catalog, version, currency, customer, Optional.empty()).offering();
  }
}
