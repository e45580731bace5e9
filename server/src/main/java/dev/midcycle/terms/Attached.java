package dev.midcycle.terms;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.id.FactId;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.Optional;

/// A coupon that a subscription was given.
///
/// @param id the fact that gave it
/// @param service only service that begins in it is reduced; empty: whatever is billed from now on
public record Attached(FactId id, Coupon coupon, Optional<Stretch> service) {

  /// From `from` on, for as many whole periods of `schedule` as the coupon says.
  static Attached of(FactId id, Coupon coupon, Instant from, Schedule schedule) {
    return new Attached(
        id,
        coupon,
        switch (coupon.duration()) {
          case Coupon.Duration.Once(), Coupon.Duration.Forever() -> Optional.empty();
          case Coupon.Duration.Repeating(var count) -> Optional.of(first(from, schedule, count));
        });
  }

  private static Stretch first(Instant from, Schedule schedule, int count) {
    long first = schedule.numberOf(from) + (schedule.isBoundary(from) ? 0 : 1);
    return new Stretch(from, schedule.boundary(first + count));
  }

  public boolean reduces(Instant serviceBegins) {
    return service.map(window -> window.contains(serviceBegins)).orElse(true);
  }

  public boolean isOnce() {
    return coupon.duration() instanceof Coupon.Duration.Once;
  }

  /// Whether it can reduce anything that begins at `at` or later.
  public boolean isAliveAt(Instant at) {
    return service.map(window -> at.isBefore(window.to())).orElse(true);
  }
}
