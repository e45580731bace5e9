package dev.midcycle.rating;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.catalog.OrderedPrice;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What a whole period costs of something that is ordered by number, for one interval in one
/// currency: a tariff, as of usage, for what is beyond the included ones.
///
/// @param minimum the least that a period costs, in major units
/// @param maximum the most that a period costs, in major units
public record OrderedFee(
    Tariff tariff, Decimal included, Optional<Decimal> minimum, Optional<Decimal> maximum) {

  /// The prices looked up; they were checked when the terms were decided.
  public static OrderedFee of(OrderedPrice price, Interval interval, Currency currency) {
    return new OrderedFee(
        Tariff.of(price.model(), interval, currency),
        price.included(),
        price.minimum().ifAny(interval, currency),
        price.maximum().ifAny(interval, currency));
  }

  /// How a number was priced.
  ///
  /// @param included how many of it are free
  /// @param slices what the rest is priced by; none where there is no rest
  /// @param cut what the maximum takes off
  /// @param raised what the minimum adds
  public record Priced(Decimal included, List<Slice> slices, Money cut, Money raised) {
    public Priced {
      slices = List.copyOf(slices);
    }

    /// The slices' sum, rounded once, within the bounds.
    public Money whole() {
      return UsageFee.rounded(cut.currency(), Slice.sum(slices, 1), 1).minus(cut).plus(raised);
    }
  }

  /// A whole period of `quantity`.
  public Priced of(Currency currency, Decimal quantity) {
    var free = included.min(quantity);
    var all = new UsageFee.Part(Optional.empty(), quantity.minus(free));
    var rated = new UsageFee(tariff, maximum, 1).of(currency, List.of(all));
    var none = Money.zero(currency);
    var least = minimum.map(amount -> Money.rounded(currency, amount.value(), HALF_UP));
    var raised = least.map(amount -> amount.minus(rated.capped()).max(none)).orElse(none);
    var slices = rated.slices().stream().filter(slice -> !slice.isNothing()).toList();
    return new Priced(free, slices, rated.rated().minus(rated.capped()), raised);
  }
}
