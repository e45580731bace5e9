package dev.midcycle.api.quote;

import dev.midcycle.api.Patches;
import dev.midcycle.api.view.DeclineWords;
import dev.midcycle.api.view.Told;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.http.Problem;
import dev.midcycle.payment.Decline;
import dev.midcycle.words.Phrases;
import java.util.Map;
import java.util.Optional;

/// Why there is no quote, or why it is not carried out: what a person can do about it.
final class QuoteProblems {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final int CONFLICT = 409;
  private static final int PAYMENT_REQUIRED = 402;
  private static final int REFUSED = 422;

  private QuoteProblems() {}

  /// By a rule of the catalogue.
  static Problem refused(Told why) {
    return refused(why, Optional.empty());
  }

  /// @param place the field that it is about
  static Problem refused(Told why, Optional<String> place) {
    return new Problem.Refused(
        REFUSED, why.code(), why.message(), place, Map.of("about", why.about()));
  }

  static Problem reserved() {
    return refused(CONFLICT, "payment_pending", WORDS.say("payment_reserved"));
  }

  static Problem noCatalog() {
    return refused(CONFLICT, "no_catalog", WORDS.say("no_catalog"));
  }

  static Problem externalIdTaken(String id) {
    return Patches.externalIdTaken("subscription", id, "/subscribe/external_id");
  }

  static Problem declined(Decline why) {
    return new Problem.Refused(
        PAYMENT_REQUIRED,
        "payment_failed",
        WORDS.say("payment_failed", "reason", DeclineWords.of(why)),
        Optional.empty(),
        Map.of("decline_code", why.code()));
  }

  static Problem missing(QuotedChange.Missing what) {
    return new Problem.Refused(
        "billing_details_required",
        WORDS.say(
            what.address() && what.paymentMethod()
                ? "address_and_card_missing"
                : what.address() ? "address_missing" : "card_missing"));
  }

  static Problem stale(QuoteView fresh) {
    return new Problem.Refused(
        CONFLICT,
        "stale_quote",
        WORDS.say("stale_quote"),
        Optional.empty(),
        Map.of("quote", fresh));
  }

  static Problem noLongerPossible(Told why) {
    return new Problem.Refused(
        CONFLICT,
        "stale_quote",
        WORDS.say("no_longer_possible", "reason", why.message()),
        Optional.empty(),
        Map.of("about", why.about()));
  }

  static Problem noLongerThere() {
    return refused(CONFLICT, "stale_quote", WORDS.say("no_longer_there"));
  }

  private static Problem refused(int status, String code, String reason) {
    return new Problem.Refused(status, code, reason, Optional.empty(), Map.of());
  }
}
