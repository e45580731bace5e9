package dev.midcycle.simulate;

import dev.midcycle.money.Decimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A line as the author expects it; what is left out is not looked at.
///
/// @param item the key of a plan, add-on or coupon, or the name of a one-off
public record ExpectedLine(
    Optional<String> subscription,
    Optional<String> item,
    Optional<String> charge,
    Optional<Bound> from,
    Optional<Bound> to,
    Optional<Decimal> quantity,
    Optional<Decimal> amount) {

  /// One end of a stretch.
  public sealed interface Bound {
    /// Any instant of this local day.
    record Day(LocalDate date) implements Bound {
      @Override
      public String toString() {
        return date.toString();
      }
    }

    record At(Instant instant) implements Bound {
      @Override
      public String toString() {
        return instant.toString();
      }
    }
  }
}
