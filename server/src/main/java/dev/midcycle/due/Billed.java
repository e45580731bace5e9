package dev.midcycle.due;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.LocalDate;
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

  /// What coupons took off it, as far as it still stands.
  List<Discount> discounts();

  /// The tax that it was billed with, and a credit for it carries.
  Tax tax();

  /// The document that charged it.
  Cause last();

  /// What a credit of all of it comes to, above zero.
  default Money net() {
    return amount().minus(Discounts.sum(discounts(), amount().currency()));
  }

  /// A fee that is shared over its period: any part of its stretch may be credited.
  record Shared(
      Rate.Fee rate,
      Stretch period,
      Stretch stretch,
      Money amount,
      List<Discount> discounts,
      Tax tax,
      Cause last)
      implements Billed {
    public Shared {
      discounts = List.copyOf(discounts);
    }

    public Slot slot() {
      return new Slot(rate, period);
    }

    /// The part of this that lies in `part`, with its share of the discounts.
    public Shared over(Stretch part, Ruler ruler) {
      var share =
          Discounts.share(
              discounts,
              ruler.length(stretch.from(), part.from()),
              ruler.length(stretch.from(), part.to()),
              ruler.length(stretch));
      return new Shared(
          rate, period, part, slot().fee(amount.currency(), ruler).over(part), share, tax, last);
    }
  }

  /// An amount that stands as a whole: usage, what is missing to a minimum, fees that are not
  /// shared. One a rate and period.
  ///
  /// @param quantity what it was reckoned from
  /// @param days for usage, the days it covers
  record Whole(
      Rate rate,
      Stretch period,
      Stretch stretch,
      Money amount,
      List<Discount> discounts,
      Tax tax,
      Cause last,
      Decimal quantity,
      NavigableMap<LocalDate, UsedDay> days)
      implements Billed {
    public Whole {
      discounts = List.copyOf(discounts);
      days = new TreeMap<>(days);
    }

    public boolean isFor(Rate other, Stretch whole) {
      return rate.equals(other) && period.equals(whole);
    }
  }
}
