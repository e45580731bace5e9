package dev.midcycle.repricing;

import static java.math.RoundingMode.UNNECESSARY;

import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What moving some subscriptions would bring, in all.
///
/// @param more how many would pay more for a whole period or, where that stays the same, with the
///   next documents; `less` and `same` likewise
/// @param refused how many would stay where they are, by the code of the reason
/// @param next what more is billed up to and including the end of the running periods
/// @param after what is billed for the first whole periods after that; those who stay as they are
///   count with what they pay
/// @param from the first date of a document that differs
/// @param until the last date on which somebody's first document that differs is issued
/// @param usage for how many usage is priced or counted otherwise, which is not in the amounts
public record Effect(
    long more,
    long less,
    long same,
    SortedMap<String, Long> refused,
    Money next,
    Money after,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    long usage) {
  public Effect {
    refused = new TreeMap<>(refused);
  }

  /// Of so many that are alike.
  static Effect of(Repriced one, Outcome outcome, long times) {
    var none = Money.zero(one.before().currency());
    return switch (outcome) {
      case Outcome.Refused(var why) ->
          new Effect(
              0,
              0,
              0,
              new TreeMap<>(Map.of(why.code(), times)),
              none,
              times(one.before(), times),
              Optional.empty(),
              Optional.empty(),
              0);
      case Outcome.Moved(var next, var after, var from, var usage) -> {
        var difference = after.minus(one.before());
        int sign = (difference.isZero() ? next : difference).compareTo(none);
        yield new Effect(
            sign > 0 ? times : 0,
            sign < 0 ? times : 0,
            sign == 0 ? times : 0,
            new TreeMap<>(),
            times(next, times),
            times(after, times),
            from,
            from,
            usage ? times : 0);
      }
    };
  }

  static Money times(Money one, long times) {
    return one.share(times, 1, UNNECESSARY);
  }

  public Effect plus(Effect other) {
    var all = new TreeMap<>(refused);
    other.refused.forEach((code, count) -> all.merge(code, count, Long::sum));
    return new Effect(
        more + other.more,
        less + other.less,
        same + other.same,
        all,
        next.plus(other.next),
        after.plus(other.after),
        both(from, other.from).min(Comparator.naturalOrder()),
        both(until, other.until).max(Comparator.naturalOrder()),
        usage + other.usage);
  }

  private static Stream<LocalDate> both(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.concat(one.stream(), other.stream());
  }

  /// How many would be moved.
  public long moved() {
    return more + less + same;
  }
}
