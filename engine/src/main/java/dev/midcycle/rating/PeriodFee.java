package dev.midcycle.rating;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.Currency;

/// A fee for one whole period, and what any stretch of that period costs.
///
/// The share up to a point is the whole times the part of the period before it, rounded half away
/// from zero; a stretch costs the difference of the shares at its ends. So the stretches of any
/// cutting add up to the whole, and the last of them may differ by a cent from its own rounded
/// quotient.
public record PeriodFee(Money whole, Stretch period, Ruler ruler) {

  /// `unitPrice` times `quantity`, in major units, rounded to the currency.
  public static PeriodFee of(
      Currency currency, Decimal unitPrice, Decimal quantity, Stretch period, Ruler ruler) {
    var whole = Money.rounded(currency, unitPrice.times(quantity).value(), HALF_UP);
    return new PeriodFee(whole, period, ruler);
  }

  /// What `stretch` costs; it lies inside the period.
  public Money over(Stretch stretch) {
    return upTo(stretch.to()).minus(upTo(stretch.from()));
  }

  private Money upTo(Instant point) {
    return whole.share(ruler.length(period.from(), point), ruler.length(period), HALF_UP);
  }
}
