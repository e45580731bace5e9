package dev.midcycle.testkit;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Role;
import dev.midcycle.access.Scope;
import dev.midcycle.app.Application;
import dev.midcycle.app.Serving;
import dev.midcycle.audit.Actor;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.customer.Member;
import dev.midcycle.customer.Members;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Contents;
import dev.midcycle.db.Login;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.http.Limits;
import dev.midcycle.http.Outside;
import dev.midcycle.http.Readiness;
import dev.midcycle.http.Server;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A whole Midcycle on a database of its own, with doors open to the network of this machine. As an
/// extension of a test class it is closed after the last of its tests.
public final class Installation implements AutoCloseable, AfterAllCallback {
  public static final Instant BEGIN = Instant.parse("2026-04-01T16:00:00Z");

  /// At any free port, with nothing in front and nothing to wait for.
  public static final Serving.Manner MANNER =
      new Serving.Manner(
          new Server.Address("127.0.0.1", 0, Outside.NOTHING),
          () -> "http://portal.test",
          Limits.USUAL,
          Readiness.ready(),
          Duration.ofMinutes(10));

  private static final AtomicInteger COUNT = new AtomicInteger();

  public final TestDatabase database;
  public final ContractCheck contract = new ContractCheck();
  public final Application application;
  public final Server server;

  public Installation() {
    this(InstantSource.system(), new SandboxGateway(InstantSource.system(), Duration.ofHours(1)));
  }

  public Installation(InstantSource clock, Gateway gateway) {
    this(clock, gateway, _ -> Optional.empty());
  }

  /// @param live the gateways of live tenants
  public Installation(InstantSource clock, Gateway sandbox, Gateways live) {
    this(TestDatabase.fresh(), clock, sandbox, live);
  }

  private Installation(TestDatabase database, InstantSource clock, Gateway sandbox, Gateways live) {
    this.database = database;
    application = Application.build(database.transactions(), new FineClock(clock), sandbox, live);
    server = Serving.start(application, MANNER);
  }

  /// On a database that is there already.
  public static Installation on(TestDatabase database) {
    var clock = InstantSource.system();
    return new Installation(
        database, clock, new SandboxGateway(clock, Duration.ofHours(1)), _ -> Optional.empty());
  }

  /// All that is stored, save the attempts that idempotency keys name.
  public Map<String, String> contents() {
    return Contents.of(database.login(), Set.of("attempt"));
  }

  /// The rows of a query by the owner, whom no row is hidden from; columns with a space between.
  public List<String> rows(String sql) {
    return rows(database.login(), sql);
  }

