package dev.midcycle.simulate;

import dev.midcycle.money.Decimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds which document the author meant by which.
final class DocumentMatch {
  private final LineMatch lines;
  private final Decimal tolerance;

  DocumentMatch(LineMatch lines, Decimal tolerance) {
    this.lines = lines;
    this.tolerance = tolerance;
  }

  /// What belongs together. Actual documents are numbered from 1.
  sealed interface Pair {
    record Both(ExpectedDocument expected, Issued actual, int number) implements Pair {}

    record Missing(ExpectedDocument expected) implements Pair {}

    record Extra(Issued actual, int number) implements Pair {}
  }

  /// All documents in order: those of one date belong together; a date that only one side has is
  /// missing or extra.
  List<Pair> whole(List<ExpectedDocument> expected, List<Issued> actual) {
    var pairs = new ArrayList<Pair>();
    int e = 0;
    int a = 0;
    while (e < expected.size() || a < actual.size()) {
      int order = order(expected, e, actual, a);
      if (order == 0) {
        pairs.add(new Pair.Both(expected.get(e++), actual.get(a), ++a));
      } else if (order < 0) {
        pairs.add(new Pair.Missing(expected.get(e++)));
      } else {
        pairs.add(new Pair.Extra(actual.get(a), ++a));
      }
    }
    return pairs;
  }

  private static int order(List<ExpectedDocument> expected, int e, List<Issued> actual, int a) {
    if (e == expected.size()) {
      return 1;
    }
    if (a == actual.size()) {
      return -1;
    }
    boolean asMany = expected.size() - e == actual.size() - a;
    LocalDate date = actual.get(a).date();
    return asMany
        ? 0
        : expected.get(e).date().map(day -> Integer.signum(day.compareTo(date))).orElse(0);
  }

  /// The listed documents only: each with one that fits it, or the first of its date.
  List<Pair> partial(List<ExpectedDocument> expected, List<Issued> actual) {
    var pairs = new ArrayList<Pair>();
    var taken = new boolean[actual.size()];
    for (var one : expected) {
      var found = find(one, actual, taken, true).or(() -> find(one, actual, taken, false));
      found.ifPresent(i -> taken[i] = true);
      pairs.add(
          found
              .<Pair>map(i -> new Pair.Both(one, actual.get(i), i + 1))
              .orElseGet(() -> new Pair.Missing(one)));
    }
    return pairs;
  }

  private Optional<Integer> find(
      ExpectedDocument expected, List<Issued> actual, boolean[] taken, boolean whole) {
    for (int i = 0; i < actual.size(); i++) {
      boolean fits =
          whole ? fits(expected, actual.get(i)) : isOrAny(expected.date(), actual.get(i).date());
      if (!taken[i] && fits) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private boolean fits(ExpectedDocument expected, Issued actual) {
    return isOrAny(expected.date(), actual.date())
        && (expected.subscription().isEmpty()
            || expected.subscription().equals(actual.subscription()))
        && isOrAny(expected.kind(), actual.kind())
        && isNear(expected.total(), new Decimal(actual.total().amount()))
        && isNear(expected.tax(), new Decimal(actual.tax().amount()))
        && isNear(expected.due(), new Decimal(actual.due().amount()))
        && isOrAny(expected.status(), actual.status())
        && isNear(expected.open(), new Decimal(actual.open().amount()))
        && expected.lines().map(all -> lines.unmatched(all, actual.lines()).isEmpty()).orElse(true);
  }

  private boolean isNear(Optional<Decimal> expected, Decimal actual) {
    return expected.map(amount -> LineMatch.isNear(amount, actual, tolerance)).orElse(true);
  }

  private static <T> boolean isOrAny(Optional<T> expected, T actual) {
    return expected.map(actual::equals).orElse(true);
  }

  static String text(ExpectedDocument document) {
    return Stream.of(document.date(), document.subscription(), document.total())
        .flatMap(Optional::stream)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  static String text(Issued document) {
    return document.date() + " " + document.total();
  }
}
