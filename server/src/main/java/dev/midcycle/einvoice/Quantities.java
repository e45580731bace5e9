package dev.midcycle.einvoice;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Line;
import dev.midcycle.einvoice.ElectronicInvoice.Quantity;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.rating.Slice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How many at which price a line is for, so that the one times the other is its amount to the
/// cent.
///
/// 1. As it was priced, where that comes to the amount: 3 seats at 9.00; 15 days at 40.00 for 30;
///    71 camera-days at 12.00 for 31.
/// 2. The same number at a price that is the amount divided by it: where prices contain the tax,
///    and where a share is a cent more or less than its own quotient.
/// 3. One, at the amount: tiers, minimums, what was billed in part before.
final class Quantities {
  private static final int PRICE_DECIMALS = 10;

  private Quantities() {}

  /// @param amount what it comes to without tax and before allowances
  static Quantity of(Line line, BigDecimal amount) {
    var own = line.amount().amount();
    return priced(line)
        .filter(one -> one.number().signum() > 0 && one.price().signum() >= 0)
        .filter(one -> isNearly(one, own.abs()))
        .flatMap(one -> fitted(one, amount.abs()))
        .map(one -> amount.signum() < 0 ? one.negated() : one)
        .orElseGet(() -> Quantity.one(amount));
  }

  /// To a cent.
  private static boolean isNearly(Quantity quantity, BigDecimal amount) {
    var apart = quantity.amount(amount.scale()).subtract(amount).abs();
    return apart.unscaledValue().bitLength() <= 1;
  }

  private static Optional<Quantity> fitted(Quantity quantity, BigDecimal amount) {
    if (quantity.amount(amount.scale()).compareTo(amount) == 0) {
      return Optional.of(quantity);
    }
    var price = amount.divide(quantity.number(), PRICE_DECIMALS, HALF_UP).stripTrailingZeros();
    var divided = new Quantity(quantity.number(), quantity.unit(), price, BigDecimal.ONE);
    return Optional.of(divided).filter(one -> one.amount(amount.scale()).compareTo(amount) == 0);
  }

  private static Optional<Quantity> priced(Line line) {
    return switch (line.why()) {
      case Derivation.Prorated share when isAll(share) -> whole(line);
      case Derivation.Prorated share ->
          Optional.of(
              new Quantity(
                  BigDecimal.valueOf(share.toPart() - share.fromPart()),
                  switch (share.unit()) {
                    case DAYS -> Quantity.DAY;
                    case SECONDS -> Quantity.SECOND;
                  },
                  share.whole().amount(),
                  BigDecimal.valueOf(share.parts())));
      case Derivation.Flat flat -> Optional.of(at(flat.quantity(), flat.unitPrice()));
      case Derivation.Ordered(var priced, _) -> ordered(priced);
      case Derivation.Metered metered -> metered(metered);
      case Derivation.TakenBack _,
          Derivation.ByHand _,
          Derivation.Shortfall _,
          Derivation.Reduced _ ->
          Optional.empty();
    };
  }

  private static boolean isAll(Derivation.Prorated share) {
    return share.toPart() - share.fromPart() == share.parts();
  }

  private static Optional<Quantity> whole(Line line) {
    return switch (line.rate()) {
      case Rate.Fee fee -> Optional.of(at(fee.quantity(), fee.unitPrice()));
      case Rate.Ordered ordered -> ordered(ordered.priced(line.amount().currency()));
      case Rate.Reckoned _, Rate.Discount _ -> Optional.empty();
    };
  }

  private static Quantity at(Decimal number, Decimal price) {
    return new Quantity(number.value(), Quantity.ONE, price.value(), BigDecimal.ONE);
  }

  private static Optional<Quantity> ordered(OrderedFee.Priced priced) {
    return priced.cut().isZero() && priced.raised().isZero()
        ? single(priced.slices()).map(slice -> at(slice.units(), slice.unit()))
        : Optional.empty();
  }

  /// Of a price for one that is there all the period, each unit is a unit's day.
  private static Optional<Quantity> metered(Derivation.Metered metered) {
    return single(metered.slices())
        .map(slice ->
            new Quantity(
                slice.units().value().abs(),
                metered.under() == 1 ? Quantity.ONE : Quantity.DAY,
                slice.unit().value(),
                BigDecimal.valueOf(metered.under())));
  }

  private static Optional<Slice> single(List<Slice> slices) {
    return slices.size() == 1 && slices.getFirst().flat().isZero()
        ? Optional.of(slices.getFirst())
        : Optional.empty();
  }
}
