package dev.midcycle.words;

import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.Prices;
import dev.midcycle.money.Decimal;
import dev.midcycle.offer.OrderedOffer;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What charges cost, in words.
///
/// @param interval that of the plan
public record PriceWords(Catalog catalog, Interval interval, Currency currency) {
  private static final Phrases WORDS = Phrases.of("prices");

  /// All that an add-on costs: `$15.00 per month; $50.00 once`.
  public Optional<String> of(AddOn addOn) {
    return of(addOn.charges());
  }

  /// All that some charges cost.
  public Optional<String> of(List<? extends Charge> charges) {
    return charges.stream()
        .map(this::of)
        .flatMap(Optional::stream)
        .reduce((one, other) -> WORDS.say("also", "one", one, "other", other));
  }

  /// Empty when it has no price for this interval and currency.
  private Optional<String> of(Charge charge) {
    return switch (charge) {
      case Charge.Usage usage -> named(usage);
      case Charge.Recurring _, Charge.OneTime _ -> alone(charge);
    };
  }

  public Optional<String> named(Charge charge) {
    return alone(charge).map(price -> WORDS.say("named", "name", title(charge), "price", price));
  }

  /// What a plan asks for each period at least.
  public Optional<String> minimum(Plan plan) {
    return price(plan.minimum(), interval)
        .map(price -> WORDS.say("minimum", "price", price, "per", English.per(interval)));
  }

  /// The charge's own name, or that of what is measured.
  public String title(Charge charge) {
    return switch (charge) {
      case Charge.Usage usage when usage.name().equals(usage.key().value()) ->
          catalog.meter(usage.meter()).name();
      case Charge.Usage _, Charge.Recurring _, Charge.OneTime _ -> charge.name();
    };
  }

  /// The name of what is ordered by number: the charge's, where it has one.
  public String title(OrderedOffer ordered) {
    var charge = ordered.charges().getFirst();
    return charge.name().equals(charge.key().value())
        ? English.capital(English.name(ordered.quantity()))
        : charge.name();
  }

  public Optional<String> alone(Charge charge) {
    var own = charge.ownInterval().orElse(interval);
    return switch (charge) {
      case Charge.Recurring recurring -> ordered(recurring, own);
      case Charge.OneTime once ->
          price(once.price(), own)
              .map(price -> times(once.quantity(), WORDS.say("once", "price", price)));
      case Charge.Usage usage ->
          usage.isPriced(interval, currency)
              ? Optional.of(
                  TariffWords.of(usage, catalog.meter(usage.meter()), own, currency).text())
              : Optional.empty();
    };
  }

  private Optional<String> ordered(Charge.Recurring charge, Interval own) {
    var each = charge.price().each();
    if (each.isPresent()) {
      return price(each.get(), own).map(price -> times(charge.quantity(), per(own, price)));
    }
    return charge.price().isPriced(own, currency)
        ? Optional.of(TariffWords.of(charge.price(), own, currency).text())
        : Optional.empty();
  }

  private static String times(Charge.Quantity quantity, String price) {
    return switch (quantity) {
      case Charge.Quantity.Fixed(var number) ->
          number.equals(Decimal.ONE)
              ? price
              : LineWords.ENGLISH.times(English.number(number), price);
      case Charge.Quantity.Named(var name) ->
          WORDS.say("for_each", "price", price, "quantity", English.name(name));
    };
  }

  private static String per(Interval interval, String price) {
    return WORDS.say("price_per", "price", price, "per", English.per(interval));
  }

  private Optional<String> price(Prices prices, Interval at) {
    return prices.of(at, currency).map(price -> English.price(currency, price));
  }
}
