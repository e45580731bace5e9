package dev.midcycle.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every event is taken once by each who is told, and what one cannot take costs only itself.
class RelayTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TenantId TENANT = new TenantId(new UUID(0, 1));

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final SettableClock clock = new SettableClock(NOON);
  private final NewIds ids = new NewIds(Ids.secure(), clock);
  private final Noting first = new Noting("first");
  private final Noting second = new Noting("second");
  private Relay relay;

  @BeforeEach
  void open() {
    database.execute(
        "insert into tenant (id, key, name, mode, created_at) values ('%s', 't', 'T', 'live', now())"
            .formatted(TENANT.uuid()),
        "create table noted (tenant uuid, reader text, number int, sequence bigint)",
        "grant all on noted to midcycle_app");
    relay = relay();
  }

  private Relay relay() {
    var queue = new WorkQueue(database.transactions(), clock, ids);
    return new Relay(
        database.transactions(),
        new Numbering(database.transactions()),
        queue,
        new Runner(queue),
        clock,
        List.of(first, second));
  }

  /// Writes down what it is told; cannot take some.
  private static final class Noting implements Subscriber {
    private final String name;
    private final Set<Integer> failing = new TreeSet<>();

    Noting(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public WorkQueue.Kind failed() {
      return WorkQueue.Kind.WEBHOOK;
    }

    @Override
    public void take(Tx tx, List<Told> events) {
      for (var one : events) {
        int number = (int) one.event().object().uuid().getLeastSignificantBits();
        tx.bind("reader", name)
            .bind("number", number)
            .bind("sequence", one.sequence())
            .add("insert into noted values (:tenant, :reader, :number, :sequence)");
        tx.send();
        if (failing.contains(number)) {
          throw new IllegalStateException("planted: " + number);
        }
      }
    }
  }

  private void write(int... numbers) {
    write(TENANT, numbers);
  }

  private void write(TenantId tenant, int... numbers) {
    var events = new ArrayList<Event>();
    for (int number : numbers) {
      var customer = new CustomerId(new UUID(7, number));
      events.add(Event.of(ids.next(), customer, customer, NOON, new Occurrence.CustomerUpdated()));
    }
    database
        .transactions()
        .write(
            tenant,
            tx -> {
              Events.write(tx, events);
              tx.commit();
              return events;
            });
  }

  private List<String> noted(String reader) {
    return Installation.rows(
        database.login(),
        "select number from noted where reader = '%s' order by ctid".formatted(reader));
  }

  @Test
  void each_is_told_everything_once_in_order() {
    write(1, 2, 3);
    relay.runAll(() -> true);
    write(4);
    relay.runAll(() -> true);
    relay.runAll(() -> true);

    assertThat(noted("first")).containsExactly("1", "2", "3", "4");
    assertThat(noted("second")).containsExactly("1", "2", "3", "4");
  }

  @Test
  void what_one_cannot_take_costs_only_itself_and_is_tried_again() {
    first.failing.add(2);
    write(1, 2, 3);
    relay.runAll(() -> true);
    relay.retryAll(() -> true);

    assertThat(noted("first")).containsExactly("1", "3");
    assertThat(noted("second")).containsExactly("1", "2", "3");
    assertThat(rows("select kind, failure from work_item"))
        .containsExactly("webhook IllegalStateException: planted: 2");

    first.failing.clear();
    clock.pass(Duration.ofMinutes(2));
    relay.retryAll(() -> true);
    assertThat(noted("first")).containsExactly("1", "3", "2");
    assertThat(rows("select 1 from work_item")).isEmpty();
  }

  @Test
  void one_who_has_much_to_be_told_does_not_keep_others_waiting() {
    var other = new TenantId(new UUID(0, 2));
    database.execute(
        "insert into tenant (id, key, name, mode, created_at) values ('%s', 'o', 'O', 'live', now())"
            .formatted(other.uuid()));
    for (int from = 0; from < 3000; from += 1000) {
      write(TENANT, IntStream.range(from, from + 1000).toArray());
    }
    write(other, 9999);
    relay.runAll(() -> true);

    var first = noted("first");
    assertThat(first).hasSize(3001);
    assertThat(first.indexOf("9999")).isLessThanOrEqualTo(Relay.AT_ONCE);
  }

  @Test
  void several_processes_at_once_tell_each_event_once() throws Exception {
    var numbers = new int[300];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i;
      write(i);
    }
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int process = 0; process < 4; process++) {
        executor.execute(() -> relay().runAll(() -> true));
      }
    }
    relay.runAll(() -> true);

    assertThat(noted("first")).hasSize(300).doesNotHaveDuplicates();
    assertThat(noted("second")).hasSize(300).doesNotHaveDuplicates();
  }

  private List<String> rows(String sql) {
    return Installation.rows(database.login(), sql);
  }
}
