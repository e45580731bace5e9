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
/// @param given from when on it counts; empty for one that was kept before this was
public record Attached(
    FactId id, Coupon coupon, Optional<Stretch> service, Optional<Instant> given) {

  public Attached(FactId id, Coupon coupon, Optional<Stretch> service) {
    this(id, coupon, service, Optional.empty());
  }

  /// From `from` on, for as many whole periods of `schedule` as the coupon says.
  static Attached of(FactId id, Coupon coupon, Instant from, Schedule schedule) {
    return new Attached(
        id,
        coupon,
        switch (coupon.duration()) {
          case Coupon.Duration.Once(), Coupon.Duration.Forever() -> Optional.empty();
          case Coupon.Duration.Repeating(var count) -> Optional.of(first(from, schedule, count));
          case Coupon.Duration.For(var length) ->
              Optional.of(new Stretch(from, length.after(from, schedule.zone())));
        },
        Optional.of(from));
  }

  private static Stretch first(Instant from, Schedule schedule, int count) {
    return new Stretch(from, schedule.boundary(begunBy(from, schedule) + count));
  }

  /// Billing dates, and since when they are a subscription's. The period that ran then is not a
  /// whole one of theirs.
  record Dates(Schedule schedule, Instant since) {}

  /// Where other billing dates come at `at`, the whole periods that it still has are theirs: one
  /// that is cut short was none.
  Attached moved(Instant at, Dates before, Schedule after) {
    return switch (coupon.duration()) {
      case Coupon.Duration.Repeating _ ->
          new Attached(id, coupon, service.map(window -> moved(window, at, before, after)), given);
      case Coupon.Duration.Once _, Coupon.Duration.For _, Coupon.Duration.Forever _ -> this;
    };
  }

  private static Stretch moved(Stretch window, Instant at, Dates dates, Schedule after) {
    if (!window.contains(at)) {
      return window;
    }
    var before = dates.schedule();
    long running = before.numberOf(at);
    var begun = before.boundary(running);
    boolean isCounted = !begun.isBefore(window.from()) && !begun.isBefore(dates.since());
    long left = begunBy(window.to(), before) - running - (isCounted ? 0 : 1);
    return left > 0 || at.equals(window.from())
        ? new Stretch(window.from(), first(at, after, Math.toIntExact(Math.max(left, 1))).to())
        : new Stretch(window.from(), at);
  }

  /// The number of the first period that begins at `end` or later. That may lie inside a period:
  /// who takes a subscription up again has billing dates of which the coupon did not know.
  private static long begunBy(Instant end, Schedule schedule) {
    return schedule.numberOf(end) + (schedule.isBoundary(end) ? 0 : 1);
  }

  public boolean reduces(Instant serviceBegins) {
    return service.map(window -> window.contains(serviceBegins)).orElse(true);
  }

  public boolean isOnce() {
    return coupon.duration() instanceof Coupon.Duration.Once;
  }

  /// Where it ends inside a stretch of service, if it does not reduce all of one that it reaches.
  public Optional<Instant> endsIn(Stretch stretch) {
    return switch (coupon.duration()) {
      case Coupon.Duration.For(var length) ->
          service.map(Stretch::to).filter(end -> end.isBefore(stretch.to()));
      case Coupon.Duration.Once _, Coupon.Duration.Repeating _, Coupon.Duration.Forever _ ->
          Optional.empty();
    };
  }

  /// Whether service that begins then begins after it was given, or as it was.
  public boolean isGivenBy(Instant serviceBegins) {
    return given.map(from -> !serviceBegins.isBefore(from)).orElse(true);
  }

  /// Whether it can reduce anything that begins at `at` or later.
  public boolean isAliveAt(Instant at) {
    return service.map(window -> at.isBefore(window.to())).orElse(true);
  }
}
