package dev.midcycle.billing;

import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What should have been billed less what has been billed, as lines: what is taken back first, then
/// what is charged. Lines of zero are left out.
final class Difference {
  private final Book book;
  private final Ruler ruler;
  private final List<Line> lines = new ArrayList<>();

  private Difference(Book book, Ruler ruler) {
    this.book = book;
    this.ruler = ruler;
  }

  /// Compares what the timeline makes due at `asOf` with what stands billed in the book.
  static List<Line> between(Book book, Timeline timeline, Instant asOf) {
    var difference = new Difference(book, timeline.ruler());
    var expected = Expectation.asOf(book, timeline, asOf);
    book.billed()
        .forEach(row -> difference.takeBack(row, expected.getOrDefault(row.slot(), Coverage.NONE)));
    var standing = Standing.bySlot(book.billed());
    for (Map.Entry<Slot, Coverage> due : expected.entrySet()) {
      var missing = due.getValue().minus(standing.getOrDefault(due.getKey(), Coverage.NONE));
      missing.stretches().forEach(stretch -> difference.charge(due.getKey(), stretch));
    }
    return difference.lines.stream().filter(line -> !line.amount().isZero()).toList();
  }

  private void takeBack(Billed row, Coverage expected) {
    for (var stretch : new Coverage(List.of(row.stretch())).minus(expected).stretches()) {
      var fee = row.slot().fee(book.account().currency(), ruler);
      var why = row.slot().why(stretch, fee.whole(), ruler, true);
      lines.add(
          new Line(
              row.rate(),
              row.period(),
              stretch,
              fee.over(stretch).negated(),
              why,
              Optional.of(row.last())));
    }
  }

  private void charge(Slot slot, Stretch stretch) {
    var fee = slot.fee(book.account().currency(), ruler);
    var why = slot.why(stretch, fee.whole(), ruler, false);
    lines.add(
        new Line(slot.rate(), slot.period(), stretch, fee.over(stretch), why, Optional.empty()));
  }
}
