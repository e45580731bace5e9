package dev.midcycle.api.view;

import dev.midcycle.payment.Decline;
import dev.midcycle.words.Phrases;

/// What people are told of a payment that was declined. Whether a card was reported stolen is told
/// to nobody who holds it.
public final class DeclineWords {
  private static final Phrases WORDS = Phrases.of("refusals");

  private DeclineWords() {}

  /// Why, and what to do about it.
  public static String of(Decline why) {
    return switch (why.code()) {
      case "insufficient_funds" -> WORDS.say("declined_insufficient_funds");
      case "expired_card" -> WORDS.say("declined_expired_card");
      case "incorrect_card" -> WORDS.say("declined_incorrect_card");
      case "authentication_required" -> WORDS.say("declined_authentication_required");
      case "processing_error", "never_received" -> WORDS.say("declined_processing_error");
      default -> why.isHard() ? WORDS.say("declined_for_good") : WORDS.say("declined_unspecific");
    };
  }
}
