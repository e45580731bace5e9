package dev.midcycle.drafting;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/// A document that is to be issued at an instant. Its number and id come into being only then.
///
/// @param at when it is issued; its date is the local day of that instant
/// @param subtotal the sum of the lines
/// @param taxes by rate, each on the sum of its rounded lines
/// @param tax the sum of the taxes
/// @param total what the customer owes by it, or is owed when below zero; before account credit
/// @param silent lines of zero, which are left out, but change what stands
/// @param whole what stands as a whole once it is issued, also where it has no line
/// @param usage day by day, what the lines of usage are for; also where they come to nothing
/// @param spent coupons that reduce one period, and find it on this document
public record Draft(
    Cause cause,
    Instant at,
    List<Line> lines,
    List<Line> silent,
    Money subtotal,
    List<TaxSum> taxes,
    Money tax,
    Money total,
    List<Whole> whole,
    List<UsageDays> usage,
    List<Spent> spent) {
  public Draft {
    lines = List.copyOf(lines);
    silent = List.copyOf(silent);
    taxes = List.copyOf(taxes);
    whole = List.copyOf(whole);
    usage = List.copyOf(usage);
    spent = List.copyOf(spent);
  }

  /// One tax rate, what it is on, and what it comes to.
  public record TaxSum(Tax rate, Money base, Money amount) {
    /// With another at the same rate.
    public TaxSum plus(TaxSum other) {
      return new TaxSum(rate, base.plus(other.base), amount.plus(other.amount));
    }
  }

  /// What stands at one rate for one period.
  ///
  /// @param isGone whether nothing of it stands any more
  public record Whole(Billed.Flat row, boolean isGone) {
    private Whole because(Cause before, Cause other) {
      return new Whole(row.because(before, other), isGone);
    }
  }

  /// One with nothing on it.
  public static Draft blank(Cause cause, Instant at, Currency currency) {
    var none = Money.zero(currency);
    return new Draft(
        cause, at, List.of(), List.of(), none, List.of(), none, none, List.of(), List.of(),
        List.of());
  }

  public Draft at(Instant instant) {
    return new Draft(
        cause, instant, lines, silent, subtotal, taxes, tax, total, whole, usage, spent);
  }

  /// The same, for another cause.
  Draft because(Cause other) {
    return new Draft(
        other,
        at,
        lines,
        silent,
        subtotal,
        taxes,
        tax,
        total,
        whole.stream().map(one -> one.because(cause, other)).toList(),
        usage,
        spent);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
