package dev.midcycle.catalog;

import dev.midcycle.money.Decimal;
import java.util.List;
import java.util.stream.Stream;

/// How a quantity becomes an amount.
public sealed interface PriceModel {
  /// All prices that a quantity may come to be charged at; what a tier leaves out is nothing.
  default Stream<Prices> prices() {
    return switch (this) {
      case PerUnit(var unit) -> Stream.of(unit);
      case Packages(var size, var price) -> Stream.of(price);
      case Graduated(var tiers) -> Tier.prices(tiers);
      case Volume(var tiers) -> Tier.prices(tiers);
      case Stairstep(var tiers) -> Tier.prices(tiers);
    };
  }

  /// With another price of one, or of a package, where `price` has one; that takes the place of
  /// tiers, too.
  default PriceModel with(Prices price) {
    return switch (this) {
      case PerUnit(var unit) -> new PerUnit(unit.with(price));
      case Packages(var size, var each) -> new Packages(size, each.with(price));
      case Graduated _, Volume _, Stairstep _ -> price.isEmpty() ? this : new PerUnit(price);
    };
  }

  /// Whether any quantity costs anything.
  default boolean costsSomething() {
    return prices().anyMatch(Prices::costsSomething);
  }

  record PerUnit(Prices unit) implements PriceModel {}

  /// Each tier prices the units that lie in it.
  record Graduated(List<Tier> tiers) implements PriceModel {
    public Graduated {
      tiers = List.copyOf(tiers);
    }
  }

  /// The tier that the whole quantity lies in prices all of it.
  record Volume(List<Tier> tiers) implements PriceModel {
    public Volume {
      tiers = List.copyOf(tiers);
    }
  }

  /// Begun packages of `size` units cost `price` each.
  record Packages(Decimal size, Prices price) implements PriceModel {}

  /// The tier that the whole quantity lies in has one flat price.
  record Stairstep(List<Tier> tiers) implements PriceModel {
    public Stairstep {
      tiers = List.copyOf(tiers);
    }
  }
}
