package dev.midcycle.charging;

import dev.midcycle.money.Money;
import dev.midcycle.rating.PeriodFee;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.util.Currency;

/// Where expected and billed meet for a fee that is shared: one rate in one whole period. Within a
/// slot a stretch is charged once or not at all.
public record Slot(Rate.ForPeriod rate, Stretch period) {

  public PeriodFee fee(Currency currency, Ruler ruler) {
    return new PeriodFee(rate.whole(currency), period, ruler);
  }

  public Derivation.Prorated why(
      Stretch stretch, Money whole, Ruler ruler, Money discount, boolean credit) {
    return new Derivation.Prorated(
        whole,
        period,
        ruler.length(period.from(), stretch.from()),
        ruler.length(period.from(), stretch.to()),
        ruler.length(period),
        ruler instanceof Ruler.Days ? Derivation.Unit.DAYS : Derivation.Unit.SECONDS,
        discount,
        credit);
  }
}
