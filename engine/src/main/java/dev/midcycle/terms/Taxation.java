package dev.midcycle.terms;

import static java.util.Comparator.comparing;

import dev.midcycle.catalog.Country;
import dev.midcycle.catalog.TaxCategory;
import dev.midcycle.money.Decimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a customer is taxed. What a document charges has the rates of the day on which it is issued.
///
/// An example: in Germany, with 16 % from July 2020 and 19 % again from January 2021. A document of
/// 20 December has 16 %. What of it comes back in January brings 16 %, for a credit keeps the tax
/// of its line.
///
/// @param country where it is, if that is known
/// @param rates of that place, the oldest first; none: nothing is taxed
/// @param inclusive whether prices contain the tax
/// @param exempt whether nothing is taxed for its own sake
/// @param vatId under which it owes the tax itself, when it buys from another country of the
///   European Union
public record Taxation(
    Optional<Country> country,
    List<TaxRates> rates,
    boolean inclusive,
    boolean exempt,
    Optional<String> vatId) {
  public static final Taxation NONE =
      new Taxation(Optional.empty(), List.of(), false, false, Optional.empty());

  public Taxation {
    rates = rates.stream().sorted(comparing(one -> one.from().orElse(LocalDate.MIN))).toList();
  }

  /// At one rate, always.
  public static Taxation at(Decimal rate, boolean inclusive) {
    var always = new TaxRates(Optional.empty(), rate, Optional.empty());
    return new Taxation(Optional.empty(), List.of(always), inclusive, false, Optional.empty());
  }

  /// With the rates of its place, unless it has some of its own.
  public Taxation orAt(List<TaxRates> ofPlace) {
    return rates.isEmpty() ? new Taxation(country, ofPlace, inclusive, exempt, vatId) : this;
  }

  /// As of anybody who is taxed alike.
  public Taxation ofAnybody() {
    return new Taxation(country, rates, inclusive, exempt, vatId.map(_ -> ""));
  }

  /// The tax of what is charged on a document of `day`.
  ///
  /// @param seller where the merchant is, if that is known
  public Tax on(TaxCategory category, LocalDate day, Optional<Country> seller) {
    if (exempt) {
      return untaxed(Tax.Untaxed.EXEMPT);
    }
    if (isReversed(seller)) {
      return untaxed(
          category == TaxCategory.EXEMPT ? Tax.Untaxed.EXEMPT : Tax.Untaxed.REVERSE_CHARGE);
    }
    return rates.reversed().stream()
        .filter(one -> one.isInForceOn(day))
        .findFirst()
        .map(one -> at(one, category))
        .orElseGet(() -> taxed(Decimal.ZERO));
  }

  private boolean isReversed(Optional<Country> seller) {
    return vatId.isPresent()
        && country.filter(own -> seller.filter(own::isAbroadInUnion).isPresent()).isPresent();
  }

  private Tax at(TaxRates place, TaxCategory category) {
    return switch (category) {
      case STANDARD -> taxed(place.standard());
      case REDUCED -> taxed(place.reduced().orElse(place.standard()));
      case ZERO -> untaxed(Tax.Untaxed.ZERO);
      case EXEMPT -> untaxed(Tax.Untaxed.EXEMPT);
    };
  }

  private Tax taxed(Decimal rate) {
    return new Tax(rate, inclusive, Optional.empty(), country);
  }

  private Tax untaxed(Tax.Untaxed why) {
    return new Tax(Decimal.ZERO, inclusive, Optional.of(why), country);
  }
}
