package dev.midcycle.drafting;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.charging.Coverage;
import dev.midcycle.charging.Discounts;
import dev.midcycle.charging.ExpectedCharges;
import dev.midcycle.charging.FeeOf;
import dev.midcycle.charging.PeriodAmount;
import dev.midcycle.charging.Slot;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Special;
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
  private final ChargingInput input;
  private final Ruler ruler;
  private final LineTax tax;
  private final List<Line> lines = new ArrayList<>();
  private final List<FlatDifference> wholes = new ArrayList<>();

  private Difference(ChargingInput input, LineTax tax) {
    this.input = input;
    this.tax = tax;
    this.ruler = input.ruler();
  }

  /// What differs.
  ///
  /// @param lines before coupons, those of zero with them
  /// @param wholes what of it is compared as a whole
  public record Found(List<Line> lines, List<FlatDifference> wholes) {
    public boolean isNothing() {
      return lines.isEmpty();
    }
  }

  /// Compares what is due at `asOf` with what stands billed.
  public static Found between(ChargingInput input, Instant asOf) {
    return between(input, asOf, LineTax.issuedAt(asOf, input));
  }

  /// @param tax of what is charged
  static Found between(ChargingInput input, Instant asOf, LineTax tax) {
    var difference = new Difference(input, tax);
    var expected = ExpectedCharges.of(input, asOf);
    difference.takeBack(expected);
    difference.charge(expected);
    return new Found(LineOrder.sorted(difference.lines), difference.wholes);
  }

  private void takeBack(ExpectedCharges.Expected expected) {
    var due = new LinkedHashMap<FlatDifference.Place, PeriodAmount>();
    expected.whole().forEach(one -> due.put(FlatDifference.Place.of(one), one));
    for (var row : input.billed()) {
      switch (row) {
        case Billed.Prorated shared ->
            takeBack(
                shared,
                expected.shared().getOrDefault(shared.slot(), Coverage.NONE),
                expected.why(shared.slot()));
        case Billed.Flat whole -> {
          if (!due.containsKey(FlatDifference.Place.of(whole))) {
            add(FlatDifference.gone(whole));
          }
        }
      }
    }
  }

  private void takeBack(Billed.Prorated row, Coverage expected, Optional<Special> special) {
    var currency = input.currency();
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
              row.slot().why(stretch, fee.whole(), ruler, discount, true).at(special),
              Optional.of(row.last())));
    }
  }

  private void charge(ExpectedCharges.Expected expected) {
    var standing = BilledRows.bySlot(input.billed());
    for (Map.Entry<Slot, Coverage> due : expected.shared().entrySet()) {
      var missing = due.getValue().minus(standing.getOrDefault(due.getKey(), Coverage.NONE));
      var told = Optional.ofNullable(expected.told().get(due.getKey())).orElseThrow();
      missing.stretches().forEach(stretch -> charge(due.getKey(), stretch, told));
    }
    for (var periodAmount : expected.whole()) {
      add(FlatDifference.of(periodAmount, FlatDifference.rowFor(periodAmount, input), tax));
    }
  }

  private void charge(Slot slot, Stretch stretch, FeeOf told) {
    var profile = input.profile();
    var fee = slot.fee(profile.currency(), ruler);
    var none = Money.zero(profile.currency());
    lines.add(
        new Line(
            slot.rate(),
            slot.period(),
            stretch,
            slot.rate().quantity(),
            fee.over(stretch),
            List.of(),
            tax.on(slot.rate()),
            slot.why(stretch, fee.whole(), ruler, none, false).at(told.special()),
            Optional.empty(),
            Optional.empty(),
            Optional.of(told.interval())));
  }

  private void add(FlatDifference difference) {
    wholes.add(difference);
    lines.addAll(difference.lines());
  }
}
