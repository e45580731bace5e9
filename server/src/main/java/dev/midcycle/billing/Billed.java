package dev.midcycle.billing;

import dev.midcycle.money.Money;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;

/// What stands billed: one rate over one stretch of one period, net of all that was credited.
///
/// @param period the whole period the fee is for, by which the stretch is shared
/// @param last the document that charged it
public record Billed(Rate rate, Stretch period, Stretch stretch, Money amount, Cause last) {

  Slot slot() {
    return new Slot(rate, period);
  }

  /// The part of this that lies in `part`.
  Billed over(Stretch part, Ruler ruler) {
    return new Billed(rate, period, part, slot().fee(amount.currency(), ruler).over(part), last);
  }
}
