package dev.midcycle.api.view;

import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.rating.Slice;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// How a line's amount came about, as data: the same cases as `due.Derivation`. From the numbers of
/// any of them the amount can be made again.
public sealed interface DerivationView {

  /// Part of a fee: the difference of its shares at both ends of the stretch, each rounded.
  ///
  /// @param price of one for the whole period, not rounded; none where there is not one price
  /// @param pricing how the fee came about, where price times quantity does not say it
  /// @param fee what the whole quantity costs for the whole period, rounded
  /// @param from how many parts of the period lie before the stretch
  /// @param part how many lie in it
  /// @param discount what had been taken off it; none where it is not taken back
  record Share(
      String kind,
      Optional<Amount> price,
      Optional<Pricing> pricing,
      String quantity,
      Amount fee,
      PeriodView period,
      long from,
      long part,
      long whole,
      String unit,
      boolean takenBack,
      Optional<Amount> discount)
      implements DerivationView {}

  /// A fee that is not shared.
  record Whole(String kind, Amount price, String quantity) implements DerivationView {}

  /// A fee that is not shared, for so many at a tariff.
  record Ordered(String kind, String quantity, Pricing pricing) implements DerivationView {}

  /// What is ordered by number: the slices' sum, rounded, less `cut`, more `raised`.
  ///
  /// @param included how many of it are free
  record Pricing(
      Optional<String> included,
      List<Tier> slices,
      Optional<Amount> cut,
      Optional<Amount> raised) {}

  /// Usage: the slices' sum by `under`, rounded, less `cut`, more `raised`, less `less`.
  record Metered(
      String kind,
      String quantity,
      List<Tier> slices,
      long under,
      Optional<Amount> cut,
      Optional<Amount> raised,
      Optional<Amount> less)
      implements DerivationView {}

  /// So many units at a price, and a flat fee.
  record Tier(String units, Amount price, Optional<Amount> flat) {}

  /// What is missing to a minimum.
  record Shortfall(String kind, Amount minimum, Amount counted, Optional<Amount> less)
      implements DerivationView {}

  /// All of what was billed, less what had been taken off it.
  record TakenBack(String kind, Amount billed, Optional<Amount> discount)
      implements DerivationView {}

  /// Credited by hand: so much of what was left of the line.
  ///
  /// @param reason as it was given
  record ByHand(String kind, Amount amount, Amount left, Optional<String> reason)
      implements DerivationView {}

  /// A coupon: so many percent of `on`, or an amount.
  record Reduced(String kind, Amount on, Optional<String> percent, Optional<Amount> most)
      implements DerivationView {}

  public static DerivationView of(Line line, ZoneId zone) {
    var currency = line.amount().currency();
    return switch (line.why()) {
      case Derivation.Prorated share -> share(line, share, zone);
      case Derivation.Flat(var price, var quantity, _) ->
          new Whole("whole", Amount.of(currency, price), quantity.toString());
      case Derivation.Ordered(var priced, _) ->
          new Ordered("ordered", line.quantity().toString(), pricing(priced));
      case Derivation.Metered metered -> metered(metered, currency);
      case Derivation.Shortfall(var minimum, var counted, var less) ->
          new Shortfall("shortfall", Amount.of(minimum), Amount.of(counted), Amount.some(less));
      case Derivation.TakenBack(var billed, var discount) ->
          new TakenBack("taken_back", Amount.of(billed), Amount.some(discount));
      case Derivation.ByHand(var amount, var left, var reason) ->
          new ByHand(
              "by_hand",
              Amount.of(amount),
              Amount.of(left),
              Optional.of(reason).filter(text -> !text.isEmpty()));
      case Derivation.Reduced(var on, var off) ->
          switch (off) {
            case Derivation.Off.Percent(var percent) ->
                new Reduced(
                    "reduced", Amount.of(on), Optional.of(percent.toString()), Optional.empty());
            case Derivation.Off.Most(var amount) ->
                new Reduced(
                    "reduced", Amount.of(on), Optional.empty(), Optional.of(Amount.of(amount)));
          };
    };
  }

  private static Share share(Line line, Derivation.Prorated share, ZoneId zone) {
    return new Share(
        "share",
        price(line),
        pricing(line),
        line.quantity().toString(),
        Amount.of(share.whole()),
        Words.period(share.period(), zone),
        share.fromPart(),
        share.toPart() - share.fromPart(),
        share.parts(),
        switch (share.unit()) {
          case DAYS -> "day";
          case SECONDS -> "second";
        },
        share.credit(),
        Amount.some(share.discount()));
  }

  private static Optional<Amount> price(Line line) {
    return switch (line.rate()) {
      case Rate.Fee fee -> Optional.of(Amount.of(line.amount().currency(), fee.unitPrice()));
      case Rate.Ordered _, Rate.Reckoned _, Rate.Discount _ -> Optional.empty();
    };
  }

  private static Optional<Pricing> pricing(Line line) {
    return switch (line.rate()) {
      case Rate.Ordered ordered -> Optional.of(pricing(ordered.priced(line.amount().currency())));
      case Rate.Fee _, Rate.Reckoned _, Rate.Discount _ -> Optional.empty();
    };
  }

  private static Pricing pricing(OrderedFee.Priced priced) {
    return new Pricing(
        Optional.of(priced.included()).filter(number -> !number.isZero()).map(Decimal::toString),
        priced.slices().stream().map(slice -> tier(slice, priced.cut().currency())).toList(),
        Amount.some(priced.cut()),
        Amount.some(priced.raised()));
  }

  private static Metered metered(Derivation.Metered metered, Currency currency) {
    return new Metered(
        "metered",
        metered.quantity().toString(),
        metered.slices().stream().map(slice -> tier(slice, currency)).toList(),
        metered.under(),
        Amount.some(metered.cut()),
        Amount.some(metered.raised()),
        Amount.some(metered.less()));
  }

  private static Tier tier(Slice slice, Currency currency) {
    return new Tier(
        slice.units().toString(),
        Amount.of(currency, slice.unit()),
        Optional.of(slice.flat())
            .filter(flat -> !flat.isZero())
            .map(flat -> Amount.of(currency, flat)));
  }
}
