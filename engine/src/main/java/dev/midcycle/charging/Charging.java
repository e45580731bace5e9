package dev.midcycle.charging;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.Plan;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.PeriodPrice;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Stretch;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/// One charge in force, and what carries it: the plan, or an attached add-on that is active with
/// it.
///
/// @param planPay how the plan in force is paid: what says nothing of its own follows it
public record Charging(Item item, Charge charge, Pay planPay) {

  /// Everything that charges under these terms, at the prices that are agreed, the plan's own fee
  /// first. Add-ons that are not active charge nothing.
  public static List<Charging> under(Terms terms, Catalogs catalogs) {
    var all = new ArrayList<Charging>();
    var plan = catalogs.plan(terms);
    plan.charges()
        .forEach(charge -> all.add(new Charging(new Item.OfPlan(plan.key()), charge, plan.pay())));
    activeAddOns(plan, terms, catalogs).forEach(all::add);
    return all;
  }

  private static Stream<Charging> activeAddOns(Plan plan, Terms terms, Catalogs catalogs) {
    return terms.addOns().stream()
        .map(key -> catalogs.addOn(key, terms))
        .filter(addOn -> addOn.isActiveWith(plan.key()))
        .flatMap(addOn ->
            addOn.charges().stream()
                .map(c -> new Charging(new Item.OfAddOn(addOn.key()), c, plan.pay())));
  }

  /// When a recurring charge is due.
  Pay pay(Charge.Recurring recurring) {
    return recurring.pay().orElse(planPay);
  }

  /// The billing dates of this charge: the plan's, or its own from the same anchor.
  public Schedule schedule(Terms terms) {
    return charge.ownInterval().map(terms.schedule()::every).orElse(terms.schedule());
  }

  /// What a recurring charge costs for a period of its billing dates.
  PeriodPrice price(Charge.Recurring recurring, Terms terms, Stretch period, Currency currency) {
    return PeriodPrice.of(recurring, terms, terms.beginning(period), currency);
  }

  /// The rate of a recurring charge at a price; the prices of what is in force were checked when it
  /// was decided.
  Rate.ForPeriod rate(
      Charge.Recurring recurring, PeriodPrice price, Terms terms, Currency currency) {
    int version = terms.plan().version();
    var number = number(recurring.quantity(), terms);
    var each = price.price().each().map(prices -> prices.known(price.interval(), currency));
    if (each.isPresent()) {
      return new Rate.Fee(item, charge.key(), version, each.get(), number);
    }
    var fee = OrderedFee.of(price.price(), price.interval(), currency);
    return new Rate.Ordered(item, charge.key(), version, fee, number);
  }

  /// The rate of a one-time charge.
  Rate.Fee onceRate(Terms terms, Currency currency) {
    return switch (charge) {
      case Charge.OneTime once ->
          new Rate.Fee(
              item,
              once.key(),
              terms.plan().version(),
              once.price().known(terms.interval(), currency),
              number(once.quantity(), terms));
      case Charge.Recurring recurring ->
          throw new IllegalArgumentException(recurring.key() + " recurs");
      case Charge.Usage usage -> throw new IllegalArgumentException(usage.key() + " is measured");
    };
  }

  private static Decimal number(Charge.Quantity quantity, Terms terms) {
    return switch (quantity) {
      case Charge.Quantity.Fixed(var number) -> number;
      case Charge.Quantity.Named(var name) -> terms.quantities().getOrDefault(name, Decimal.ZERO);
    };
  }
}
