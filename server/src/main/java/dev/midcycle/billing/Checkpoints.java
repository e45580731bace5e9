package dev.midcycle.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Moves a book's opening up, so that what is over is not read again and a bill run's cost does not
/// grow with age.
final class Checkpoints {
  private static final Duration LONG_DAY = Duration.ofHours(25);

  private Checkpoints() {}

  /// The book from the start of the running period on, where nothing before it is open any more;
  /// else as it was.
  static Book moveUp(Book book) {
    var timeline = Fold.of(book, book.advancedTo());
    var terms = timeline.terms().filter(t -> t.status() == Status.ACTIVE);
    if (terms.isEmpty() || book.pending().isPresent()) {
      return book;
    }
    var start = terms.get().schedule().containing(book.advancedTo()).from();
    return isSimpleAt(timeline, book, start) && isClear(book, timeline)
        ? openAt(book, start, timeline)
        : book;
  }

  /// Whether the one thing that goes on at `start` is the terms in force now, priced as they are,
  /// and nothing billed reaches across it.
  private static boolean isSimpleAt(Timeline timeline, Book book, Instant start) {
    var now = timeline.terms().orElseThrow();
    var since = timeline.served().getLast().from();
    var open =
        timeline.priced().stream().filter(priced -> priced.during().to().isAfter(start)).toList();
    return start.isAfter(timeline.served().getFirst().from())
        && !since.isAfter(start)
        && open.size() == 1
        && open.getFirst().terms().equals(now)
        && isSimple(timeline.metered(), start, now)
        && timeline.occasions().stream().noneMatch(one -> one.at().plus(LONG_DAY).isAfter(start))
        && book.billed().stream()
            .noneMatch(
                row -> row.stretch().contains(start) && row.stretch().from().isBefore(start));
  }

  /// Whether usage has had these terms since before the day of `start`.
  private static boolean isSimple(List<Priced> metered, Instant start, Terms now) {
    var open = metered.stream().filter(one -> one.during().to().isAfter(start)).toList();
    return open.size() == 1
        && open.getFirst().terms().equals(now)
        && !open.getFirst().during().from().isAfter(start.minus(LONG_DAY));
  }

  /// Whether all that is due is on a document: nothing waits for the next one.
  private static boolean isClear(Book book, Timeline timeline) {
    return Difference.between(book, timeline, book.advancedTo(), book.advancedTo()).isNothing();
  }

  private static Book openAt(Book book, Instant start, Timeline timeline) {
    var terms = timeline.terms().orElseThrow();
    var coupons = timeline.coupons().stream().filter(one -> one.isAliveAt(start)).toList();
    var later = Facts.scheduledAfter(book, start);
    var open = book.billed().stream().filter(row -> row.stretch().to().isAfter(start)).toList();
    return book.opened(
        new Opening.Checkpoint(start, terms, Rules.version(book), coupons), later, open);
  }
}
