package dev.midcycle.access;

import dev.midcycle.db.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How often mails to sign in by may be asked for: so many within a while, and so many a day. Who
/// asks is told to wait for what came from the same place alone. What others did for the same
/// address is nobody's to know: there no more mails go, and the answer is the same.
enum SignInLimits {
  /// Of one place, for one address.
  ASKER(List.of(new Most(5, Duration.ofMinutes(15)), new Most(20, Duration.ofDays(1)))),
  /// Mails to one address, whoever asked. Those by which somebody has come in from the same place
  /// within a day are outside of it.
  ADDRESS(List.of(new Most(10, Duration.ofMinutes(15)), new Most(40, Duration.ofDays(1)))),
  /// The same for the first that a place asks for: so many places, not two, are needed to keep
  /// somebody out.
  FIRST(List.of(new Most(100, Duration.ofDays(1)))),
  /// An office may share one.
  SOURCE(List.of(new Most(20, Duration.ofMinutes(15)), new Most(200, Duration.ofDays(1))));

  /// @param same whether for the same address
  /// @param used whether somebody came in by it
  record FromThere(Instant at, boolean same, boolean used) {}

  /// When it was asked for before, newest first.
  ///
  /// @param mailed what went to the address since somebody asked for it; invitations are no such
  record Before(Answer<Instant> mailed, Answer<FromThere> fromThere) {
    Optional<Duration> wait(Instant now) {
      var asker = fromThere.rows().stream().filter(FromThere::same).map(FromThere::at).toList();
      var source = fromThere.rows().stream().map(FromThere::at).toList();
      return Stream.concat(ASKER.wait(asker, now), SOURCE.wait(source, now))
          .max(Comparator.naturalOrder());
    }

    /// Whether so many went to the address that no more go to whom asks from there.
    boolean isFull(Instant now) {
      var same = fromThere.rows().stream().filter(FromThere::same).toList();
      var limits = same.isEmpty() ? FIRST : ADDRESS;
      return same.stream().noneMatch(FromThere::used)
          && limits.wait(mailed.rows(), now).findAny().isPresent();
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
