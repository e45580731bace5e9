package dev.midcycle.bench;

import dev.midcycle.access.Scope;
import dev.midcycle.app.Application;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.id.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A merchant with a clock of its own, and a key for its programs.
record Merchant(TenantId tenant, String key) {
  static final Instant BEGIN = Instant.parse("2026-04-01T16:00:00Z");
  private static final Path EXAMPLES = Path.of("examples");

  static Merchant make(Transactions transactions, String name, Catalog catalog, Instant begin) {
    var core = application(transactions).core();
    var wanted =
        new Tenant.Wanted(
            Optional.of(name), name, Tenant.Mode.TEST, Optional.of(begin), Tenant.Look.PLAIN);
    return switch (core.tenants().create(wanted, Actor.OPERATOR)) {
      case Tenants.Creation.Created(var made) -> {
        var stamp = new Stamp(Actor.OPERATOR, begin);
        core.catalogs().publish(UnitOfWork.of(made.id()), catalog, stamp);
        var owner = core.tenants().owner(made);
        var key = core.keys().create(owner, name, Scope.WRITE, Actor.OPERATOR).secret();
        yield new Merchant(made.id(), key);
      }
      case Tenants.Creation.KeyTaken taken -> throw new IllegalStateException(taken.toString());
    };
  }

  /// Midcycle itself, without a server.
  static Application application(Transactions transactions) {
    var clock = InstantSource.system();
    return Application.build(transactions, clock, new SandboxGateway(clock, Duration.ZERO));
  }

  /// As a request says it.
  String who() {
    return "Authorization: Bearer " + key;
  }

  /// The first example.
  static Catalog catalog() {
    return catalog("scout.yaml", text("scout.yaml"));
  }

  /// Three meters, billed at the end of the month: the second example, but for its early invoices.
  static Catalog metered() {
    return catalog(
        "konnect.yaml",
        text("konnect.yaml").replace("invoice_lead_days: 3", "invoice_lead_days: 0"));
  }

  private static String text(String example) {
    try {
      return Files.readString(EXAMPLES.resolve(example));
    } catch (IOException e) {
      throw new IllegalStateException("run it in the project's folder: " + e.getMessage(), e);
    }
  }

  static Catalog catalog(String name, String text) {
    return switch (CatalogFiles.parse(name, text)) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }
}
