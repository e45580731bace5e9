package dev.midcycle.http;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.Attempts;
import dev.midcycle.access.KeyKind;
import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Scope;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Transactions;
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

  private final AtomicInteger made = new AtomicInteger();
  private final ApiKeys keys;
  private final Server server;

  private SmallServer(Transactions transactions, Server.Address address, Limits limits) {
    keys = new ApiKeys(transactions, STILL, new NewIds(Ids.secure(), STILL));
    var routes =
        List.of(
            Route.get("/v1/health", Who.anyone(), _ -> Answer.ok(Map.of("status", "ok"))),
            Route.get(CUSTOMERS, Who.merchant(), _ -> Answer.ok(Map.of("data", List.of()))),
            Route.post(CUSTOMERS, Who.merchant(), _ -> Answer.created(make())),
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
                new Attempts(transactions, STILL),
                new Nameless(),
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

  private Map<String, Integer> make() {
    return Map.of("number", made.incrementAndGet());
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

  /// How many customers were made.
  int made() {
    return made.get();
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
