package dev.midcycle.event;

import static dev.midcycle.event.TalliedDays.NOW;
import static dev.midcycle.event.TalliedDays.ZONE;
import static dev.midcycle.event.UsageEvents.Admission.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.rating.Event;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.terms.Taxation;
import dev.midcycle.testkit.FineClock;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Events as they come, and the days they come to.
class UsageTest {
  private static final Catalog CATALOG =
      Installation.catalog(
          """
          catalog: x
          currency: USD
          timezone: America/New_York
          meters:
            calls: {event: call, aggregation: count}
            traffic: {event: call, aggregation: sum, property: bytes}
            peak: {event: call, aggregation: max, property: bytes, filter: {kind: [up]}}
            last: {event: call, aggregation: latest, property: bytes}
            users: {event: call, aggregation: unique_count, property: user}
          plans: {a: {name: A, family: f, rank: 1, prices: {month: 10.00}}}
          """);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Application application;
  private TenantId tenant;
  private CustomerId customer;

  @BeforeEach
  void a_customer() {
    var clock = new FineClock(new SettableClock(NOW));
    var bank = new SandboxGateway(clock, Duration.ofHours(1));
    application = Application.build(database.transactions(), clock, bank);
    var core = application.core();
    var wanted =
        new Tenant.Wanted(
            Optional.empty(), "T", Tenant.Mode.TEST, Optional.of(NOW), Tenant.Look.PLAIN);
    tenant =
        switch (core.tenants().create(wanted, Actor.OPERATOR)) {
          case Tenants.Creation.Created(var made) -> made.id();
          case Tenants.Creation.KeyTaken taken -> throw new AssertionError(taken);
        };
    core.catalogs().publish(UnitOfWork.of(tenant), CATALOG, new Stamp(Actor.OPERATOR, NOW));
    customer = customer(application.core().customers());
  }

  private CustomerId customer(Customers customers) {
    var wanted =
        new Customer.Wanted(
            Optional.empty(),
            "C",
            Optional.empty(),
            List.of(),
            CATALOG.currency(),
            ZONE,
            Optional.empty(),
            Taxation.NONE,
            Invoicing.SEPARATE,
            Optional.empty(),
            Optional.empty(),
            Map.of());
    return switch (customers.create(UnitOfWork.of(tenant), wanted, Actor.OPERATOR)) {
      case Customers.Creation.Created(var made) -> made.id();
      case Customers.Creation.ExternalIdTaken taken -> throw new AssertionError(taken);
    };
  }

