package dev.midcycle.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.Database;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever reads on from where it was misses nothing, whenever what was committed.
class EventLogTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TenantId TENANT = new TenantId(new UUID(0, 1));
  private static final UnitOfWork UNIT = UnitOfWork.of(TENANT);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final SettableClock clock = new SettableClock(NOON);
  private final NewIds ids = new NewIds(Ids.secure(), clock);
  private Database own;
  private EventLog log;

  @BeforeEach
  void open() {
    isolated("read committed");
  }

  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void isolated(String level) {
    database.execute(
        """
        do $$
        begin
          execute format('alter database %%I set default_transaction_isolation = %%L', current_database(), '%s');
        end
        $$
        """
            .formatted(level));
    own = Database.open(database.login(), 8);
    log = new EventLog(own.transactions(), new Numbering(own.transactions()), clock);
  }

  @AfterEach
  void close() {
    own.close();
  }

  private Event event(CustomerId customer) {
    return Event.of(ids.next(), customer, customer, NOON, new Occurrence.CustomerUpdated());
  }

  private CustomerId customer(int n) {
    return new CustomerId(new UUID(7, n));
  }

  private void write(CustomerId... customers) {
    own.transactions()
        .write(
            TENANT,
            tx -> {
              add(tx, customers);
              tx.commit();
              return customers;
            });
  }

  private void add(Tx tx, CustomerId... customers) {
    Events.write(tx, List.of(customers).stream().map(this::event).toList());
  }

  private List<Integer> read(long position) {
    return log.after(UNIT, position, Set.of(), 100).events().stream()
        .map(EventLogTest::number)
        .toList();
  }

  private static int number(Told told) {
    return (int) told.event().object().uuid().getLeastSignificantBits();
  }

  @ParameterizedTest
  @ValueSource(strings = {"read committed", "repeatable read", "serializable"})
  void one_that_is_committed_after_a_later_one_is_not_missed(String isolation) throws Exception {
    own.close();
    isolated(isolation);
    var written = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow =
          executor.submit(() ->
              own.transactions()
                  .write(
                      TENANT,
                      tx -> {
                        add(tx, customer(1));
                        tx.send();
                        written.countDown();
                        awaited(go);
                        return TENANT;
                      }));
      awaited(written);
      write(customer(2));

      assertThat(read(0)).containsExactly(2);
      go.countDown();
      slow.get();
    }

    assertThat(read(1)).as("it comes after what was read").containsExactly(1);
    assertThat(read(0)).containsExactly(2, 1);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Writers commit and take back in any order while somebody reads on. None is missing, none is
  /// there without its transaction, and those of one object are in the order of their transactions.
  @ParameterizedTest
  @ValueSource(strings = {"read committed", "repeatable read", "serializable"})
  void no_event_is_missing_and_none_is_there_that_was_taken_back(String isolation)
      throws Exception {
    own.close();
    isolated(isolation);
    database.execute("create table planted (tenant uuid, object int primary key, times int)");
    database.execute(
        "insert into planted select '%s', n, 0 from generate_series(1, 5) n"
            .formatted(TENANT.uuid()));
    database.execute("grant all on planted to midcycle_app");
    var committed = Collections.synchronizedSet(new TreeSet<UUID>());
    var seen = new ArrayList<Told>();
    var over = new CountDownLatch(6);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < 6; writer++) {
        var dice = new Random(writer);
        executor.execute(() -> {
          for (int i = 0; i < 40; i++) {
            change(dice, committed);
          }
          over.countDown();
        });
      }
      while (over.getCount() > 0) {
        readOn(seen);
      }
    }
    readOn(seen);

    assertThat(seen)
        .extracting(one -> one.event().id().uuid())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(committed);
    assertThat(committed.size()).isBetween(100, 239);
    assertThat(seen)
        .extracting(Told::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, seen.size()).boxed().toList());
    for (int object = 1; object <= 5; object++) {
      var of = customer(object);
      assertThat(seen.stream().filter(one -> one.event().object().equals(of)))
          .as("the sequence of %d is the order in which its transactions were", object)
          .allSatisfy(
              one -> assertThat(one.sequence()).isEqualTo(one.event().at().getEpochSecond()));
    }
  }

  /// Tells in the event, as its time, how often the object was changed.
  private void change(Random dice, Set<UUID> committed) {
    int object = 1 + dice.nextInt(5);
    boolean takenBack = dice.nextInt(4) == 0;
    try {
      var id =
          own.transactions()
              .write(
                  TENANT,
                  tx -> {
                    var times =
                        tx.bind("object", object)
                            .ask(
                                "update planted set times = times + 1 where tenant = :tenant and object = :object returning times",
                                row -> row.number("times"));
                    tx.send();
                    var event =
                        Event.of(
                            ids.next(),
                            customer(object),
                            customer(object),
                            Instant.ofEpochSecond(times.first().orElseThrow()),
                            new Occurrence.CustomerUpdated());
                    Events.write(tx, List.of(event));
                    tx.send();
                    if (takenBack) {
                      throw new TakenBack();
                    }
                    return event.id().uuid();
                  });
      committed.add(id);
    } catch (TakenBack _) {
      // As if it had never been.
    }
  }

  private void readOn(List<Told> seen) {
    long last = seen.isEmpty() ? 0 : seen.getLast().position();
    seen.addAll(log.after(UNIT, last, Set.of(), 100).events());
  }

  @Test
  void pages_go_on_and_tell_where_to_read_on_where_nothing_of_the_kinds_is_there() {
    write(customer(1), customer(2), customer(3));

    var first = log.after(UNIT, 0, Set.of(EventKind.CUSTOMER_UPDATED), 2);
    var rest = log.after(UNIT, first.next(), Set.of(EventKind.CUSTOMER_UPDATED), 2);
    var others = log.after(UNIT, 0, Set.of(EventKind.DOCUMENT_PAID), 2);

    assertThat(first.more()).isTrue();
    assertThat(first.events()).extracting(EventLogTest::number).containsExactly(1, 2);
    assertThat(rest.more()).isFalse();
    assertThat(rest.events()).extracting(EventLogTest::number).containsExactly(3);
    assertThat(others).isEqualTo(new EventLog.Part(List.of(), 3, false));
  }

  @Test
  void what_is_old_and_read_by_all_is_forgotten_and_sequences_go_on() {
    write(customer(1), customer(2));
    log.last(UNIT);
    database.execute(
        "insert into event_reader values ('%s', 'some', 2), ('%s', 'slow', 1)"
            .formatted(TENANT.uuid(), TENANT.uuid()),
        "update outbox set written_at = '2026-04-01'");
    log.forget(TENANT, Duration.ofDays(40));
    assertThat(read(0)).as("none is old enough").containsExactly(1, 2);

    log.forget(TENANT, Duration.ofDays(20));
    assertThat(read(0)).as("somebody has not read the second").containsExactly(2);

    write(customer(1));
    assertThat(log.after(UNIT, 2, Set.of(), 10).events())
        .extracting(Told::position, Told::sequence)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, 2L));
  }
}
