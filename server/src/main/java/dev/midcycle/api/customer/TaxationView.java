package dev.midcycle.api.customer;

import dev.midcycle.catalog.Country;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.TaxRates;
import dev.midcycle.terms.Taxation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a customer is taxed.
///
/// @param rate `0.2` is 20 %: of those that have one rate, always
/// @param rates of those that have others by date
/// @param exempt only said of those who are
public record TaxationView(
    Optional<String> country,
    Optional<String> rate,
    Optional<String> reduced,
    Optional<List<Rates>> rates,
    boolean inclusive,
    Optional<Boolean> exempt,
    Optional<String> vatId) {

  /// From a day on.
  public record Rates(Optional<String> from, String rate, Optional<String> reduced) {
    static Rates of(TaxRates rates) {
      return new Rates(
          rates.from().map(LocalDate::toString),
          rates.standard().toString(),
          rates.reduced().map(Decimal::toString));
    }
  }

  static TaxationView of(Taxation tax) {
    var always = always(tax);
    return new TaxationView(
        tax.country().map(Country::code),
        always.map(TaxRates::standard).map(Decimal::toString),
        always.flatMap(TaxRates::reduced).map(Decimal::toString),
        Optional.of(tax.rates().stream().map(Rates::of).toList())
            .filter(_ -> always.isEmpty() && !tax.rates().isEmpty()),
        tax.inclusive(),
        Optional.of(true).filter(_ -> tax.exempt()),
        tax.vatId());
  }

  /// A customer of whom nothing is known has a rate of zero.
  private static Optional<TaxRates> always(Taxation tax) {
    if (tax.rates().isEmpty() && tax.country().isEmpty()) {
      return Optional.of(new TaxRates(Optional.empty(), Decimal.ZERO, Optional.empty()));
    }
    return tax.rates().stream()
        .filter(one -> one.from().isEmpty() && tax.rates().size() == 1)
        .findFirst();
  }
}
