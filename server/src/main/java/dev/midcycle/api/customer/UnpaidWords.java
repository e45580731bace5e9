package dev.midcycle.api.customer;

import dev.midcycle.words.Phrases;

/// What is said of an invoice that could not be collected.
///
/// @param document what it is called
record UnpaidWords(String document) {
  private static final Phrases WORDS = Phrases.of("activities");

  /// @param then what came of it
  String ended(String then) {
    return switch (then) {
      case "pause" -> WORDS.say("unpaid_paused", "document", document);
      case "free" -> WORDS.say("unpaid_free", "document", document);
      default -> WORDS.say("unpaid_ended", "document", document);
    };
  }

  String stopped() {
    return WORDS.say("stopped_collecting", "document", document);
  }

  String resumed() {
    return WORDS.say("resumed_collecting", "document", document);
  }
}
