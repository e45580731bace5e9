package dev.midcycle.drafting;

import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Discount;
import dev.midcycle.charging.Discounts;
import dev.midcycle.charging.Rate;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.util.List;
import java.util.Optional;

/// One line of a document: charged (above zero) or taken off (below).
///
/// @param period the whole period it is for
/// @param quantity how many it is for; of usage, what is beyond what is included
/// @param amount before discounts, which are lines of their own; a credit is net of those that its
///   charge had, and what charges days again is net of what was credited by hand of them
/// @param discounts what of the document's discounts is this line's, or of those that its credit
///   gives up
/// @param takesBack the document whose charge a credit takes back
/// @param taxBack the tax that comes back with a credit, above zero; empty for a charge
/// @param interval how often a fee is charged, also of one that is credited by hand; empty for what
///   is charged once, for usage, and for what a document takes back by itself
public record Line(
    Rate rate,
    Stretch period,
    Stretch stretch,
    Decimal quantity,
    Money amount,
    List<Discount> discounts,
    Tax tax,
    Derivation why,
    Optional<Cause> takesBack,
    Optional<Money> taxBack,
    Optional<Interval> interval) {
  public Line {
    discounts = List.copyOf(discounts);
  }

  /// Before tax.
  public Line(
      Rate rate,
      Stretch period,
      Stretch stretch,
      Decimal quantity,
      Money amount,
      List<Discount> discounts,
      Tax tax,
      Derivation why,
      Optional<Cause> takesBack) {
    this(rate, period, stretch, quantity, amount, discounts, tax, why, takesBack, Optional.empty());
  }

  /// One of which nobody knows how often it is charged.
  public Line(
      Rate rate,
      Stretch period,
      Stretch stretch,
      Decimal quantity,
      Money amount,
      List<Discount> discounts,
      Tax tax,
      Derivation why,
      Optional<Cause> takesBack,
      Optional<Money> taxBack) {
    this(
        rate,
        period,
        stretch,
        quantity,
        amount,
        discounts,
        tax,
        why,
        takesBack,
        taxBack,
        Optional.empty());
  }

  /// Whether it credits what was charged before.
  public boolean isCredit() {
    return takesBack.isPresent();
  }

  boolean isDiscount() {
    return rate instanceof Rate.Discount;
  }

  Line with(List<Discount> others) {
    return new Line(
        rate, period, stretch, quantity, amount, others, tax, why, takesBack, taxBack, interval);
  }

  /// Of which so much was credited by hand before.
  Line less(Derivation.Prorated share, Money credited) {
    return credited.isZero()
        ? this
        : new Line(
            rate,
            period,
            stretch,
            quantity,
            amount.minus(credited),
            discounts,
            tax,
            share.less(credited),
            takesBack,
            taxBack,
            interval);
  }

  /// What it charges, with what was credited by hand of its days before.
  Money beforeCredits() {
    return why instanceof Derivation.Prorated share && !isCredit()
        ? amount.plus(share.discount())
        : amount;
  }

  Line bringing(Money back) {
    return new Line(
        rate,
        period,
        stretch,
        quantity,
        amount,
        discounts,
        tax,
        why,
        takesBack,
        Optional.of(back),
        interval);
  }

  /// What a credit brings back of the document that it takes back, with its tax.
  Money back() {
    var beside = tax.inclusive() ? Optional.<Money>empty() : taxBack;
    return beside.map(amount.negated()::plus).orElse(amount.negated());
  }

  /// What of it is taxed.
  public Money taxable() {
    return isCredit() ? amount : amount.minus(Discounts.sum(discounts, amount.currency()));
  }
}
