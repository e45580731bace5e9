package dev.midcycle.simulate;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.billing.Derivation;
import java.util.Locale;

/// How an amount came about, in words.
public final class Arithmetic {
  private Arithmetic() {}

  /// In a few words: `unused 15 of 30 days of 40.00`.
  public static String brief(Derivation why) {
    return switch (why) {
      case Derivation.Share share -> {
        long parts = share.toPart() - share.fromPart();
        var some = parts == share.parts() ? "all " + parts : parts + " of " + share.parts();
        yield (share.credit() ? "unused " : "") + some + " " + unit(share) + " of " + share.whole();
      }
    };
  }

  /// Step by step, with every rounding: the shares at both ends, and their difference.
  public static String full(Derivation why) {
    return switch (why) {
      case Derivation.Share share -> {
        var to = share.whole().share(share.toPart(), share.parts(), HALF_UP);
        var from = share.whole().share(share.fromPart(), share.parts(), HALF_UP);
        var amount = to.minus(from);
        var sign = share.credit() ? ", taken back: " + amount.negated() : "";
        yield "%s x %d/%d = %s, less %s x %d/%d = %s: %s (%s)%s"
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
