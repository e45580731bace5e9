package dev.midcycle.customer;

import dev.midcycle.catalog.Country;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.TaxRates;
import dev.midcycle.terms.TaxTable.Place;
import java.util.List;

/// Rows of `tax_rate`.
final class TaxRateStore {
  static final String TAXED_AT_HOME =
      """
      (
        exists (
          select
          from tax_rate r
          where r.tenant = c.tenant
            and r.country = coalesce(c.tax ->> 'country', c.billing_details -> 'address' ->> 'country'))
        or exists (
          select
          from tenant t
          where t.id = c.tenant
            and t.details ->> 'taxId' is not null
            and t.details -> 'address' ->> 'country'
              = coalesce(c.tax ->> 'country', c.billing_details -> 'address' ->> 'country'))
      )\
      """;

  private TaxRateStore() {}

  /// By country, the newest first.
  static Answer<Place> all(Tx tx) {
    return tx.ask(
        """
        select country, nullif(starts, '-infinity') as starts, standard, reduced
        from tax_rate
        where tenant = :tenant
        order by country, tax_rate.starts desc
        """,
        TaxRateStore::place);
  }

  static Answer<Boolean> askTaxedAtHome(Tx tx, CustomerId customer) {
    return tx.bind("customer", customer)
        .ask(
            """
            select <taxed> as taxed
            from customer c
            where c.tenant = :tenant
              and c.id = :customer
            """
                .replace("<taxed>", TAXED_AT_HOME),
            row -> row.flag("taxed"));
  }

  private static Place place(Row row) {
    return new Place(
        new Country(row.text("country")),
        new TaxRates(
            row.maybeDate("starts"),
            new Decimal(row.decimal("standard")),
            row.maybeDecimal("reduced").map(Decimal::new)));
  }

  /// Of two who replace it at once the later one waits, and finds what the other has put in.
  static void replace(Tx tx, List<Place> places) {
    tx.add(
        """
        select pg_advisory_xact_lock(hashtextextended('tax rates ' || :tenant, 0))
        """);
    tx.parameters()
        .add(
            """
            delete from tax_rate
            where tenant = :tenant
            """);
    var rows =
        Rows.of("rates", "country text", "starts date", "standard numeric", "reduced numeric");
    places.forEach(place ->
        rows.add(
            place.country().code(),
            place.rates().from(),
            place.rates().standard(),
            place.rates().reduced()));
    tx.add(
        """
        insert into tax_rate (tenant, country, starts, standard, reduced)
        select :tenant, country, coalesce(starts, '-infinity'), standard, reduced
        from <rates>
        """,
        rows);
  }
}
