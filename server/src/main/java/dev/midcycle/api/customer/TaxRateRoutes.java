package dev.midcycle.api.customer;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.catalog.Country;
import dev.midcycle.customer.TaxTables;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Place;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.TaxRates;
import dev.midcycle.terms.TaxTable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The tax rates that a merchant keeps of countries.
public final class TaxRateRoutes implements Routes {
  private final TaxTables tables;

  public TaxRateRoutes(TaxTables tables) {
    this.tables = tables;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/tax-rates", Who.merchant(), this::show),
        Route.patch("/v1/tax-rates", Who.merchant(), this::replace));
  }

  /// Of one country, from a day on.
  record Rate(String country, Optional<String> from, String rate, Optional<String> reduced) {
    static Rate of(TaxTable.Place place) {
      return new Rate(
          place.country().code(),
          place.rates().from().map(LocalDate::toString),
          place.rates().standard().toString(),
          place.rates().reduced().map(Decimal::toString));
    }

    TaxTable.Place place() {
      return new TaxTable.Place(
          new Country(country),
          new TaxRates(from.map(LocalDate::parse), Decimal.of(rate), reduced.map(Decimal::of)));
    }
  }

  /// All of them.
  record Table(List<Rate> rates) {
    static Table of(TaxTable table) {
      return new Table(table.places().stream().map(Rate::of).toList());
    }
  }

  private Answer show(Call call) {
    return Answer.ok(Table.of(tables.find(call.unit())));
  }

  private Answer replace(Call call) {
    var rates = call.body(Table.class).rates();
    refuseTwice(
        rates.stream().map(one -> one.country() + " " + one.from().orElse("")).toList(), "/rates");
    var table = new TaxTable(rates.stream().map(Rate::place).toList());
    tables.replace(call.unit(), table, CallParams.actor(call));
    return Answer.ok(Table.of(tables.find(call.unit())));
  }

  /// What holds from a day on is told once.
  static void refuseTwice(List<String> keys, String list) {
    var taken = new HashSet<String>();
    for (int i = 0; i < keys.size(); i++) {
      if (!taken.add(keys.get(i))) {
        var place = new Place(list + "/" + i + "/from", "is that of another before it");
        throw new Problem.Invalid(List.of(place)).thrown();
      }
    }
  }
}
