package dev.midcycle.drafting;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Discounts;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Slice;
import dev.midcycle.rating.UsageFee;
import java.util.Currency;

/// Makes a line's amount again from its stored derivation, and from nothing else. Whoever doubts an
/// amount can ask it; for a line that was issued it is the line's amount, to the cent.
public final class Recalculation {
  private Recalculation() {}

  public static Money of(Line line) {
    var currency = line.amount().currency();
    var made = of(line.why(), currency);
    return switch (line.why()) {
      case Derivation.Metered metered when line.isCredit() -> made.plus(givenUp(line, currency));
      case Derivation.Shortfall shortfall when line.isCredit() ->
          made.plus(givenUp(line, currency));
      case Derivation.Metered _,
          Derivation.Shortfall _,
          Derivation.Prorated _,
          Derivation.Flat _,
          Derivation.Ordered _,
          Derivation.TakenBack _,
          Derivation.ByHand _,
          Derivation.Reduced _ ->
          made;
    };
  }

  /// What is not credited of what was taken back, for coupons had paid it.
  private static Money givenUp(Line line, Currency currency) {
    return Discounts.sum(line.discounts(), currency);
  }

  private static Money of(Derivation why, Currency currency) {
    return switch (why) {
      case Derivation.Prorated share -> share(share);
      case Derivation.Flat(var price, var quantity, _) ->
          Money.rounded(currency, price.times(quantity).value(), HALF_UP);
      case Derivation.Ordered(var priced, _) -> priced.whole();
      case Derivation.Metered(_, var slices, var under, var cut, var raised, var less, _) ->
          UsageFee.rounded(currency, Slice.sum(slices, under), under)
              .minus(cut)
              .plus(raised)
              .minus(less);
      case Derivation.Shortfall(var minimum, var counted, var less) ->
          minimum.minus(counted).max(Money.zero(currency)).minus(less);
      case Derivation.TakenBack(var billed, var discount) -> billed.minus(discount).negated();
      case Derivation.ByHand(var amount, _, _) -> amount.negated();
      case Derivation.Reduced(var on, var off) -> reduced(on, off).negated();
    };
  }

  private static Money share(Derivation.Prorated share) {
    var to = share.whole().share(share.toPart(), share.parts(), HALF_UP);
    var from = share.whole().share(share.fromPart(), share.parts(), HALF_UP);
    var amount = to.minus(from).minus(share.discount());
    return share.credit() ? amount.negated() : amount;
  }

  private static Money reduced(Money on, Derivation.Off off) {
    return switch (off) {
      case Derivation.Off.Percent(var percent) ->
          Money.rounded(
                  on.currency(), on.amount().multiply(percent.value()).movePointLeft(2), HALF_UP)
              .min(on);
      case Derivation.Off.Most(var amount) -> amount;
    };
  }
}
