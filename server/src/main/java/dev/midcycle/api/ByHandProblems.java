package dev.midcycle.api;

import dev.midcycle.http.Problem;
import dev.midcycle.words.Phrases;
import java.util.Map;
import java.util.Optional;

/// What deeds of staff on money are refused with, whatever they are done to.
public final class ByHandProblems {
  private static final Phrases WORDS = Phrases.of("corrections");
  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;

  private ByHandProblems() {}

  public static Problem notAllowed(String reason, Optional<String> place) {
    return new Problem.Refused(REFUSED, "not_allowed", reason, place, Map.of());
  }

  public static Problem pending() {
    return new Problem.Refused(
        CONFLICT, "payment_pending", WORDS.say("still_pending"), Optional.empty(), Map.of());
  }

  /// It comes to something else than what was shown.
  ///
  /// @param fresh what it comes to now
  public static Problem stale(Object fresh) {
    return new Problem.Refused(
        CONFLICT,
        "stale_preview",
        WORDS.say("stale_preview"),
        Optional.empty(),
        Map.of("preview", fresh));
  }
}
