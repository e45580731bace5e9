package dev.midcycle.simulate.stored;

import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.correction.Granting;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.customer.BillingDetails.Address;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How things stand when a life begins: a merchant with its catalogue, and a customer who can pay.
final class Beginning {
  private static final BillingDetails DETAILS =
      new BillingDetails(
          "The customer",
          new Address("1 Road", Optional.empty(), "Town", Optional.empty(), "12345", "US"),
          Optional.empty());

  private final SimulationServices.Records records;
  private final Scenario scenario;

  Beginning(SimulationServices.Records records, Scenario scenario) {
    this.records = records;
    this.scenario = scenario;
  }

  static Instant of(Scenario scenario) {
    return scenario.steps().stream().map(Step::at).findFirst().orElse(scenario.until());
  }

  TenantId tenant(String key) {
    var begin = of(scenario);
    var creation =
        records
            .tenants()
            .create(
                new Tenant.Wanted(
                    Optional.of(key),
                    scenario.name(),
                    Tenant.Mode.TEST,
                    Optional.of(begin),
                    Tenant.Look.PLAIN),
                Actor.OPERATOR);
    return switch (creation) {
      case Tenants.Creation.KeyTaken(var taken) ->
          throw new IllegalStateException("the database is not empty: it has " + taken);
      case Tenants.Creation.Created(var tenant) -> {
        records
            .catalogs()
            .publish(
                UnitOfWork.of(tenant.id()), scenario.catalog(), new Stamp(Actor.OPERATOR, begin));
        records
            .taxTables()
            .replace(UnitOfWork.of(tenant.id()), scenario.taxRates(), Actor.OPERATOR);
        yield tenant.id();
      }
    };
  }

  /// Another card, which is charged from then on.
  void card(TenantId tenant, CustomerId customer, Instant at) {
    records
        .methods()
        .add(
            UnitOfWork.of(tenant),
            customer,
            ScriptedGateway.TOKEN,
            true,
            new Stamp(Actor.OPERATOR, at));
  }

  CustomerId customer(TenantId tenant) {
    var who = scenario.customer();
    var wanted =
        new Customer.Wanted(
            who.key().map(CustomerKey::value),
            DETAILS.name(),
            Optional.empty(),
            List.of(),
            who.currency(),
            who.timezone(),
            Optional.empty(),
            who.tax(),
            who.invoicing(),
            who.collection(),
            Optional.of(DETAILS),
            Optional.empty(),
            Map.of());
    var begin = of(scenario);
    return switch (records.customers().create(UnitOfWork.of(tenant), wanted, Actor.OPERATOR)) {
      case Customers.Creation.ExternalIdTaken taken ->
          throw new IllegalStateException("a customer without an id has one: " + taken);
      case Customers.Creation.Created(var customer) -> {
        card(tenant, customer.id(), begin);
        var credit = Money.exactly(who.currency(), who.credit().value());
        if (credit.isPositive()) {
          records
              .granting()
              .grant(
                  UnitOfWork.of(tenant),
                  new Granting.Grant(customer.id(), credit, "", Optional.empty()),
                  new Stamp(Actor.OPERATOR, begin));
        }
        yield customer.id();
      }
    };
  }
}
