package dev.midcycle.drafting;

import dev.midcycle.due.Billed;
import dev.midcycle.due.Coverage;
import dev.midcycle.due.Discounts;
import dev.midcycle.due.Expectation;
import dev.midcycle.due.Grounds;
import dev.midcycle.due.Reckoning;
import dev.midcycle.due.Slot;
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
public final class Difference {
  private final Grounds grounds;
  private final Ruler ruler;
  private final List<Line> lines = new ArrayList<>();
  private final List<WholeDifference> wholes = new ArrayList<>();

  private Difference(Grounds grounds) {
    this.grounds = grounds;
    this.ruler = grounds.ruler();
  }

  /// What differs.
  ///
  /// @param lines before coupons, those of zero with them
  /// @param wholes what of it is reckoned as a whole
  public record Found(List<Line> lines, List<WholeDifference> wholes) {
    public boolean isNothing() {
      return lines.isEmpty();
    }
  }

  /// Compares what is due at `asOf` with what stands billed.
  public static Found between(Grounds grounds, Instant asOf) {
    var difference = new Difference(grounds);
    var expected = Expectation.of(grounds, asOf);
    difference.takeBack(expected);
    difference.charge(expected);
    return new Found(LineOrder.sorted(difference.lines), difference.wholes);
  }

  private void takeBack(Expectation.Expected expected) {
    var due = new LinkedHashMap<WholeDifference.Place, Reckoning>();
    expected.whole().forEach(one -> due.put(WholeDifference.Place.of(one), one));
    for (var row : grounds.billed()) {
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
    var currency = grounds.currency();
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
    var standing = Standing.bySlot(grounds.billed());
    for (Map.Entry<Slot, Coverage> due : expected.shared().entrySet()) {
      var missing = due.getValue().minus(standing.getOrDefault(due.getKey(), Coverage.NONE));
      missing.stretches().forEach(stretch -> charge(due.getKey(), stretch));
    }
    for (var reckoning : expected.whole()) {
      add(
          WholeDifference.of(
              reckoning, WholeDifference.rowFor(reckoning, grounds), grounds.account()));
    }
  }

  private void charge(Slot slot, Stretch stretch) {
    var account = grounds.account();
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