  public static List<String> rows(Login login, String sql) {
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(found.getObject(i)));
        }
        rows.add(String.join(" ", columns));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public static Catalog example(String name) {
    return ExampleCatalogs.example(name);
  }

  /// The text of an example's catalogue.
  public static String text(String name) {
    return ExampleCatalogs.text(name);
  }

  public static Catalog catalog(String text) {
    return ExampleCatalogs.catalog(text);
  }

  /// A merchant with a clock of its own, and the key of its programs.
  public record Merchant(Installation installation, TenantId id, Caller caller) {
    public CustomerId customer(String name) {
      var made = caller.post("/v1/customers", "{\"name\":\"" + name + "\"}");
      if (made.status() != 201) {
        throw new AssertionError(made);
      }
      return CustomerId.parse(made.at("/id")).orElseThrow();
    }

    /// Ready to pay: an address and a card.
    public CustomerId payer(String name, String card) {
      var customer = customer(name);
      details(customer);
      card(customer, card);
      return customer;
    }

    public void details(CustomerId customer) {
      must(
          200,
          caller.patch(
              "/v1/customers/" + customer,
              """
              {"billing_details": {"name": "Org", "address":
                {"line1": "1 Road", "city": "Town", "postal_code": "12345", "country": "US"}}}
              """));
    }

    public void card(CustomerId customer, String token) {
      must(
          201,
          caller.post(
              "/v1/customers/" + customer + "/payment-methods",
              "{\"token\":\"" + token + "\",\"make_default\":true}"));
    }

    /// Subscribes by the merchant's own hand; gives the id of the subscription.
    public String subscribe(CustomerId customer, String plan, String interval) {
      var quote =
          caller.post(
              "/v1/quotes",
              "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"%s\",\"interval\":\"%s\"}}"
                  .formatted(customer, plan, interval));
      must(201, quote);
      var confirmed = caller.post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
      must(200, confirmed);
      return confirmed.at("/subscription/id");
    }

    public void advance(String to) {
      must(200, caller.post("/v1/clock/advance", "{\"to\":\"" + to + "\"}"));
    }

    public MemberId member(CustomerId customer, Role role) {
      var email = role.code() + COUNT.incrementAndGet() + "@org.test";
      return switch (installation
          .application
          .core()
          .members()
          .add(
              UnitOfWork.of(id),
              customer,
              new Member.Wanted("The " + role.code(), email, role),
              Actor.OPERATOR)) {
        case Members.Outcome.Done(var member) -> member.id();
        case Members.Outcome.EmailTaken(var taken) -> throw new AssertionError(taken);
        case Members.Outcome.NotFound(), Members.Outcome.LastAdmin() ->
            throw new AssertionError(customer);
      };
    }

    /// A member who has come in by a link.
    public Caller as(Role role, CustomerId customer) {
      var visit =
          new PortalSessions.Visit(
              id, customer, member(customer, role), Optional.empty(), "overview");
      return installation.enter(installation.application.core().sessions().link(visit).token());
    }
  }

  private static void must(int status, Caller.Answer answer) {
    if (answer.status() != status) {
      throw new AssertionError("expected " + status + ", but it was " + answer);
    }
  }

  public Caller anonymous() {
    return Caller.anonymous(server.port()).holding(contract);
  }

  /// Opens a link and comes back with its session.
  public Caller enter(String token) {
    var entered = anonymous().get("/portal/enter/" + token);
    must(303, entered);
    var cookie = entered.header("Set-Cookie").split(";", 2)[0];
    var caller = anonymous().with("Cookie", cookie);
    var session = caller.get("/v1/session");
    must(200, session);
    return caller.with("X-CSRF-Token", session.at("/csrf_token"));
  }

  public Merchant merchant(String example) {
    return merchant(example(example));
  }

  public Merchant merchant(Catalog catalog) {
    return merchant(catalog, Tenant.Mode.TEST, Optional.of(BEGIN));
  }

  /// A merchant with everybody's clock, and no sandbox.
  public Merchant live(String example) {
    return live(example(example));
  }

  public Merchant live(Catalog catalog) {
    return merchant(catalog, Tenant.Mode.LIVE, Optional.empty());
  }

  private Merchant merchant(Catalog catalog, Tenant.Mode mode, Optional<Instant> clock) {
    var key = catalog.key() + "-" + COUNT.incrementAndGet();
    var wanted = new Tenant.Wanted(Optional.of(key), "Merchant", mode, clock, Tenant.Look.PLAIN);
    return switch (application.core().tenants().create(wanted, Actor.OPERATOR)) {
      case Tenants.Creation.KeyTaken(var taken) -> throw new AssertionError(taken);
      case Tenants.Creation.Created(var tenant) -> {
        application
            .core()
            .catalogs()
            .publish(
                UnitOfWork.of(tenant.id()),
                catalog,
                application.core().tenants().stamp(UnitOfWork.of(tenant.id()), Actor.OPERATOR));
        yield new Merchant(this, tenant.id(), anonymous().withKey(key(tenant.id(), Scope.WRITE)));
      }
    };
  }

  /// A fresh key of a tenant.
  public String key(TenantId tenant, Scope scope) {
    var owner =
        application.core().tenants().owner(application.core().tenants().find(tenant).orElseThrow());
    return application.core().keys().create(owner, "test", scope, Actor.OPERATOR).secret();
  }

  /// Somebody with an operator's key.
  public Caller operator() {
    var owner = ApiKeys.Owner.operator(application.core().clock().instant());
    return anonymous()
        .withKey(
            application.core().keys().create(owner, "test", Scope.WRITE, Actor.OPERATOR).secret());
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    close();
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
