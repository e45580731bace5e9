package dev.midcycle.sales;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.testkit.Installation;

/// The example, with a price that sales has agreed on.
final class PricedEnterprise {
  private PricedEnterprise() {}

  static Catalog catalog() {
    return Installation.catalog(
        Installation.text("konnect")
            .replace(
                "contact_sales: true",
                "contact_sales: true\n    pay: in_arrears\n    prices: {month: 900.00}"));
  }
}
