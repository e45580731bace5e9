package dev.midcycle.api.view;

import dev.midcycle.terms.Tax;

/// A customer's tax.
///
/// @param rate `0.2` is 20 %
public record TaxView(String rate, boolean inclusive) {
  public static TaxView of(Tax tax) {
    return new TaxView(tax.rate().toString(), tax.inclusive());
  }
}
