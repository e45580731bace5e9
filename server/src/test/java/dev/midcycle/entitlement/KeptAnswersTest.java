package dev.midcycle.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.entitlement.Entitlements.Granted;
import dev.midcycle.entitlement.KeptAnswers.Change;
import dev.midcycle.entitlement.KeptAnswers.Changes;
import dev.midcycle.entitlement.KeptAnswers.Kept;
import dev.midcycle.entitlement.KeptAnswers.Whose;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is told from memory is at most a second old. Here a look takes 10 ms.
class KeptAnswersTest {
  private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
  private static final TenantId SCOUT = new TenantId(new UUID(1, 0));
  private static final TenantId TERMLY = new TenantId(new UUID(2, 0));
  private static final Whose HARBOR = new Whose(SCOUT, new CustomerId(new UUID(1, 1)));
  private static final Whose FORGE = new Whose(SCOUT, new CustomerId(new UUID(1, 2)));
  private static final Whose REEF = new Whose(TERMLY, new CustomerId(new UUID(2, 3)));

  private final KeptAnswers kept = new KeptAnswers(1000);

  /// Nanoseconds since whenever: such a clock may well say less than zero.
  private long now = -500;

  @BeforeEach
  void begin() {
    look();
    Stream.of(HARBOR, FORGE, REEF).forEach(this::keep);
  }

  private static Granted answer() {
    return new Granted(NOON, List.of());
  }

  private void keep(Whose whose) {
    try (var reading = kept.begin(whose)) {
      reading.keep(new Kept(answer(), Optional.of(NOON.plusSeconds(60))));
    }
  }

  private void look(Change... found) {
    long begun = now;
    pass(10);
    kept.look(begun, now, new Changes(List.of(found), true));
  }

  private void pass(long millis) {
    now += Duration.ofMillis(millis).toNanos();
  }

  private boolean isTold(Whose whose) {
    return kept.find(whose, now, NOON).isPresent();
  }

  private static Change of(Whose whose) {
    return new Change(whose.tenant(), UUID.randomUUID(), false, Set.of(whose.customer()));
  }

  @Test
  void it_is_told_until_it_changes() {
    assertThat(isTold(HARBOR)).isTrue();

    look(of(HARBOR));

    assertThat(isTold(HARBOR)).isFalse();
    assertThat(isTold(FORGE)).as("who has not changed").isTrue();
    assertThat(isTold(REEF)).as("of another tenant").isTrue();
  }

  @Test
  void what_concerns_everybody_concerns_all_of_the_tenant() {
    look(new Change(SCOUT, UUID.randomUUID(), true, Set.of()));

    assertThat(isTold(HARBOR)).isFalse();
    assertThat(isTold(FORGE)).isFalse();
    assertThat(isTold(REEF)).isTrue();
  }

  @Test
  void a_change_counts_once() {
    var change = of(HARBOR);
    look(change);
    keep(HARBOR);

    look(change);

    assertThat(isTold(HARBOR)).as("it was read since").isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          changes while it is read | is kept
          Harbor                   | false
          everybody                | false
          Forge                    | true
          """)
  void what_changes_while_it_is_read_is_not_kept(String who, boolean isKept) {
    try (var reading = kept.begin(HARBOR)) {
      look(
          switch (who) {
            case "Harbor" -> of(HARBOR);
            case "Forge" -> of(FORGE);
            default -> new Change(SCOUT, UUID.randomUUID(), true, Set.of());
          });
      reading.keep(new Kept(answer(), Optional.empty()));
    }

    assertThat(isTold(HARBOR)).isEqualTo(isKept);
  }

  @Test
  void nothing_is_told_before_the_first_look() {
    var fresh = new KeptAnswers(1000);
    try (var reading = fresh.begin(HARBOR)) {
      reading.keep(new Kept(answer(), Optional.empty()));
    }

    assertThat(fresh.find(HARBOR, now, NOON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          ms without a look | told | told after the next one
          880               | true | true
          890               | false| true
          3970              | false| true
          3980              | false| false
          """)
  void without_looking_nothing_is_told_and_after_long_all_is_forgotten(
      long millis, boolean told, boolean later) {
    pass(millis);
    assertThat(isTold(HARBOR)).isEqualTo(told);

    look();

    assertThat(isTold(HARBOR)).isEqualTo(later);
  }

  /// Changes stay for longer than anybody goes without a look and still keeps something.
  @Test
  void changes_are_given_up_once_everybody_has_seen_them() {
    var change = of(HARBOR);
    look(change);
    assertThat(kept.seenByAll(now)).isEmpty();

    pass(4000);

    assertThat(kept.seenByAll(now))
        .containsExactly(java.util.Map.entry(SCOUT, List.of(change.id())));
    look();
    assertThat(kept.seenByAll(now)).as("another has deleted it").isEmpty();
  }

  @Test
  void where_there_are_too_many_changes_nothing_is_told() {
    kept.look(now, now, new Changes(List.of(of(REEF)), false));
    assertThat(isTold(HARBOR)).isFalse();

    look();

    assertThat(isTold(HARBOR)).as("it may have been among those").isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          the system's time    | told
          2026-04-01T11:59:59Z | false
          2026-04-01T12:00:00Z | true
          2026-04-01T12:00:59Z | true
          2026-04-01T12:01:00Z | false
          """)
  void time_by_itself_ends_it(Instant system, boolean told) {
    assertThat(kept.find(HARBOR, now, system).isPresent()).isEqualTo(told);
  }

  @Test
  void those_that_nobody_asked_for_the_longest_time_are_dropped() {
    var two = new KeptAnswers(2);
    two.look(now, now, new Changes(List.of(), true));
    for (var whose : List.of(HARBOR, FORGE)) {
      try (var reading = two.begin(whose)) {
        reading.keep(new Kept(answer(), Optional.empty()));
      }
    }
    assertThat(two.find(HARBOR, now, NOON)).isPresent();

    try (var reading = two.begin(REEF)) {
      reading.keep(new Kept(answer(), Optional.empty()));
    }

    assertThat(two.find(FORGE, now, NOON)).isEmpty();
    assertThat(two.find(HARBOR, now, NOON)).isPresent();
    assertThat(two.find(REEF, now, NOON)).isPresent();
  }
}
