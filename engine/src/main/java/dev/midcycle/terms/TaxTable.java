package dev.midcycle.terms;

import dev.midcycle.catalog.Country;
import java.util.List;

/// The tax rates that a merchant keeps of the places where customers are.
public record TaxTable(List<Place> places) {
  public static final TaxTable EMPTY = new TaxTable(List.of());

  public TaxTable {
    places = List.copyOf(places);
  }

  /// The rates of one country from a day on.
  public record Place(Country country, TaxRates rates) {}

  /// With the rates of its country, unless it has some of its own.
  public Taxation applied(Taxation customer) {
    return customer.orAt(
        places.stream()
            .filter(place -> customer.country().filter(place.country()::equals).isPresent())
            .map(Place::rates)
            .toList());
  }
}
