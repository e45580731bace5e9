package dev.midcycle.api.payment;

import dev.midcycle.correction.Refunding.Why;
import dev.midcycle.http.Problem;
import dev.midcycle.words.Phrases;
import java.util.Map;
import java.util.Optional;

/// Why a payment is not recorded or not paid back: what a person can do about it.
final class HandMoneyProblems {
  private static final Phrases WORDS = Phrases.of("corrections");
  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;

  private HandMoneyProblems() {}

  static Problem nothingToPay() {
    return refused(WORDS.say("document_nothing_to_pay"), Optional.empty());
  }

  static Problem notPaidBack(Why why) {
    return switch (why) {
      case Why.NothingArrived() -> refused(WORDS.say("refund_nothing_arrived"), Optional.empty());
      case Why.TooMuch(var left) ->
          refused(WORDS.say("refund_too_much", "left", left), Optional.of("/amount"));
      case Why.Used() -> refused(WORDS.say("refund_used"), Optional.of("/amount"));
    };
  }

  private static Problem refused(String reason, Optional<String> place) {
    return new Problem.Refused(REFUSED, "not_allowed", reason, place, Map.of());
  }

  /// @param fresh what it comes to now
  static Problem stale(Object fresh) {
    return new Problem.Refused(
        CONFLICT,
        "stale_preview",
        WORDS.say("stale_preview"),
        Optional.empty(),
        Map.of("preview", fresh));
  }
}
