package dev.midcycle.dunning;

import dev.midcycle.catalog.Dunning;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// A document that could not be collected.
///
/// @param failures how often it failed, those dates included that were passed over
/// @param last when it failed last, or was passed over
/// @param hard whether the last method that was tried will never pay: until there is another, its
///   dates are passed over
public record Dun(int failures, Instant last, boolean hard) {

  /// What comes next of it.
  public sealed interface Next {
    /// It is tried again.
    record Retry(Instant at) implements Next {}

    /// The last try has failed.
    record End(Instant at, Dunning.Then then) implements Next {}

    /// Nothing comes by itself.
    record Nothing() implements Next {}
  }

  /// After the first failure.
  public static Dun failed(Instant at, boolean hard) {
    return new Dun(1, at, hard);
  }

  /// After another failure.
  public Dun again(Instant at, boolean isHard) {
    return new Dun(failures + 1, at, isHard);
  }

  /// After a date that was passed over.
  public Dun passed(Instant at) {
    return again(at, hard);
  }

  /// With another method to pay with.
  public Dun withAnother() {
    return new Dun(failures, last, false);
  }

  /// The same where there may be no policy: nothing comes by itself then.
  public static Next next(Dun dun, Optional<Dunning> policy, ZoneId zone) {
    return policy.map(how -> dun.next(how, zone)).orElseGet(Next.Nothing::new);
  }

  /// Days are local ones, at the time of day of the failure before.
  public Next next(Dunning policy, ZoneId zone) {
    if (failures <= policy.retryDays().size()) {
      return new Next.Retry(later(policy.retryDays().get(failures - 1), zone));
    }
    return switch (policy.then()) {
      case KEEP -> new Next.Nothing();
      case CANCEL, PAUSE, FREE -> new Next.End(later(policy.graceDays(), zone), policy.then());
    };
  }

  private Instant later(int days, ZoneId zone) {
    return last.atZone(zone).plusDays(days).toInstant();
  }
}
