package dev.midcycle.billing;

import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.List;

/// A document that is to be issued at an instant. Its number and id come into being only then.
///
/// @param at when it is issued; its date is the local day of that instant
/// @param subtotal the sum of the lines
/// @param tax the tax on the subtotal, or in it
/// @param total what the customer owes by it, or is owed when below zero; before account credit
public record Draft(
    Cause cause, Instant at, List<Line> lines, Money subtotal, Money tax, Money total) {
  public Draft {
    lines = List.copyOf(lines);
  }

  static Draft of(Cause cause, Instant at, List<Line> lines, Account account) {
    var subtotal =
        lines.stream().map(Line::amount).reduce(Money.zero(account.currency()), Money::plus);
    var tax = account.tax().on(subtotal);
    var total = account.tax().inclusive() ? subtotal : subtotal.plus(tax);
    return new Draft(cause, at, lines, subtotal, tax, total);
  }

  Draft at(Instant instant) {
    return new Draft(cause, instant, lines, subtotal, tax, total);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public boolean isCreditNote() {
    return total.isNegative();
  }
}
