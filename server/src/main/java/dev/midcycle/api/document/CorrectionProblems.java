package dev.midcycle.api.document;

import dev.midcycle.billing.ByHand;
import dev.midcycle.correction.Corrected.Why;
import dev.midcycle.correction.Correction;
import dev.midcycle.drafting.Creditable;
import dev.midcycle.http.Problem;
import dev.midcycle.words.Phrases;
import java.util.Map;
import java.util.Optional;

/// Why a document is not corrected: what a person can do about it.
final class CorrectionProblems {
  private static final Phrases WORDS = Phrases.of("corrections");
  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;

  private CorrectionProblems() {}

  static Problem notAllowed(Why why, Correction correction) {
    return switch (why) {
      case Why.IsVoid() -> refused("document_is_void");
      case Why.WasPaid() -> refused("document_was_paid");
      case Why.WasCredited() -> refused("document_was_credited");
      case Why.NothingOpen() -> refused("document_nothing_open");
      case Why.TooMuch(var left) ->
          refused(WORDS.say("document_too_much", "left", left), place(correction));
      case Why.OfLine(var wrong) -> line(wrong);
    };
  }

  private static Problem line(Creditable.Wrong wrong) {
    var place = "/lines/" + wrong.asked();
    return switch (wrong) {
      case Creditable.Wrong.NoLine _ ->
          refused(WORDS.say("document_no_line"), Optional.of(place + "/item"));
      case Creditable.Wrong.TooMuch(_, var left) ->
          refused(WORDS.say("line_too_much", "left", left), Optional.of(place + "/amount"));
    };
  }

  private static Optional<String> place(Correction correction) {
    return correction instanceof Correction.Credit credit
            && credit.wanted() instanceof ByHand.Wanted.Amount
        ? Optional.of("/amount")
        : Optional.empty();
  }

  private static Problem refused(String phrase) {
    return refused(WORDS.say(phrase), Optional.empty());
  }

  private static Problem refused(String reason, Optional<String> place) {
    return new Problem.Refused(REFUSED, "not_allowed", reason, place, Map.of());
  }

  static Problem pending() {
    return new Problem.Refused(
        CONFLICT, "payment_pending", WORDS.say("still_pending"), Optional.empty(), Map.of());
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
