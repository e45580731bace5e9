package dev.midcycle.simulate;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.charging.Derivation;
import dev.midcycle.money.Money;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.rating.Slice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How an amount came about, step by step, so that it can be done again by hand.
public final class Arithmetic {
  private Arithmetic() {}

  /// With every rounding, so that the amount can be made again.
  public static String full(Derivation why) {
    return switch (why) {
      case Derivation.Prorated share -> share(share);
      case Derivation.Flat whole ->
          "%s x %s, rounded once".formatted(whole.quantity(), whole.unitPrice());
      case Derivation.Ordered(var priced, _) -> ordered(priced);
      case Derivation.Metered metered -> metered(metered);
      case Derivation.Shortfall(var minimum, var counted, var less) ->
          "%s - %s, at least 0%s".formatted(minimum, counted, less(less));
      case Derivation.TakenBack(var billed, var discount) ->
          "-(%s - %s)".formatted(billed, discount);
      case Derivation.ByHand(var amount, var left, _) -> "-%s, at most %s".formatted(amount, left);
      case Derivation.Reduced(var on, var off) ->
          switch (off) {
            case Derivation.Off.Percent(var percent) ->
                "-(%s x %s %%), rounded once".formatted(on, percent);
            case Derivation.Off.Most(var amount) -> "-%s, at most %s".formatted(amount, on);
          };
    };
  }

  private static String share(Derivation.Prorated share) {
    var to = share.whole().share(share.toPart(), share.parts(), HALF_UP);
    var from = share.whole().share(share.fromPart(), share.parts(), HALF_UP);
    var amount = to.minus(from);
    var rest = amount.minus(share.discount());
    var sign =
        share.credit()
            ? ", credited: " + rest.negated()
            : share.discount().isZero()
                ? ""
                : ", less %s credited before: %s".formatted(share.discount(), rest);
    return "%s x %s/%s = %s, less %s x %s/%s = %s: %s (%s)%s"
        .formatted(
            share.whole(),
            share.toPart(),
            share.parts(),
            to,
            share.whole(),
            share.fromPart(),
            share.parts(),
            from,
            amount,
            unit(share),
            sign);
  }

  private static String metered(Derivation.Metered metered) {
    return "%s / %s, rounded once, - %s + %s%s"
        .formatted(
            sum(metered.slices()),
            metered.under(),
            metered.cut(),
            metered.raised(),
            less(metered.less()));
  }

  private static String ordered(OrderedFee.Priced priced) {
    return "%s, rounded once, - %s + %s"
        .formatted(sum(priced.slices()), priced.cut(), priced.raised());
  }

  private static String sum(List<Slice> slices) {
    return slices.stream()
        .map(slice -> "%s x %s + %s".formatted(slice.units(), slice.unit(), slice.flat()))
        .collect(Collectors.joining(" + ", "(", ")"));
  }

  private static String less(Money elsewhere) {
    return elsewhere.isZero() ? "" : ", - " + elsewhere + " on other lines or invoices";
  }

  private static String unit(Derivation.Prorated share) {
    return share.unit().name().toLowerCase(Locale.ROOT);
  }
}
