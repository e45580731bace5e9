package dev.midcycle.subscription;

import dev.midcycle.customer.CustomerJson;
import dev.midcycle.db.Row;
import dev.midcycle.terms.Taxation;

/// Reads how customers are taxed: by what is kept of them and, where that names a country and no
/// rates, by the merchant's rates of it.
final class TaxationStore {
  /// Two columns of a customer `c`.
  static final String COLUMNS =
      """
      c.tax,
      (
        select
          coalesce(
            jsonb_agg(
              jsonb_build_object(
                'v', 1,
                'from', nullif(r.starts, '-infinity'),
                'standard', cast(r.standard as text),
                'reduced', cast(r.reduced as text))),
            '[]')
        from tax_rate r
        where r.tenant = c.tenant
          and r.country = c.tax ->> 'country') as tax_rates\
      """;

  private TaxationStore() {}

  static Taxation read(Row row) {
    return CustomerJson.TAX
        .read(row.text("tax"))
        .orAt(CustomerJson.RATES.readAll(row.text("tax_rates")));
  }
}
