package dev.midcycle.einvoice;

import dev.midcycle.drafting.Draft;
import dev.midcycle.einvoice.ElectronicInvoice.Category;
import dev.midcycle.einvoice.ElectronicInvoice.Vat;
import dev.midcycle.terms.Tax;
import java.math.BigDecimal;
import java.util.List;

/// What the taxes of a document are in the standard's categories.
///
/// What has no rate and no reason is not subject to the tax (`O`). The standard has that for all of
/// an invoice or for none of it: beside other categories it is exempt (`E`), for that reason.
///
/// @param isOutside whether nothing on it is subject to the tax
record Categories(boolean isOutside) {

  static Categories of(List<Draft.TaxSum> taxes) {
    return new Categories(taxes.stream().noneMatch(one -> one.rate().isTold()));
  }

  Vat vat(Tax tax) {
    return new Vat(category(tax), tax.rate().value().movePointRight(2));
  }

  private Category category(Tax tax) {
    if (tax.rate().value().signum() != 0) {
      return Category.S;
    }
    return tax.untaxed()
        .map(why ->
            switch (why) {
              case ZERO -> Category.Z;
              case EXEMPT -> Category.EXEMPT;
              case REVERSE_CHARGE -> Category.REVERSE_CHARGE;
            })
        .orElse(isOutside ? Category.O : Category.EXEMPT);
  }

  /// Of a document that charges nothing.
  static Vat nothing() {
    return new Vat(Category.O, BigDecimal.ZERO);
  }
}
