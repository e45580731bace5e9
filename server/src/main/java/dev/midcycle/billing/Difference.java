package dev.midcycle.billing;

import dev.midcycle.money.Money;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What should have been billed less what has been billed, as lines: what is taken back first, then
/// what is charged.
final class Difference {
  private final Book book;
  private final Ruler ruler;
  private final List<Line> lines = new ArrayList<>();
  private final List<WholeDifference> wholes = new ArrayList<>();

  private Difference(Book book, Ruler ruler) {
    this.book = book;
    this.ruler = ruler;
  }

  /// @param lines before coupons, those of zero with them
  /// @param wholes what of it is reckoned as a whole
  record Found(List<Line> lines, List<WholeDifference> wholes) {
    boolean isNothing() {
      return lines.isEmpty();
    }
  }

  /// Compares what the timeline makes due at `asOf`, as far as it is known at `known`, with what
  /// stands billed in the book.
  static Found between(Book book, Timeline timeline, Instant known, Instant asOf) {
    var difference = new Difference(book, timeline.ruler());
    var expected = Expectation.of(book, timeline, known, asOf);
    difference.takeBack(expected);
    difference.charge(expected);
    return new Found(LineOrder.sorted(difference.lines), difference.wholes);
  }

  private void takeBack(Expectation.Expected expected) {
    var due = new LinkedHashMap<WholeDifference.Place, Reckoning>();
    expected.whole().forEach(one -> due.put(WholeDifference.Place.of(one), one));
    for (var row : book.billed()) {
      switch (row) {
        case Billed.Shared shared ->
            takeBack(shared, expected.shared().getOrDefault(shared.slot(), Coverage.NONE));
        case Billed.Whole whole -> {
          if (!due.containsKey(WholeDifference.Place.of(whole))) {
            add(WholeDifference.gone(whole));
          }
        }
      }
    }
  }

  private void takeBack(Billed.Shared row, Coverage expected) {
    var currency = book.account().currency();
    for (var stretch : new Coverage(List.of(row.stretch())).minus(expected).stretches()) {
      var part = row.over(stretch, ruler);
      var discount = Discounts.sum(part.discounts(), currency);
      var fee = row.slot().fee(currency, ruler);
      lines.add(
          new Line(
              row.rate(),
              row.period(),
              stretch,
              row.rate().quantity(),
              part.net().negated(),
              part.discounts(),
              row.tax(),
              row.slot().why(stretch, fee.whole(), ruler, discount, true),
              Optional.of(row.last())));
    }
  }

  private void charge(Expectation.Expected expected) {
    var standing = Standing.bySlot(book.billed());
    for (Map.Entry<Slot, Coverage> due : expected.shared().entrySet()) {
      var missing = due.getValue().minus(standing.getOrDefault(due.getKey(), Coverage.NONE));
      missing.stretches().forEach(stretch -> charge(due.getKey(), stretch));
    }
    for (var reckoning : expected.whole()) {
      add(WholeDifference.of(reckoning, WholeDifference.rowFor(reckoning, book), book.account()));
    }
  }

  private void charge(Slot slot, Stretch stretch) {
    var account = book.account();
    var fee = slot.fee(account.currency(), ruler);
    var none = Money.zero(account.currency());
    lines.add(
        new Line(
            slot.rate(),
            slot.period(),
            stretch,
            slot.rate().quantity(),
            fee.over(stretch),
            List.of(),
            account.tax(),
            slot.why(stretch, fee.whole(), ruler, none, false),
            Optional.empty()));
  }

  private void add(WholeDifference difference) {
    wholes.add(difference);
    lines.addAll(difference.lines());
  }
}
