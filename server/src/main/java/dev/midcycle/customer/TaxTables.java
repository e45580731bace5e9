package dev.midcycle.customer;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.terms.TaxTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The tax rates that a tenant keeps of the countries of its customers.
public final class TaxTables {
  private final Transactions transactions;
  private final Tenants tenants;
  private final NewIds ids;

  public TaxTables(Transactions transactions, Tenants tenants, NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.ids = ids;
  }

  public TaxTable find(UnitOfWork unit) {
    return transactions.read(
        unit,
        tx -> {
          var places = TaxRateStore.all(tx);
          tx.send();
          return new TaxTable(places.rows());
        });
  }

  /// Whether a customer `c` would be expected to pay tax by where it is: the merchant keeps rates
  /// of that country, or sells there itself by a VAT id.
  public static final String TAXED_AT_HOME = TaxRateStore.TAXED_AT_HOME;

  public static Answer<Boolean> askTaxedAtHome(Tx tx, CustomerId customer) {
    return TaxRateStore.askTaxedAtHome(tx, customer);
  }

  /// From now on documents have these rates and no others. What is issued keeps its own.
  public void replace(UnitOfWork unit, TaxTable table, Actor who) {
    var stamp = tenants.stamp(unit, who);
    transactions.write(
        unit,
        tx -> {
          TaxRateStore.replace(tx, table.places());
          var activity = Activity.of(ids.next(), stamp, Action.TAX_RATES_SET, unit.tenant());
          Activities.write(tx, List.of(activity.details(Map.of("rates", text(table)))));
          tx.commit();
          return table;
        });
  }

  /// What it is set to, as `DE 0.19 reduced 0.07, DE 0.25 from 2026-05-01`.
  private static String text(TaxTable table) {
    return table.places().stream().map(TaxTables::text).collect(Collectors.joining(", "));
  }

  private static String text(TaxTable.Place place) {
    var rates = place.rates();
    return place.country().code()
        + " "
        + rates.standard()
        + rates.reduced().map(reduced -> " reduced " + reduced).orElse("")
        + rates.from().map(from -> " from " + from).orElse("");
  }
}
