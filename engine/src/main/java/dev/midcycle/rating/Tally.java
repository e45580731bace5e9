package dev.midcycle.rating;

import dev.midcycle.catalog.Meter;
import dev.midcycle.money.Decimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/// What some events of a meter come to, so that any two tallies can be put together: in whatever
/// order events come, and however they are batched, the sum is the same.
///
/// @param latest the value seen last, and when
/// @param distinct the different values seen, for unique counts
public record Tally(
    long count,
    Decimal sum,
    Optional<Decimal> least,
    Optional<Decimal> most,
    Optional<Seen> latest,
    Set<String> distinct) {
  private static final Comparator<Seen> LATER =
      Comparator.comparing(Seen::at).thenComparing(Seen::value);

  public static final Tally NONE =
      new Tally(0, Decimal.ZERO, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

  public Tally {
    distinct = Set.copyOf(distinct);
  }

  /// A value and when it was seen.
  public record Seen(Instant at, Decimal value) {}

  /// One event that carries a number.
  public static Tally of(Decimal value, Instant at) {
    return new Tally(
        1,
        value,
        Optional.of(value),
        Optional.of(value),
        Optional.of(new Seen(at, value)),
        Set.of());
  }

  /// So many events that carry nothing.
  public static Tally events(long count) {
    return new Tally(
        count, Decimal.ZERO, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
  }

  /// Events that each name one of these things.
  public static Tally each(Set<String> things) {
    return new Tally(
        things.size(), Decimal.ZERO, Optional.empty(), Optional.empty(), Optional.empty(), things);
  }

  public Tally plus(Tally other) {
    return new Tally(
        count + other.count,
        sum.plus(other.sum),
        either(least, other.least, Decimal::min),
        either(most, other.most, Decimal::max),
        later(latest, other.latest),
        union(distinct, other.distinct));
  }

  /// The same so many times.
  public Tally times(long times) {
    return new Tally(count * times, sum.times(Decimal.of(times)), least, most, latest, distinct);
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /// The one number that `aggregation` makes of these events; empty for no events where zero would
  /// be a claim.
  public Optional<Decimal> number(Meter.Aggregation aggregation) {
    return switch (aggregation) {
      case COUNT -> Optional.of(Decimal.of(count));
      case SUM -> Optional.of(sum);
      case UNIQUE_COUNT -> Optional.of(Decimal.of(distinct.size()));
      case MIN -> least;
      case MAX -> most;
      case LATEST -> latest.map(Seen::value);
      case AVG ->
          isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Decimal(
                      sum.value().divide(Decimal.of(count).value(), MathContext.DECIMAL128)));
    };
  }

  /// Most meters name nothing.
  private static Set<String> union(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    var all = new HashSet<>(a);
    all.addAll(b);
    return all;
  }

  private static <T> Optional<T> either(Optional<T> a, Optional<T> b, BinaryOperator<T> best) {
    if (a.isEmpty()) {
      return b;
    }
    return b.isEmpty() ? a : Optional.of(best.apply(a.get(), b.get()));
  }

  /// Of two at one instant the greater, so that it does not matter which of them came first.
  private static Optional<Seen> later(Optional<Seen> a, Optional<Seen> b) {
    return either(a, b, BinaryOperator.maxBy(LATER));
  }
}
