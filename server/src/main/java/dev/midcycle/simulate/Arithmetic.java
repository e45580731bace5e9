package dev.midcycle.simulate;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.billing.Derivation;
import java.util.Locale;

/// How an amount came about, step by step, so that it can be done again by hand.
public final class Arithmetic {
  private Arithmetic() {}

  /// With every rounding: the shares at both ends of the stretch, and their difference.
  public static String full(Derivation why) {
    return switch (why) {
      case Derivation.Share share -> {
        var to = share.whole().share(share.toPart(), share.parts(), HALF_UP);
        var from = share.whole().share(share.fromPart(), share.parts(), HALF_UP);
        var amount = to.minus(from);
        var sign = share.credit() ? ", taken back: " + amount.negated() : "";
        yield "%s x %s/%s = %s, less %s x %s/%s = %s: %s (%s)%s"
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
    };
  }

  private static String unit(Derivation.Share share) {
    return share.unit().name().toLowerCase(Locale.ROOT);
  }
}
