package dev.midcycle.access;

import dev.midcycle.db.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How often one may ask for a mail to sign in by: so many within a while, and so many a day.
enum SignInLimits {
  ADDRESS(List.of(new Most(5, Duration.ofMinutes(15)), new Most(20, Duration.ofDays(1)))),
  /// An office may share one.
  SOURCE(List.of(new Most(20, Duration.ofMinutes(15)), new Most(200, Duration.ofDays(1))));

  /// When it was asked for before, newest first.
  record Before(Answer<Instant> byAddress, Answer<Instant> bySource) {
    Optional<Duration> wait(Instant now) {
      return Stream.concat(ADDRESS.wait(byAddress.rows(), now), SOURCE.wait(bySource.rows(), now))
          .max(Comparator.naturalOrder());
    }
  }

  private record Most(int times, Duration within) {
    /// Until one of them is long enough ago.
    Optional<Duration> wait(List<Instant> newestFirst, Instant now) {
      return newestFirst.stream()
          .skip(times - 1)
          .findFirst()
          .map(one -> Duration.between(now, one.plus(within)))
          .filter(Duration::isPositive);
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
  private final List<Most> rules;

  SignInLimits(List<Most> rules) {
    this.rules = rules;
  }

  /// How long to wait before the next one.
  Stream<Duration> wait(List<Instant> newestFirst, Instant now) {
    return rules.stream().flatMap(rule -> rule.wait(newestFirst, now).stream());
  }

  /// As many as it must know of.
  int most() {
    return rules.stream().mapToInt(Most::times).max().orElseThrow();
  }
}
