package dev.midcycle.api.operator;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.subscription.UpcomingBilling;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.TenantClocks;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.http.Call;
import dev.midcycle.id.CustomerId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/// Shows a tenant's time, and where a test tenant's clock is on its way to.
public final class ClockShowing {
  private final Transactions transactions;
  private final Tenants tenants;
  private final CatalogVersions catalogs;
  private final UpcomingBilling upcoming;

  public ClockShowing(
      Transactions transactions,
      Tenants tenants,
      CatalogVersions catalogs,
      UpcomingBilling upcoming) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.catalogs = catalogs;
    this.upcoming = upcoming;
  }

  record ClockView(
      String now,
      String today,
      String timezone,
      boolean sandbox,
      Optional<String> nextBilling,
      Optional<String> nextBillingAt,
      Optional<Advancing> advancing) {}

  record Advancing(String from, String to) {
    static Advancing of(TenantClocks.Move move) {
      return new Advancing(move.from().toString(), move.to().toString());
    }
  }

  /// What is read, once it is sent. The move before the time: one that is not on its way any more
  /// is there.
  private record Asked(
      Answer<TenantClocks.Move> move,
      Answer<Tenant> own,
      Optional<Answer<Customer>> customer,
      Answer<CatalogVersion> current) {
    Tenant tenant() {
      return CallParams.found(own.first(), "tenant");
    }

    /// The customer's billing zone; for the merchant, the catalogue's.
    ZoneId zone() {
      return customer
          .flatMap(Answer::first)
          .map(Customer::zone)
          .or(() -> current.first().map(version -> version.content().timezone()))
          .orElse(ZoneOffset.UTC);
    }
  }

  private Asked asked(Tx tx, Optional<CustomerId> customer) {
    var asked =
        new Asked(
            TenantClocks.askMove(tx),
            Tenants.askOwn(tx),
            customer.map(one -> Customers.ask(tx, one)),
            catalogs.askCurrent(tx));
    tx.send();
    return asked;
  }

  private Asked asked(Call call) {
    return transactions.read(call.unit(), tx -> asked(tx, call.bound()));
  }

  ClockView of(Call call) {
    var asked = asked(call);
    var now = tenants.now(asked.tenant());
    var zone = asked.zone();
    var next = call.bound().flatMap(customer -> upcoming.nextBilling(call.unit(), customer));
    return new ClockView(
        now.toString(),
        day(now, zone),
        zone.getId(),
        asked.tenant().isSandbox(),
        next.map(at -> day(at, zone)),
        next.map(Instant::toString),
        asked.move().first().map(Advancing::of));
  }

  /// The time as whoever calls reads it.
  ZonedDateTime now(Call call) {
    var asked = asked(call);
    return tenants.now(asked.tenant()).atZone(asked.zone());
  }

  private static String day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate().toString();
  }
}
