package dev.midcycle.drafting;

import dev.midcycle.charging.Cause;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.List;

/// Makes a document of a difference: coupons, tax, sums.
public final class Drafting {
  private final ChargingInput input;
  private final LineTax tax;

  private Drafting(ChargingInput input, LineTax tax) {
    this.input = input;
    this.tax = tax;
  }

  /// All that is due at `asOf`, issued then.
  ///
  /// @param carried what the documents before it have left
  public static Draft draft(ChargingInput input, Carried carried, Cause cause, Instant asOf) {
    return draft(input, carried, cause, asOf, asOf);
  }

  /// All that is due at `asOf`.
  ///
  /// @param carried what the documents before it have left
  /// @param issued when it is issued
  public static Draft draft(
      ChargingInput input, Carried carried, Cause cause, Instant asOf, Instant issued) {
    var tax = LineTax.issuedAt(issued, input);
    var found = Difference.between(input, asOf, tax);
    var reduced = Coupons.reduce(input, carried.spent(), found.lines());
    var back = new TaxBack(carried.taxed());
    var lines =
        reduced.lines().stream()
            .map(line -> Waived.less(carried.waived(), line, input.ruler()))
            .map(back::bring)
            .toList();
    return new Drafting(input, tax).draft(cause, issued, found, lines, reduced.spent());
  }

  /// What staff credits by hand.
  ///
  /// @param carried what the documents before it have left
  public static Draft byHand(Cause.ByHand cause, Instant at, List<Line> lines, Carried carried) {
    var back = new TaxBack(carried.taxed());
    return of(cause, at, lines.stream().map(back::bring).toList(), List.of());
  }

  /// Of lines that are known.
  static Draft of(Cause cause, Instant at, List<Line> lines, List<UsageDays> usage) {
    var none = Money.zero(lines.getFirst().amount().currency());
    var subtotal = lines.stream().map(Line::amount).reduce(none, Money::plus);
    var taxes = TaxSums.of(lines);
    return new Draft(
        cause,
        at,
        lines,
        List.of(),
        subtotal,
        taxes,
        taxes.stream().map(Draft.TaxSum::amount).reduce(none, Money::plus),
        subtotal.plus(TaxSums.added(taxes, none)),
        List.of(),
        usage,
        List.of());
  }

  private Draft draft(
      Cause cause, Instant at, Difference.Found found, List<Line> all, List<Spent> spent) {
    var lines = all.stream().filter(line -> !line.amount().isZero()).toList();
    var subtotal = lines.stream().map(Line::amount).reduce(zero(), Money::plus);
    var taxes = TaxSums.of(lines);
    return new Draft(
        cause,
        at,
        lines,
        all.stream().filter(line -> line.amount().isZero()).toList(),
        subtotal,
        taxes,
        taxes.stream().map(Draft.TaxSum::amount).reduce(zero(), Money::plus),
        subtotal.plus(TaxSums.added(taxes, zero())),
        found.wholes().stream().map(one -> standing(one, all, cause)).toList(),
        found.wholes().stream()
            .map(FlatDifference::days)
            .filter(usage -> !usage.days().isEmpty())
            .toList(),
        spent);
  }

  private Draft.Whole standing(FlatDifference one, List<Line> lines, Cause cause) {
    return one.standing(lines.stream().filter(one::isOf).toList(), tax, cause);
  }

  private Money zero() {
    return Money.zero(input.currency());
  }
}
