package dev.midcycle.http;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.Attempts;
import dev.midcycle.access.KeyKind;
import dev.midcycle.access.PayLinks;
import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Scope;
import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// A server of a few routes that do next to nothing, so that what is seen is the machinery.
final class SmallServer implements AutoCloseable {
  static final TenantId TENANT = new TenantId(new UUID(7, 1));
  static final String CUSTOMERS = "/v1/customers";
  static final InstantSource STILL = InstantSource.fixed(Instant.parse("2026-04-01T16:00:30Z"));

  private static final Server.Address FREE = new Server.Address("127.0.0.1", 0, Outside.NOTHING);

  private final AtomicInteger numbers = new AtomicInteger();
  private final NewIds ids = new NewIds(Ids.secure(), STILL);
  private final Transactions transactions;
  private final ApiKeys keys;
  private final Server server;

  private SmallServer(Transactions transactions, Server.Address address, Limits limits) {
    this.transactions = transactions;
    keys = new ApiKeys(transactions, STILL, ids);
    var routes =
        List.of(
            Route.get("/v1/health", Who.anyone(), _ -> Answer.ok(Map.of("status", "ok"))),
            Route.get(CUSTOMERS, Who.merchant(), _ -> Answer.ok(Map.of("data", List.of()))),
            Route.post(CUSTOMERS, Who.merchant(), call -> Answer.created(make(call))),
            Route.get(
                CUSTOMERS + "/{customer}",
                Who.merchant(),
                call -> Answer.ok(Map.of("id", call.path("customer")))),
            Route.get("/v1/catalog", Who.merchant(), _ -> broken()),
            Route.get("/v1/catalog/versions", Who.merchant(), _ -> tooDeep()),
            Route.get("/v1/events/unassigned", Who.merchant(), _ -> full()),
            Route.get("/v1/session", Who.members(), _ -> Answer.ok(Map.of())));
    server =
        Server.start(
            address,
            Contract.published(),
            routes,
            new Server.Gatekeeping(
                keys,
                new PortalSessions(transactions, STILL, Ids.secure()),
                new PayLinks(transactions, STILL, Ids.secure()),
                new Attempts(transactions, STILL),
                new OneNamed(),
                limits,
                Readiness.ready(),
                STILL),
            _ -> {});
  }

  static SmallServer start(Transactions transactions) {
    return new SmallServer(transactions, FREE, Limits.USUAL);
  }

  static SmallServer within(Transactions transactions, Limits limits) {
    return new SmallServer(transactions, FREE, limits);
  }

  static SmallServer at(Transactions transactions, int port) {
    return new SmallServer(
        transactions, new Server.Address("127.0.0.1", port, Outside.NOTHING), Limits.USUAL);
  }

  /// Each has a number; what is written of it is kept or lost with the request.
  private Map<String, Integer> make(Call call) {
    var made =
        Activity.of(
            ids.next(),
            new Stamp(Actor.OPERATOR, STILL.instant()),
            Action.CUSTOMER_CREATED,
            new CustomerId(ids.next()));
    return transactions.write(
        call.unit(),
        tx -> {
          Activities.write(tx, List.of(made));
          tx.commit();
          return Map.of("number", numbers.incrementAndGet());
        });
  }

  private static Answer broken() {
    throw new IllegalStateException("a secret of ours");
  }

  private static Answer tooDeep() {
    throw new StackOverflowError("a secret of ours");
  }

  private static Answer full() {
    throw new Problem.Busy(3).thrown();
  }

  /// How many customers were made, and not taken back.
  int made() {
    return transactions.read(
        TENANT,
        tx -> {
          var made =
              tx.bind("action", Action.CUSTOMER_CREATED.code())
                  .ask(
                      """
                      select count(*) as made
                      from audit
                      where tenant = :tenant
                        and action = :action
                      """,
                      row -> row.count("made"));
          tx.send();
          return made.rows().getFirst();
        });
  }

  int port() {
    return server.port();
  }

  Caller anyone() {
    return Caller.anonymous(server.port());
  }

  /// A new key of the tenant's.
  String key(TenantId tenant) {
    var owner = new ApiKeys.Owner(tenant, KeyKind.TEST, STILL.instant());
    return keys.create(owner, "test", Scope.WRITE, Actor.OPERATOR).secret();
  }

  Caller merchant(TenantId tenant) {
    return anyone().withKey(key(tenant));
  }

  Caller merchant() {
    return merchant(TENANT);
  }

  @Override
  public void close() {
    server.close();
  }
}
