package dev.midcycle.billing;

import dev.midcycle.money.Money;
import dev.midcycle.time.Stretch;

/// How a line's amount came about, as data: it can be shown, and the amount can be made again from
/// it.
public sealed interface Derivation {

  /// A share of a recurring fee: the shares of the whole fee at both ends of the stretch, each
  /// rounded half away from zero, and their difference.
  ///
  /// @param whole the fee of the whole period: unit price times quantity
  /// @param fromPart days or seconds of the period before the stretch
  /// @param toPart days or seconds of the period before the stretch's end
  /// @param parts days or seconds in the whole period
  /// @param unit what the parts are
  /// @param credit whether the share is taken back instead of charged
  record Share(
      Money whole,
      Stretch period,
      long fromPart,
      long toPart,
      long parts,
      Unit unit,
      boolean credit)
      implements Derivation {}

  enum Unit {
    DAYS,
    SECONDS
  }
}
