package dev.midcycle.simulate;

import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A document that a life brought about.
///
/// @param subscription that all of it is for; empty where it is for several
/// @param date of issue, in the billing zone
/// @param total signed: lines and tax, before credit is applied
/// @param taxes by rate
/// @param due what was left to be paid after credit
/// @param open what of it is still to be paid
public record Issued(
    Optional<String> subscription,
    LocalDate date,
    Money total,
    Money tax,
    List<Draft.TaxSum> taxes,
    Money due,
    ExpectedDocument.Status status,
    Money open,
    List<Entry> lines) {
  public Issued {
    taxes = List.copyOf(taxes);
    lines = List.copyOf(lines);
  }

  /// A line, and the subscription that it is for.
  public record Entry(String subscription, Line line) {}

  /// The tax at one rate.
  Money taxAt(Decimal rate) {
    return taxes.stream()
        .filter(one -> one.rate().rate().equals(rate))
        .map(Draft.TaxSum::amount)
        .reduce(Money.zero(tax.currency()), Money::plus);
  }

  public ExpectedDocument.Kind kind() {
    return total.isNegative() ? ExpectedDocument.Kind.CREDIT_NOTE : ExpectedDocument.Kind.INVOICE;
  }

  /// As it stands now.
  ///
  /// @param left what of it is still to be paid
  public Issued with(ExpectedDocument.Status now, Money left) {
    return new Issued(subscription, date, total, tax, taxes, due, now, left, lines);
  }
}
