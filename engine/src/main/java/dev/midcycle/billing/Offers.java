package dev.midcycle.billing;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Charging;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whether terms can be had.
final class Offers {
  private Offers() {}

  /// The first thing that has no price for its interval in the subscription's currency: in the
  /// terms at `from`, or in those that what is scheduled brings later. What has no price is never
  /// free.
  static Optional<Refusal> missingPrice(BillingState state, Instant from) {
    return Stream.concat(Stream.of(from), state.scheduledAfter(from).stream().map(Fact::at))
        .flatMap(at -> state.termsAt(at).stream())
        .flatMap(terms -> missingPrice(terms, state).stream())
        .findFirst();
  }

  /// Why this interval cannot be had by the calendar.
  static Optional<Refusal> offCalendar(Plan plan, Interval interval, Currency currency) {
    if (interval.isOfCalendar()) {
      return Optional.empty();
    }
    return Optional.of(
        plan.isPriced(interval, currency)
            ? new Refusal.NotOfCalendar(interval)
            : new Refusal.PriceMissing(new Item.OfPlan(plan.key()), interval, currency));
  }

  /// The first of these add-ons that the version does not sell.
  static Optional<Refusal> notSold(Set<AddOnKey> addOns, Catalog catalog) {
    return addOns.stream()
        .sorted()
        .filter(addOn -> catalog.find(addOn).isEmpty())
        .findFirst()
        .map(addOn -> new Refusal.PriceNotOffered(new Item.OfAddOn(addOn)));
  }

  /// Whether a plan is on sale to this customer.
  static boolean isSold(Plan plan, BillingState state) {
    return state.catalogs().current().find(plan.key()).isPresent()
        && plan.isFor(state.profile().key());
  }

  static Optional<Refusal> notOffered(PlanKey plan) {
    return Optional.of(new Refusal.PriceNotOffered(new Item.OfPlan(plan)));
  }

  private static Optional<Refusal> missingPrice(Terms terms, BillingState state) {
    var currency = state.profile().currency();
    return unpriced(terms, state.catalogs(), currency)
        .findFirst()
        .map(item -> new Refusal.PriceMissing(item, terms.interval(), currency));
  }

  private static Stream<Item> unpriced(Terms terms, Catalogs catalogs, Currency currency) {
    var plan = catalogs.plan(terms);
    return Stream.concat(
        Stream.of(plan)
            .filter(one -> !one.isPriced(terms.interval(), currency))
            .map(one -> new Item.OfPlan(one.key())),
        Charging.under(terms, catalogs).stream()
            .filter(charging -> !charging.charge().isPriced(terms.interval(), currency))
            .map(Charging::item));
  }
}
