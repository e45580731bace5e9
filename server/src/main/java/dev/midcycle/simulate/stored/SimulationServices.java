package dev.midcycle.simulate.stored;

import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.change.Quotes;
import dev.midcycle.collect.DuePayments;
import dev.midcycle.collect.HandPayments;
import dev.midcycle.correction.Corrections;
import dev.midcycle.correction.Granting;
import dev.midcycle.correction.Refunding;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.TaxTables;
import dev.midcycle.customer.Tenants;
import dev.midcycle.cycle.BillRuns;
import dev.midcycle.cycle.Clocks;
import dev.midcycle.event.Folding;
import dev.midcycle.event.UsageEvents;
import dev.midcycle.invoice.Documents;
import dev.midcycle.ledger.LedgerBalance;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.PaymentMethods;
import dev.midcycle.payment.Payments;
import dev.midcycle.payment.UnknownPayments;
import dev.midcycle.subscription.Subscriptions;
import java.time.InstantSource;

/// Everybody whom a life has to do with.
public record SimulationServices(Records records, Stories stories) {

  public record Records(
      Tenants tenants,
      CatalogVersions catalogs,
      Customers customers,
      TaxTables taxTables,
      PaymentMethods methods,
      Granting granting,
      Subscriptions subscriptions,
      UsageEvents events,
      Folding folding,
      Documents documents,
      LedgerBalance books) {}

  public record Stories(
      Quotes quotes,
      UnknownPayments unknownPayments,
      BillRuns runs,
      Clocks clocks,
      DuePayments payments,
      ByHand byHand) {}

  public record ByHand(
      Corrections corrections, Refunding refunding, HandPayments arrived, Payments payments) {}

  /// Introduces them to each other, on the database that is thrown away.
  @FunctionalInterface
  public interface Builder {
    SimulationServices build(InstantSource clock, Gateway gateway);
  }
}