  private UsageEvent event(CustomerId whose, String id, String time, String bytes) {
    return new UsageEvent(
        whose,
        Optional.empty(),
        "test",
        id,
        new Event("call", Instant.parse(time), Map.of("bytes", bytes, "kind", "up")));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          id   | time                        | bytes | becomes   | because
          new  | 2026-04-20T10:00:00Z        | 1     | Accepted  | nothing is like it
          same | 2026-04-20T10:00:00Z        | 1     | Duplicate | it is there
          same | 2026-04-20T10:00:00.0000001Z| 1     | Duplicate | less than a microsecond is nothing
          same | 2026-04-20T10:00:00Z        | 1.0   | Conflict  | it is there and says something else
          same | 2026-04-20T10:00:01Z        | 1     | Conflict  | it is there with another time
          """)
  void an_event_counts_once(String id, String time, String bytes, String becomes, String because) {
    application
        .usage()
        .events()
        .record(tenant, List.of(event(customer, "same", "2026-04-20T10:00:00Z", "1")), ALL);

    var results =
        application.usage().events().record(tenant, List.of(event(customer, id, time, bytes)), ALL);

    assertThat(results).as(because).singleElement().hasToString(becomes + "[]");
  }

  @Test
  void one_bad_event_costs_only_itself() {
    var nobody = new CustomerId(new UUID(7, 7));
    var good = event(customer, "1", "2026-04-20T10:00:00Z", "1");
    var nobodys =
        new UsageEvent(
            customer, Optional.of(new SubscriptionId(new UUID(7, 7))), "test", "2", good.event());

    var results =
        application
            .usage()
            .events()
            .record(
                tenant,
                List.of(
                    good,
                    event(nobody, "1", "2026-04-20T10:00:00Z", "1"),
                    nobodys,
                    good,
                    event(customer, "1", "2026-04-20T10:00:00Z", "2"),
                    event(customer, "3", "2026-04-20T10:00:00Z", "no number")),
                ALL);

    assertThat(results)
        .containsExactly(
            new EventResult.Accepted(),
            new EventResult.KeptAside(EventResult.Unknown.UNKNOWN_CUSTOMER),
            new EventResult.Rejected(EventResult.Reason.UNKNOWN_SUBSCRIPTION),
            new EventResult.Duplicate(),
            new EventResult.Conflict(),
            new EventResult.Accepted());
    application.usage().folding().fold(tenant);
    assertThat(days())
        .as("what is no number is a call, and no traffic")
        .contains("2026-04-20 calls 2 0 null null null null {}")
        .anyMatch(day -> day.startsWith("2026-04-20 traffic 1 1 "));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-08T16:00:00Z, 2026-03-09T04:00:00Z, 23 hours",
    "2026-03-09T16:00:00Z, 2026-03-10T04:00:00Z, 24 hours",
    "2025-11-02T16:00:00Z, 2025-11-03T05:00:00Z, 25 hours"
  })
  void a_day_is_over_at_the_customers_midnight_however_long_it_was(
      String time, String over, String because) {
    application.usage().events().record(tenant, List.of(event(customer, "1", time, "1")), ALL);

    assertThat(
            Installation.rows(
                database.login(),
                """
                select to_char(over_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                from usage_batch
                """))
        .as(because)
        .containsExactly(over);
  }

  static IntStream seeds() {
    return IntStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void events_in_any_order_and_any_batches_come_to_the_same_days(int seed) {
    var random = new Random(seed);
    var customers = List.of(customer, customer(application.core().customers()));
    var events =
        IntStream.range(0, 200).mapToObj(i -> TalliedDays.any(random, customers, i)).toList();
    var given = new ArrayList<>(events);
    events.stream().filter(_ -> random.nextInt(4) == 0).forEach(given::add);
    Collections.shuffle(given, random);

    for (int from = 0; from < given.size(); ) {
      int to = Math.min(given.size(), from + 1 + random.nextInt(60));
      application.usage().events().record(tenant, given.subList(from, to), ALL);
      if (random.nextBoolean()) {
        application.usage().folding().fold(tenant);
      }
      from = to;
    }
    application.usage().folding().fold(tenant);

    var stored = days();
    assertThat(stored).as("seed %d", seed).isEqualTo(TalliedDays.expected(CATALOG, events));
    customers.forEach(one -> application.usage().events().rebuild(tenant, one));
    assertThat(days()).as("rebuilt, seed %d", seed).isEqualTo(stored);
  }

  private List<String> days() {
    return Installation.rows(
            database.login(),
            """
            select
              day, meter, count, trim_scale(sum), trim_scale(least), trim_scale(most), trim_scale(latest),
              to_char(latest_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
              '{' || array_to_string(things, '|') || '}'
            from daily_usage
            """)
        .stream()
        .sorted()
        .toList();
  }

  @Test
  void two_workers_at_once_count_once() throws InterruptedException, ExecutionException {
    for (int i = 0; i < 40; i++) {
      application
          .usage()
          .events()
          .record(
              tenant,
              List.of(
                  event(customer, "a" + i, "2026-04-20T10:00:00Z", "1"),
                  event(customer, "b" + i, "2026-04-19T10:00:00Z", "2")),
              ALL);
    }

    Callable<Long> worker = () -> application.usage().folding().fold(tenant);
    long folded = 0;
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var one : pool.invokeAll(Collections.nCopies(4, worker))) {
        folded += one.get();
      }
    }

    assertThat(folded)
        .as("each batch, that of today and that of before, is folded by one of them")
        .isEqualTo(80);
    assertThat(days())
        .anyMatch(day -> day.startsWith("2026-04-20 calls 40 "))
        .anyMatch(day -> day.startsWith("2026-04-19 traffic 40 80 "));
  }

  @Test
  void what_is_still_to_happen_waits_until_then() {
    application
        .usage()
        .events()
        .record(
            tenant,
            List.of(
                event(customer, "now", "2026-04-20T12:00:00Z", "1"),
                event(customer, "later", "2026-04-20T15:00:00Z", "2")),
            ALL);

    application.usage().folding().fold(tenant);
    assertThat(days()).anyMatch(day -> day.startsWith("2026-04-20 traffic 1 1 "));

    application
        .billing()
        .clocks()
        .advance(tenant, Instant.parse("2026-04-20T15:00:00Z"), Actor.OPERATOR);
    application.usage().folding().fold(tenant);
    assertThat(days()).anyMatch(day -> day.startsWith("2026-04-20 traffic 2 3 "));
  }
}
