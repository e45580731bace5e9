package dev.midcycle.offer;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Something that is ordered by number with a plan, such as seats, and what charges for it.
///
/// @param charges at least one
public record OrderedOffer(QuantityName quantity, List<Charge.Recurring> charges) {
  public OrderedOffer {
    charges = List.copyOf(charges);
  }

  /// How many are free; none where several charges count them in their own ways.
  public Optional<Decimal> included() {
    return only().map(charge -> charge.price().included()).filter(included -> !included.isZero());
  }

  /// What one more costs, where it is the same for each beyond the included ones.
  public Optional<Decimal> each(Interval interval, Currency currency) {
    return only()
        .filter(charge -> charge.interval().isEmpty())
        .flatMap(charge -> charge.price().unit())
        .flatMap(prices -> prices.of(interval, currency));
  }

  private Optional<Charge.Recurring> only() {
    return charges.size() == 1 ? Optional.of(charges.getFirst()) : Optional.empty();
  }
}
