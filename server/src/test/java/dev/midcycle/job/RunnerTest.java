package dev.midcycle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.db.DatabaseAway;
import dev.midcycle.db.Page;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.Tx;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.job.WorkQueue.Kind;
import dev.midcycle.testkit.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two tenants have work to do, and some of it fails.
class RunnerTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TenantId FIRST = new TenantId(new UUID(0, 1));
  private static final TenantId SECOND = new TenantId(new UUID(0, 2));

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final SettableClock clock = new SettableClock(NOON);
  private WorkQueue queue;
  private Runner runner;
  private Laborer laborer;

  @BeforeEach
  void two_tenants() {
    queue = new WorkQueue(database.transactions(), clock, new NewIds(Ids.secure(), clock));
    runner = new Runner(queue);
    laborer = new Laborer();
    for (var tenant : List.of(FIRST, SECOND)) {
      database.execute(
          "insert into tenant (id, key, name, mode, created_at) values ('%s', 't%s', 'T', 'live', now())"
              .formatted(tenant.uuid(), tenant.uuid().getLeastSignificantBits()));
    }
  }

  /// Does what it is given, at most three pieces at once, and notes it. Pieces are numbered.
  private final class Laborer implements Worker {
    private final Set<Integer> failing = new TreeSet<>();
    private final List<String> done = new ArrayList<>();

    @Override
    public Kind kind() {
      return Kind.BILL;
    }

    @Override
    public int atOnce() {
      return 3;
    }

    @Override
    public boolean work(TenantId tenant, int most, Taken taken) {
      return database.transactions().write(tenant, tx -> work(tx, most, taken));
    }

    private boolean work(Tx tx, int most, Taken taken) {
      var claimed = WorkQueue.claim(tx, Kind.BILL, clock.instant(), most);
      tx.send();
      taken.are(claimed.rows());
      var numbers = claimed.rows().stream().map(RunnerTest::number).toList();
      if (numbers.stream().anyMatch(failing::contains)) {
        throw new IllegalStateException("cannot do " + numbers);
      }
      WorkQueue.done(tx, Kind.BILL, claimed.rows());
      tx.commit();
      if (!numbers.isEmpty()) {
        done.add(numbers.toString());
      }
      return !numbers.isEmpty();
    }
  }

  private static int number(UUID piece) {
    return (int) piece.getLeastSignificantBits();
  }

  private void due(TenantId tenant, int... pieces) {
    database
        .transactions()
        .write(
            tenant,
            tx -> {
              var work = new ArrayList<Due>();
              for (int piece : pieces) {
                work.add(Due.at(new SubscriptionId(new UUID(0, piece)), NOON));
              }
              WorkQueue.add(tx, Kind.BILL, work);
              tx.commit();
              return tenant;
            });
  }

  /// What waits, such as `4 failed 2`: which piece, and how often it was tried.
  private List<String> held(TenantId tenant) {
    return queue.failed(tenant, Optional.of(WorkQueue.State.HELD), Page.Slice.FIRST).rows().stream()
        .map(one -> number(one.object()) + " failed " + one.attempts())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          failing | done                      | because
          -       | [1, 2, 3] [4] [5]         | three at once, then what is left, then the next tenant
          2       | [1] [3] [4] [5]           | those that failed with it are done one by one
          1 3     | [2] [4] [5]               | each that fails is held, none stops the others
          4       | [1, 2, 3] [5]             | the tenant behind is served
          1 2 3 4 | [5]                       | whatever the tenant before has
          """)
  void what_fails_costs_only_itself(String failing, String done, String because) {
    due(FIRST, 1, 2, 3, 4);
    due(SECOND, 5);
    if (failing != null) {
      List.of(failing.split(" ")).forEach(piece -> laborer.failing.add(Integer.valueOf(piece)));
    }

    runner.runAll(laborer, () -> true);

    assertThat(String.join(" ", laborer.done)).as(because).isEqualTo(done);
    assertThat(held(FIRST))
        .containsExactlyInAnyOrderElementsOf(
            laborer.failing.stream().map(piece -> piece + " failed 1").toList());
    assertThat(held(SECOND)).isEmpty();
    var counted = runner.counted().stream().filter(one -> one.kind() == Kind.BILL).toList();
    assertThat(counted)
        .containsExactly(
            new Runner.Counted(Kind.BILL, 5 - laborer.failing.size(), laborer.failing.size()));
  }

  @Test
  void a_tenant_whose_work_cannot_be_taken_costs_the_others_nothing() {
    due(FIRST, 1);
    due(SECOND, 2);
    var served = new ArrayList<TenantId>();

    runner.runAll(
        new Each() {
          @Override
          public boolean work(TenantId tenant, int most, Taken taken) {
            if (tenant.equals(FIRST)) {
              throw new IllegalStateException("no catalogue can be read");
            }
            served.add(tenant);
            return false;
          }
        },
        () -> true);

    assertThat(served).containsExactly(SECOND);
    assertThat(held(FIRST)).as("nobody knows what would be held").isEmpty();
  }

  /// A worker of one piece at once.
  private abstract static class Each implements Worker {
    @Override
    public Kind kind() {
      return Kind.BILL;
    }

    @Override
    public int atOnce() {
      return 1;
    }
  }

  @Test
  void a_connection_that_is_lost_is_held_against_nobody() {
    due(FIRST, 1, 2);
    database.execute(
        """
        create function go_away() returns trigger security definer language plpgsql as $$
        begin
          perform pg_terminate_backend(pg_backend_pid());
          return old;
        end
        $$;
        create trigger go_away before delete on work_item for each row execute function go_away()
        """);

    assertThatThrownBy(() -> runner.runAll(laborer, () -> true)).isInstanceOf(DatabaseAway.class);

    assertThat(held(FIRST)).isEmpty();
    database.execute("drop function go_away cascade");
    runner.runAll(laborer, () -> true);
    assertThat(laborer.done).containsExactly("[1, 2]");
  }

  @Test
  void it_stops_between_two_pieces() {
    due(FIRST, 1, 2, 3, 4);
    due(SECOND, 5);
    var rounds = new AtomicInteger();

    runner.runAll(laborer, () -> rounds.incrementAndGet() <= 1);

    assertThat(laborer.done).containsExactly("[1, 2, 3]");
  }

  @Test
  void whoever_has_nothing_due_is_not_looked_at() {
    due(FIRST, 1);
    laborer.failing.add(1);
    runner.runAll(laborer, () -> true);

    assertThat(queue.tenants(Kind.BILL)).as("all it has is held").isEmpty();
  }
}
