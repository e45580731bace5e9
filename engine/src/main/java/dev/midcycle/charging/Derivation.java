package dev.midcycle.charging;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.rating.Slice;
import dev.midcycle.terms.Special;
import dev.midcycle.time.Stretch;
import java.util.List;
import java.util.Optional;

/// How a line's amount came about, as data: it can be shown, and the amount can be made again from
/// it.
public sealed interface Derivation {

  /// A share of a recurring fee: the shares of the whole fee at both ends of the stretch, each
  /// rounded half away from zero, and their difference.
  ///
  /// @param whole the fee of the whole period: the price of the whole quantity
  /// @param fromPart days or seconds of the period before the stretch
  /// @param toPart days or seconds of the period before the stretch's end
  /// @param parts days or seconds in the whole period
  /// @param unit what the parts are
  /// @param discount what had been taken off the share, for one that is taken back; what was
  ///   credited by hand of its days before, for one that is charged again
  /// @param credit whether the share is taken back instead of charged
  /// @param special why the fee's price is not the usual one; not known of one that is taken back
  ///   whole, from its period's beginning
  record Prorated(
      Money whole,
      Stretch period,
      long fromPart,
      long toPart,
      long parts,
      Unit unit,
      Money discount,
      boolean credit,
      Optional<Special> special)
      implements Derivation {
    public Prorated(
        Money whole,
        Stretch period,
        long fromPart,
        long toPart,
        long parts,
        Unit unit,
        Money discount,
        boolean credit) {
      this(whole, period, fromPart, toPart, parts, unit, discount, credit, Optional.empty());
    }

    /// The same, of which so much was credited by hand before.
    public Prorated less(Money credited) {
      return new Prorated(whole, period, fromPart, toPart, parts, unit, credited, credit, special);
    }

    /// The same at a price that is not the usual one, for this reason.
    public Prorated at(Optional<Special> why) {
      return new Prorated(whole, period, fromPart, toPart, parts, unit, discount, credit, why);
    }
  }

  enum Unit {
    DAYS,
    SECONDS
  }

  /// A fee that is not shared: unit price times quantity, rounded.
  ///
  /// @param unitPrice in major units
  /// @param special why it is not the usual one
  record Flat(Decimal unitPrice, Decimal quantity, Optional<Special> special)
      implements Derivation {
    public Flat(Decimal unitPrice, Decimal quantity) {
      this(unitPrice, quantity, Optional.empty());
    }
  }

  /// A fee that is not shared, for so many at a tariff.
  ///
  /// @param special why the price is not the usual one
  record Ordered(OrderedFee.Priced priced, Optional<Special> special) implements Derivation {
    public Ordered(OrderedFee.Priced priced) {
      this(priced, Optional.empty());
    }
  }

  /// Usage: the slices' sum over `under`, rounded half away from zero; at most the maximum, at
  /// least the minimum for the days it covers; less what stands billed or is on another line.
  ///
  /// @param quantity what is priced, beyond what is included
  /// @param slices tier by tier
  /// @param under what the slices' units are divided by: the days of the period, where the price is
  ///   for one present during all of it
  /// @param cut what the maximum takes off
  /// @param raised what the minimum adds
  /// @param less what of it is not on this line
  /// @param special why its prices are not the usual ones
  record Metered(
      Decimal quantity,
      List<Slice> slices,
      long under,
      Money cut,
      Money raised,
      Money less,
      Optional<Special> special)
      implements Derivation {
    public Metered {
      slices = List.copyOf(slices);
    }

    public Metered(
        Decimal quantity, List<Slice> slices, long under, Money cut, Money raised, Money less) {
      this(quantity, slices, under, cut, raised, less, Optional.empty());
    }
  }

  /// What is missing to a plan's minimum.
  ///
  /// @param minimum the minimum's share for the days it covers
  /// @param counted the fees and the usage of that time
  /// @param less what of it is not on this line
  record Shortfall(Money minimum, Money counted, Money less) implements Derivation {}

  /// All of what stood billed is taken back, less what had been taken off it.
  record TakenBack(Money billed, Money discount) implements Derivation {}

  /// Credited by hand.
  ///
  /// @param amount above zero
  /// @param left what of the line could still be credited
  /// @param reason as it was given
  record ByHand(Money amount, Money left, String reason) implements Derivation {}

  /// A coupon's discount on the lines it touches.
  ///
  /// @param on what the lines come to after the coupons before it
  /// @param off what the coupon says: `25 %` or an amount
  record Reduced(Money on, Off off) implements Derivation {}

  sealed interface Off {
    record Percent(Decimal percent) implements Off {}

    /// At most this much; empty parts of it may be used already.
    record Most(Money amount) implements Off {}
  }
}
