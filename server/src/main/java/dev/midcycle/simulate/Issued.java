package dev.midcycle.simulate;

import dev.midcycle.drafting.Line;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.util.List;

/// A document that a life brought about.
///
/// @param date of issue, in the billing zone
/// @param total signed: lines and tax, before credit is applied
/// @param due what was left to be paid after credit
public record Issued(
    String subscription, LocalDate date, Money total, Money tax, Money due, List<Line> lines) {
  public Issued {
    lines = List.copyOf(lines);
  }

  public ExpectedDocument.Kind kind() {
    return total.isNegative() ? ExpectedDocument.Kind.CREDIT_NOTE : ExpectedDocument.Kind.INVOICE;
  }
}
