package dev.midcycle.file;

import static dev.midcycle.file.CatalogMapper.required;

import dev.midcycle.catalog.Country;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.TaxRates;
import dev.midcycle.terms.TaxTable;
import dev.midcycle.terms.Taxation;
import java.util.List;
import java.util.Optional;

/// How the customer of a scenario is taxed.
final class TaxMapper {
  private TaxMapper() {}

  static Taxation taxation(Node tax) {
    return new Taxation(
        tax.text("country").map(Country::new),
        own(tax),
        tax.isTrue("inclusive"),
        tax.isTrue("exempt"),
        tax.text("vat_id"));
  }

  /// One rate for always, or some by date. A reduced rate beside them is that of all that name
  /// none.
  private static List<TaxRates> own(Node tax) {
    return decimal(tax, "rate")
        .map(rate -> List.of(new TaxRates(Optional.empty(), rate, decimal(tax, "reduced"))))
        .orElseGet(() ->
            tax.items("rates").stream().map(node -> rates(node, decimal(tax, "reduced"))).toList());
  }

  private static TaxRates rates(Node node, Optional<Decimal> reduced) {
    return new TaxRates(
        node.text("from").flatMap(Moments::date),
        decimal(node, "rate").orElseThrow(),
        decimal(node, "reduced").or(() -> reduced));
  }

  static TaxTable table(Node root) {
    return new TaxTable(
        root.items("tax_rates").stream()
            .map(node ->
                new TaxTable.Place(
                    new Country(required(node, "country")), rates(node, Optional.empty())))
            .toList());
  }

  private static Optional<Decimal> decimal(Node node, String key) {
    return node.number(key).map(Decimal::new);
  }
}
