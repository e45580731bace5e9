package dev.midcycle.charging;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What stands billed: one rate over one stretch of one period, net of all that was credited.
public sealed interface Billed {
  Rate rate();

  /// The whole period that it is for.
  Stretch period();

  Stretch stretch();

  /// Before discounts.
  Money amount();

  /// What was taken off it, as far as it still stands.
  List<Discount> discounts();

  /// The tax that it was billed with, and a credit for it carries.
  Tax tax();

  /// The document that charged it.
  Cause last();

  /// What a credit of all of it comes to, above zero.
  default Money net() {
    return amount().minus(Discounts.sum(discounts(), amount().currency()));
  }

  /// What one document charged of what stands as a whole.
  ///
  /// @param amount before discounts
  record Part(Cause document, Tax tax, Money amount, List<Discount> discounts) {
    public Part {
      discounts = List.copyOf(discounts);
    }

    /// `some` of it, with its share of the discounts.
    public Part of(Money some) {
      var given =
          amount.isPositive()
              ? Discounts.share(discounts, some.min(amount), amount)
              : List.<Discount>of();
      return new Part(document, tax, some, given);
    }

    private Part reducedBy(List<Discount> more) {
      return new Part(document, tax, amount, Discounts.plus(discounts, more));
    }

    public Part plus(Part other) {
      return new Part(
          document, tax, amount.plus(other.amount), Discounts.plus(discounts, other.discounts));
    }

    public Part less(Part other) {
      return new Part(
          document, tax, amount.minus(other.amount), Discounts.minus(discounts, other.discounts));
    }

    public Money net() {
      return amount.minus(Discounts.sum(discounts, amount.currency()));
    }
  }

  /// A fee that is shared over its period: any part of its stretch may be credited.
  record Prorated(
      Rate.ForPeriod rate,
      Stretch period,
      Stretch stretch,
      Money amount,
      List<Discount> discounts,
      Tax tax,
      Cause last)
      implements Billed {
    public Prorated {
      discounts = List.copyOf(discounts);
    }

    public Slot slot() {
      return new Slot(rate, period);
    }

    /// With more taken off it.
    public Prorated reducedBy(List<Discount> more) {
      var all = Discounts.plus(discounts, more);
      return new Prorated(rate, period, stretch, amount, all, tax, last);
    }

    /// The part of this that lies in `part`, with its share of the discounts.
    public Prorated over(Stretch part, Ruler ruler) {
      var fee = slot().fee(amount.currency(), ruler);
      var share = Discounts.share(discounts, fee, stretch, part);
      return new Prorated(rate, period, part, fee.over(part), share, tax, last);
    }
  }

  /// An amount that stands as a whole: usage, what is missing to a minimum, fees that are not
  /// shared. One a rate and period.
  ///
  /// @param tax of what `last` charged
  /// @param last the newest of the documents that charged it
  /// @param quantity what it was computed from
  /// @param days for usage, the days it covers
  /// @param earlier what of it older documents charged, oldest first
  record Flat(
      Rate rate,
      Stretch period,
      Stretch stretch,
      Money amount,
      List<Discount> discounts,
      Tax tax,
      Cause last,
      Decimal quantity,
      NavigableMap<LocalDate, UsedDay> days,
      List<Part> earlier)
      implements Billed {
    public Flat {
      discounts = List.copyOf(discounts);
      days = new TreeMap<>(days);
      earlier = List.copyOf(earlier);
    }

    /// All charged by one document.
    public Flat(
        Rate rate,
        Stretch period,
        Stretch stretch,
        Money amount,
        List<Discount> discounts,
        Tax tax,
        Cause last,
        Decimal quantity,
        NavigableMap<LocalDate, UsedDay> days) {
      this(rate, period, stretch, amount, discounts, tax, last, quantity, days, List.of());
    }

    /// What of it each document charged, oldest first.
    public List<Part> parts() {
      var sum = amount;
      var rest = discounts;
      for (var part : earlier) {
        sum = sum.minus(part.amount());
        rest = Discounts.minus(rest, part.discounts());
      }
      var all = new ArrayList<>(earlier);
      all.add(new Part(last, tax, sum, rest));
      return all;
    }

    /// With more taken off what `document` charged of it.
    public Flat reducedBy(Cause document, List<Discount> more) {
      var parts =
          earlier.stream()
              .map(part -> part.document().equals(document) ? part.reducedBy(more) : part)
              .toList();
      var all = Discounts.plus(discounts, more);
      return new Flat(rate, period, stretch, amount, all, tax, last, quantity, days, parts);
    }

    /// With `other` in the place of the document `before`.
    public Flat because(Cause before, Cause other) {
      return last.equals(before)
          ? new Flat(rate, period, stretch, amount, discounts, tax, other, quantity, days, earlier)
          : this;
    }

    public boolean isFor(Rate other, Stretch whole) {
      return rate.equals(other) && period.equals(whole);
    }
  }
}
