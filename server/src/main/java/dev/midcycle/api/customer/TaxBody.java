package dev.midcycle.api.customer;

import dev.midcycle.catalog.Country;
import dev.midcycle.customer.VatId;
import dev.midcycle.http.Place;
import dev.midcycle.http.Problem;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.TaxRates;
import dev.midcycle.terms.Taxation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a customer is to be taxed, as it is sent.
///
/// @param rate `0.2` is 20 %, always
/// @param reduced beside `rate`, and beside those of `rates` that name none
record TaxBody(
    Optional<String> country,
    Optional<String> rate,
    Optional<String> reduced,
    Optional<List<Rates>> rates,
    Optional<Boolean> inclusive,
    Optional<Boolean> exempt,
    Optional<String> vatId) {

  /// From a day on.
  record Rates(Optional<String> from, String rate, Optional<String> reduced) {
    TaxRates rates(Optional<String> otherwise) {
      return new TaxRates(
          from.map(LocalDate::parse),
          Decimal.of(rate),
          reduced.or(() -> otherwise).map(Decimal::of));
    }
  }

  Taxation taxation() {
    if (rate.isPresent() && rates.isPresent()) {
      throw invalid("/tax/rates", "stands beside \"rate\"; send one of them").thrown();
    }
    if (rate.isEmpty() && rates.isEmpty() && reduced.isPresent()) {
      throw invalid("/tax/reduced", "goes with \"rate\" or \"rates\"; send one of them").thrown();
    }
    var own =
        rate.map(always -> List.of(new Rates(Optional.empty(), always, reduced)))
            .or(() -> rates)
            .orElse(List.of());
    TaxRateRoutes.refuseTwice(
        own.stream().map(one -> one.from().orElse("")).toList(), "/tax/rates");
    return new Taxation(
        country.map(Country::new),
        own.stream().map(one -> one.rates(reduced)).toList(),
        inclusive.orElse(false),
        exempt.orElse(false),
        vatId.map(TaxBody::vatId));
  }

  private static String vatId(String typed) {
    return VatId.of(typed)
        .filter(id -> !id.isMistyped())
        .map(VatId::text)
        .orElseThrow(() -> invalid("/tax/vat_id", VatIds.MISTYPED).thrown());
  }

  private static Problem invalid(String pointer, String why) {
    return new Problem.Invalid(List.of(new Place(pointer, why)));
  }
}
