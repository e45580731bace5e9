package dev.midcycle.offer;

import dev.midcycle.catalog.AddOn;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.List;

/// An add-on that is had by choice.
///
/// @param interval whose prices are told
/// @param fees what it costs for each interval, whatever else it charges
public record AddOnOffer(AddOn addOn, boolean isAttached, Interval interval, List<Fee> fees) {
  public AddOnOffer {
    fees = List.copyOf(fees);
  }

  public record Fee(Interval interval, Decimal price) {}
}
