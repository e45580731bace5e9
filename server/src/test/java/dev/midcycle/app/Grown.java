package dev.midcycle.app;

import dev.midcycle.app.Everything.Taken;
import dev.midcycle.db.PlanLog.Executed;
import dev.midcycle.db.PlanLog.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What looks at more of the database than it did when there was less of it, with the statement.
final class Grown {
  /// A table of so few rows may be read as a whole.
  private static final int FEW = 100;

  /// An index of ten times as many rows is a level deeper here and there.
  private static final double DEEPER = 1.5;

  /// The first statement of a connection also looks at what it is made of.
  private static final int SOME_PAGES = 40;

  /// One statement may well look at nothing but indexes that were a page and have a root now.
  private static final int A_LEVEL_MORE = 2;

  /// From an index's root down to where a row is named.
  private static final int LEVELS = 5;

  /// Where the row is, and where more of the same are named.
  private static final int PAGES_OF_A_ROW = 2;

  /// Pages of rows that a batch has taken off its list, and that are not vacuumed yet.
  private static final int GONE = 20;

  private final Map<String, Taken> before;

  /// @param before the same things done
  Grown(Map<String, Taken> before) {
    this.before = before;
  }

  static Map<String, Taken> most(Map<String, Taken> one, Map<String, Taken> other) {
    var most = new TreeMap<>(one);
    other.forEach((what, taken) -> most.merge(what, taken, Taken::and));
    return most;
  }

  /// Whatever looks at more pages, at more of an index than leads to what it finds, at a whole
  /// table, or at more rows than `most`.
  List<String> by(Map<String, Taken> now, int most) {
    var grown = new ArrayList<String>();
    now.forEach((what, taken) -> {
      var earlier = before.getOrDefault(what, taken);
      asAWhole(earlier, taken).forEach(said -> grown.add(what + ": " + said));
      eachStatement(earlier, taken).forEach(said -> grown.add(what + ": " + said));
      taken.executed().stream()
          .flatMap(one -> wide(one, most))
          .forEach(said -> grown.add(what + " " + said));
    });
    return grown.stream().distinct().toList();
  }

  private static Stream<String> asAWhole(Taken earlier, Taken now) {
    return now.pages() > earlier.pages() * DEEPER + SOME_PAGES
        ? Stream.of(told("in all", earlier.pages(), now.pages(), worst(now)))
        : Stream.of();
  }

  private static Stream<String> eachStatement(Taken earlier, Taken now) {
    var usual = earlier.dearest();
    return now.dearest().values().stream()
        .flatMap(one -> {
          long before = usual.getOrDefault(one.statement(), one).pages();
          return one.pages() > before * A_LEVEL_MORE + SOME_PAGES
              ? Stream.of(told("one statement", before, one.pages(), one))
              : Stream.of();
        });
  }

  private static String told(String what, long before, long now, Executed one) {
    return "%s looks at %d pages, before %d; %s".formatted(what, now, before, text(one));
  }

  private static Stream<String> wide(Executed one, int most) {
    return one.scans().stream()
        .filter(scan ->
            scan.rows() > (scan.whole() ? FEW : most) || scan.searches() > most || strays(scan))
        .map(scan ->
            "looks at %,.0f rows of %s in %d pages, by %d searches: %s"
                .formatted(scan.rows(), scan.table(), scan.pages(), scan.searches(), text(one)));
  }

  /// Looks at more of an index than what leads to the rows that it finds: one that is no good for
  /// what is asked, or full of rows that are gone.
  private static boolean strays(Scan scan) {
    return scan.searches() > 0
        && scan.pages() > scan.searches() * LEVELS + scan.rows() * PAGES_OF_A_ROW + GONE;
  }

  private static Executed worst(Taken taken) {
    return taken.executed().stream().max(Comparator.comparingLong(Executed::pages)).orElseThrow();
  }

  private static String text(Executed one) {
    var text = one.statement().replaceAll("\\s+", " ").strip();
    return one.where() + ": " + text.substring(0, Math.min(text.length(), 300));
  }
}
