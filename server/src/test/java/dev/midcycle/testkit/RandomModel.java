package dev.midcycle.testkit;

import java.util.Locale;
import java.util.function.IntFunction;

/// How what is ordered or used is priced, as a catalogue says it.
enum RandomModel {
  UNIT,
  PACKAGE,
  GRADUATED,
  VOLUME,
  STAIRSTEP;

  /// @param price an amount below so many hundreds
  /// @param bound below which the first tier ends
  /// @param unit what one, or a package, costs
  String priced(Dice dice, IntFunction<String> price, int bound, String unit) {
    var included = dice.rarely(3, ", included: " + (1 + dice.below(4)));
    return switch (this) {
      case UNIT -> "price: " + unit + included;
      case PACKAGE ->
          "model: package, package_size: %d, price: %s%s"
              .formatted(2 + dice.below(bound), unit, included);
      case GRADUATED, VOLUME, STAIRSTEP ->
          "model: %s, tiers: %s%s"
              .formatted(toString().toLowerCase(Locale.ROOT), tiers(dice, price, bound), included);
    };
  }

  /// What may be agreed of it with a customer.
  String agreed(Dice dice, IntFunction<String> price, int bound) {
    return switch (this) {
      case UNIT, PACKAGE ->
          dice.oneOf(
              price.apply(10),
              "{price: %s, included: 2}".formatted(price.apply(10)),
              "{included: 3}");
      case GRADUATED, VOLUME, STAIRSTEP ->
          dice.oneOf(
              "{tiers: %s}".formatted(tiers(dice, price, bound)),
              "{tiers: %s, included: 1}".formatted(tiers(dice, price, bound)),
              "{included: 3}");
    };
  }

  private String tiers(Dice dice, IntFunction<String> price, int bound) {
    return "[{up_to: %d, %s}, {%s}]"
        .formatted(2 + dice.below(bound), tier(dice, price), tier(dice, price));
  }

  private String tier(Dice dice, IntFunction<String> price) {
    return this == STAIRSTEP
        ? "flat: " + price.apply(50)
        : "unit: " + price.apply(9) + dice.rarely(2, ", flat: " + price.apply(8));
  }
}
