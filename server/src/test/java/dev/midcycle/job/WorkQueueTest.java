package dev.midcycle.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.Page;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.job.WorkQueue.Kind;
import dev.midcycle.job.WorkQueue.State;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One piece of work: a document of a tenant whose clock stands at noon of 1 May 2027, a year ahead
/// of the system's.
class WorkQueueTest {
  private static final Instant SYSTEM = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant OWN = Instant.parse("2027-05-01T12:00:00Z");
  private static final TenantId TENANT = new TenantId(new UUID(0, 1));
  private static final DocumentId PIECE = new DocumentId(new UUID(0, 7));

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final SettableClock clock = new SettableClock(SYSTEM);
  private WorkQueue queue;

  @BeforeEach
  void a_tenant_with_a_clock_of_its_own() {
    queue = new WorkQueue(database.transactions(), clock, new NewIds(Ids.secure(), clock));
    database.execute(
        "insert into tenant (id, key, name, mode, clock, created_at) values ('%s', 't', 'T', 'test', '%s', now())"
            .formatted(TENANT.uuid(), OWN));
  }

  private void write(Consumer<Tx> what) {
    database
        .transactions()
        .write(
            TENANT,
            tx -> {
              what.accept(tx);
              tx.commit();
              return TENANT;
            });
  }

  private void due(Instant at, Optional<Instant> heldUntil) {
    write(tx -> WorkQueue.add(tx, Kind.COLLECT, List.of(new Due(PIECE.uuid(), at, heldUntil))));
  }

  private boolean isDue() {
    boolean known = queue.tenants(Kind.COLLECT).contains(TENANT);
    var claimed =
        database
            .transactions()
            .write(
                TENANT,
                tx -> {
                  var found = WorkQueue.claim(tx, Kind.COLLECT, clock.instant(), 10);
                  tx.send();
                  return found.rows();
                });
    assertThat(claimed).hasSize(known ? 1 : 0);
    return known;
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          at                   | held until           | due   | because
          2027-05-01T12:00:00Z | -                    | true  | it is noon at the tenant's
          2027-05-01T12:00:01Z | -                    | false | the tenant's clock tells when it falls due
          2027-05-01T12:00:00Z | 2026-05-01T12:00:00Z | true  | the system's clock tells how long it is held
          2027-05-01T12:00:00Z | 2026-05-01T12:00:01Z | false | it is held
          """)
  void two_clocks_say_what_is_due(Instant at, Instant heldUntil, boolean due, String because) {
    due(at, Optional.ofNullable(heldUntil));

    assertThat(isDue()).as(because).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5s 60s 86400s 86400s"})
  void what_is_not_over_comes_again_when_it_was_said(String pauses) {
    var said = List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofDays(1));
    due(OWN, Optional.empty());
    var paused = new ArrayList<String>();

    for (int i = 0; i < pauses.split(" ").length; i++) {
      write(tx -> WorkQueue.again(tx, Kind.COLLECT, PIECE, clock.instant(), said));
      paused.add(untilDue());
    }

    assertThat(String.join(" ", paused)).isEqualTo(pauses);
    assertThat(queue.failed(TENANT, Optional.empty(), Page.Slice.FIRST).rows()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"60s 120s 240s 480s 960s 1920s 3840s 7680s 15360s 21600s 21600s"})
  void what_failed_is_held_the_longer_the_more_often_it_did(String pauses) {
    due(OWN, Optional.empty());
    var paused = new ArrayList<String>();

    for (int i = 0; i < pauses.split(" ").length; i++) {
      queue.hold(TENANT, Kind.COLLECT, List.of(PIECE.uuid()), new IllegalStateException("no"));
      paused.add(untilDue());
    }

    assertThat(String.join(" ", paused)).isEqualTo(pauses);
  }

  /// How long it is held; lets that time pass.
  private String untilDue() {
    var until =
        Instant.parse(
            rows(
                "select to_char(held_until at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from work_item"));
    var pause = Duration.between(clock.instant(), until);
    clock.pass(pause.minusMillis(1));
    assertThat(isDue()).isFalse();
    clock.pass(Duration.ofMillis(1));
    assertThat(isDue()).isTrue();
    return pause.toSeconds() + "s";
  }

  private String rows(String sql) {
    return Installation.rows(database.login(), sql).getFirst();
  }

  @Test
  void what_one_has_taken_is_nobody_elses_for_a_minute() {
    due(OWN, Optional.empty());

    assertThat(queue.take(TENANT, Kind.COLLECT)).contains(PIECE.uuid());
    clock.pass(Duration.ofSeconds(59));
    assertThat(queue.take(TENANT, Kind.COLLECT)).isEmpty();
    clock.pass(Duration.ofSeconds(1));
    assertThat(queue.take(TENANT, Kind.COLLECT)).contains(PIECE.uuid());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no rate for XTS | IllegalStateException: no rate for XTS
          a\\0b\\ud800c   | IllegalStateException: a?b?c
          one\\ntwo       | IllegalStateException: one
          """)
  void the_reason_is_kept_as_far_as_it_can_be_stored(String said, String kept) {
    due(OWN, Optional.empty());
    var message =
        said.strip().replace("\\0", "\0").replace("\\ud800", "\ud800").replace("\\n", "\n");
    var why = new IllegalArgumentException("around it", new IllegalStateException(message));

    queue.hold(TENANT, Kind.COLLECT, List.of(PIECE.uuid()), why);

    var failed = queue.failed(TENANT, Optional.of(State.HELD), Page.Slice.FIRST).rows();
    assertThat(failed)
        .singleElement()
        .extracting(WorkQueue.Failed::failure)
        .isEqualTo(kept.strip());
  }

  @Test
  void a_reason_without_an_end_is_cut() {
    due(OWN, Optional.empty());

    queue.hold(
        TENANT, Kind.COLLECT, List.of(PIECE.uuid()), new IllegalStateException("x".repeat(9999)));

    var failed = queue.failed(TENANT, Optional.of(State.HELD), Page.Slice.FIRST).rows();
    assertThat(failed.getFirst().failure()).hasSizeLessThan(310).endsWith(" …");
  }

  @Test
  void work_that_is_added_anew_has_not_failed() {
    due(OWN, Optional.empty());
    queue.hold(TENANT, Kind.COLLECT, List.of(PIECE.uuid()), new IllegalStateException("no"));

    due(OWN, Optional.empty());

    assertThat(queue.failed(TENANT, Optional.empty(), Page.Slice.FIRST).rows()).isEmpty();
    assertThat(isDue()).isTrue();
  }
}
