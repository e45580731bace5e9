package dev.midcycle.testkit;

/// What a merchant says of itself, so that its documents are e-invoices.
public final class SellerText {
  public static final String SELLER =
      """
      {"details": {"name": "Midland GmbH", "tax_id": "DE811907980",
         "address": {"line1": "Ring 1", "city": "Köln", "postal_code": "50667", "country": "DE"}},
       "bank_account": {"holder": "Midland GmbH", "iban": "de02 1203 0000 0000 2020 51"}}
      """;

  private SellerText() {}
}
