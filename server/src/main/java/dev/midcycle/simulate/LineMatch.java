package dev.midcycle.simulate;

import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds for each expected line an actual one that fits it, in any order.
final class LineMatch {
  private static final int NONE = -1;

  private final ZoneId zone;
  private final Decimal tolerance;

  LineMatch(ZoneId zone, Decimal tolerance) {
    this.zone = zone;
    this.tolerance = tolerance;
  }

  /// An expected line nothing fits, an actual line nobody expected, or one of each that are
  /// nearest.
  record Unmatched(Optional<ExpectedLine> expected, Optional<Issued.Entry> actual) {}

  /// What is left over when as many lines as possible are matched; none when all fit.
  List<Unmatched> unmatched(List<ExpectedLine> expected, List<Issued.Entry> actual) {
    var partners = partners(expected, actual);
    var extra = new ArrayList<Issued.Entry>();
    for (int i = 0; i < actual.size(); i++) {
      if (partners[i] == NONE) {
        extra.add(actual.get(i));
      }
    }
    var left = new ArrayList<Unmatched>();
    for (int i = 0; i < expected.size(); i++) {
      int number = i;
      if (Arrays.stream(partners).noneMatch(partner -> partner == number)) {
        left.add(new Unmatched(Optional.of(expected.get(i)), nearest(expected.get(i), extra)));
      }
    }
    extra.forEach(line -> left.add(new Unmatched(Optional.empty(), Optional.of(line))));
    return left;
  }

  /// Takes the nearest line out of `extra`.
  private static Optional<Issued.Entry> nearest(ExpectedLine expected, List<Issued.Entry> extra) {
    var sameItem =
        extra.stream()
            .filter(
                one -> expected.item().filter(one.line().rate().item().key()::equals).isPresent())
            .findFirst();
    var nearest =
        sameItem.or(() -> extra.stream().filter(_ -> expected.item().isEmpty()).findFirst());
    nearest.ifPresent(extra::remove);
    return nearest;
  }

  /// For each actual line the number of its expected one; a largest matching, by augmenting paths.
  private int[] partners(List<ExpectedLine> expected, List<Issued.Entry> actual) {
    var partners = new int[actual.size()];
    Arrays.fill(partners, NONE);
    for (int i = 0; i < expected.size(); i++) {
      place(i, expected, actual, partners, new boolean[actual.size()]);
    }
    return partners;
  }

  private boolean place(
      int number,
      List<ExpectedLine> expected,
      List<Issued.Entry> actual,
      int[] partners,
      boolean[] seen) {
    for (int i = 0; i < actual.size(); i++) {
      if (!seen[i] && fits(expected.get(number), actual.get(i))) {
        seen[i] = true;
        if (partners[i] == NONE || place(partners[i], expected, actual, partners, seen)) {
          partners[i] = number;
          return true;
        }
      }
    }
    return false;
  }

  boolean fits(ExpectedLine expected, Issued.Entry entry) {
    var actual = entry.line();
    return isOrAny(expected.subscription(), entry.subscription())
        && isOrAny(expected.item(), actual.rate().item().key())
        && isOrAny(expected.charge(), actual.rate().charge().value())
        && expected.from().map(bound -> isAt(bound, actual.stretch().from())).orElse(true)
        && expected.to().map(bound -> isAt(bound, actual.stretch().to())).orElse(true)
        && isOrAny(expected.quantity(), actual.quantity())
        && expected
            .amount()
            .map(amount -> isNear(amount, new Decimal(actual.amount().amount()), tolerance))
            .orElse(true);
  }

  private static <T> boolean isOrAny(Optional<T> expected, T actual) {
    return expected.map(actual::equals).orElse(true);
  }

  private boolean isAt(ExpectedLine.Bound bound, Instant instant) {
    return switch (bound) {
      case ExpectedLine.Bound.Day(var date) -> LocalDate.ofInstant(instant, zone).equals(date);
      case ExpectedLine.Bound.At(var at) -> at.equals(instant);
    };
  }

  static boolean isNear(Decimal expected, Decimal actual, Decimal tolerance) {
    return expected.minus(actual).value().abs().compareTo(tolerance.value()) <= 0;
  }

  String text(ExpectedLine line) {
    return Stream.of(
            line.subscription(),
            line.item(),
            line.charge(),
            line.from().map(from -> from + "/" + line.to().map(Object::toString).orElse("")),
            line.quantity().map(quantity -> "x" + quantity),
            line.amount().map(LineMatch::amount))
        .flatMap(Optional::stream)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  /// @param expected what says whether it matters whose it is
  String text(Issued.Entry entry, Optional<ExpectedLine> expected) {
    return expected
            .flatMap(ExpectedLine::subscription)
            .map(_ -> entry.subscription() + " ")
            .orElse("")
        + text(entry.line());
  }

  String text(Line line) {
    return line.rate().item().key()
        + " "
        + line.rate().charge()
        + " "
        + text(line.stretch().from())
        + "/"
        + text(line.stretch().to())
        + " "
        + line.amount();
  }

  /// A local date; with the time where it is not the day's beginning.
  String text(Instant instant) {
    var local = instant.atZone(zone);
    boolean isStart = local.toLocalDate().atStartOfDay(zone).toInstant().equals(instant);
    return isStart || local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? local.toLocalDate().toString()
        : local.toLocalDateTime().toString();
  }

  private static String amount(Decimal amount) {
    return amount.value().scale() < 2
        ? amount.value().setScale(2, RoundingMode.UNNECESSARY).toPlainString()
        : amount.toString();
  }

  static String money(Decimal amount, Currency currency) {
    return Money.rounded(currency, amount.value(), RoundingMode.HALF_UP).toString();
  }
}
