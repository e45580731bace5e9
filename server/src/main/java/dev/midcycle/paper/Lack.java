package dev.midcycle.paper;

import java.util.Locale;

/// What a document lacks to be an e-invoice.
public enum Lack {
  /// The merchant has not said its address, or its country is none.
  SELLER_ADDRESS,
  /// The merchant has not said its VAT id or tax number.
  SELLER_TAX_ID,
  /// The customer has no billing details, or its country is none.
  BUYER_ADDRESS,
  /// The customer owes the tax itself, by a VAT id that does not begin with a country.
  BUYER_VAT_ID,
  /// The currency has three decimals, and the standard has room for two.
  DECIMALS;

  /// The name it has on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
