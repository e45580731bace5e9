package dev.midcycle.subscription;

import dev.midcycle.charging.Cause;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;

/// How the cause of a document is written, so that it can be a key: `period 2026-05-01T00:00:00Z`,
/// `end 2027-04-01T00:00:00Z`, `fact fac_…`, `together sub_… 2026-05-01T00:00:00Z`, `hand fac_…`.
public final class Causes {
  private static final String PERIOD = "period ";
  private static final String END = "end ";
  private static final String FACT = "fact ";
  private static final String TOGETHER = "together ";
  private static final String BY_HAND = "hand ";

  private Causes() {}

  public static String write(Cause cause) {
    return switch (cause) {
      case Cause.Period(var start) -> PERIOD + start;
      case Cause.Ended(var at) -> END + at;
      case Cause.Happened(var fact) -> FACT + fact;
      case Cause.ByHand(var deed) -> BY_HAND + deed;
      case Cause.Together(var first, var start) -> TOGETHER + first.text() + " " + start;
    };
  }

  public static Cause read(String text) {
    if (text.startsWith(PERIOD)) {
      return new Cause.Period(Instant.parse(text.substring(PERIOD.length())));
    }
    if (text.startsWith(END)) {
      return new Cause.Ended(Instant.parse(text.substring(END.length())));
    }
    if (text.startsWith(TOGETHER)) {
      return together(text.substring(TOGETHER.length()));
    }
    return text.startsWith(BY_HAND)
        ? new Cause.ByHand(fact(text, BY_HAND))
        : new Cause.Happened(fact(text, FACT));
  }

  private static FactId fact(String text, String after) {
    return FactId.parse(text.substring(after.length()))
        .orElseThrow(() -> new IllegalArgumentException("not a cause: " + text));
  }

  private static Cause together(String text) {
    int space = text.indexOf(' ');
    return new Cause.Together(
        SubscriptionId.parse(text.substring(0, space)).orElseThrow(),
        Instant.parse(text.substring(space + 1)));
  }
}
