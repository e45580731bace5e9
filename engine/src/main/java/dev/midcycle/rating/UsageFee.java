package dev.midcycle.rating;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What usage costs at one tariff: the parts of a period's quantity that were used under it.
///
/// A period's quantity is counted on from one rate to the next: what was used before fills the
/// first tiers of what comes after, and each rate charges its own part. All parts are summed, then
/// rounded once.
///
/// @param maximum the most that the whole quantity costs a period, in major units
public record UsageFee(Tariff tariff, Optional<Decimal> maximum, long under) {

  /// A part of the period's quantity: from where the count stood to where it stands.
  ///
  /// @param before empty where it is the period's first part, so that the first tier's flat fee is
  ///   charged
  public record Part(Optional<Decimal> before, Decimal after) {}

  /// What the parts come to.
  ///
  /// @param slices what they are priced by
  /// @param under what the slices' units are divided by
  /// @param rated the sum of the slices, rounded
  /// @param capped `rated`, at most the maximum
  public record Rated(List<Slice> slices, long under, Money rated, Money capped) {
    public Rated {
      slices = List.copyOf(slices);
    }
  }

  public Rated of(Currency currency, List<Part> parts) {
    var slices = new ArrayList<Slice>();
    var capped = Decimal.ZERO;
    for (var part : parts) {
      slices.addAll(slices(part));
      var before = part.before().map(this::capped).orElse(Decimal.ZERO);
      capped = capped.plus(capped(part.after()).minus(before));
    }
    return new Rated(
        slices,
        under,
        rounded(currency, Slice.sum(slices, under), under),
        rounded(currency, capped, under));
  }

  /// A sum of slices, rounded half away from zero to the currency.
  public static Money rounded(Currency currency, Decimal sum, long under) {
    var minor =
        sum.value()
            .movePointRight(Money.decimals(currency))
            .divide(Decimal.of(under).value(), 0, HALF_UP);
    return Money.whole(currency, minor);
  }

  private List<Slice> slices(Part part) {
    var after = tariff.slices(new Measure(part.after(), under));
    var before = part.before().map(count -> tariff.slices(new Measure(count, under)));
    return before.map(taken -> less(after, taken)).orElse(after);
  }

  /// What is in `after` and not in `before`, slice by slice where both have one at the same price.
  private static List<Slice> less(List<Slice> after, List<Slice> before) {
    var rest = new ArrayList<Slice>();
    for (int i = 0; i < after.size(); i++) {
      var slice = after.get(i);
      boolean pairs = i < before.size() && before.get(i).unit().equals(slice.unit());
      rest.add(pairs ? minus(slice, before.get(i)) : slice);
      if (!pairs && i < before.size()) {
        rest.add(before.get(i).negated());
      }
    }
    before.stream().skip(after.size()).map(Slice::negated).forEach(rest::add);
    return rest.stream().filter(slice -> !slice.isNothing()).toList();
  }

  private static Slice minus(Slice slice, Slice other) {
    return new Slice(
        slice.units().minus(other.units()), slice.unit(), slice.flat().minus(other.flat()));
  }

  private Decimal capped(Decimal count) {
    var sum = tariff.of(new Measure(count, under));
    return maximum.map(most -> most.times(Decimal.of(under)).min(sum)).orElse(sum);
  }
}
