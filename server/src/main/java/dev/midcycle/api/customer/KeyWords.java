package dev.midcycle.api.customer;

import dev.midcycle.words.Phrases;

/// What is said of what was done with a key.
record KeyWords(Noted noted) {
  private static final Phrases WORDS = Phrases.of("activities");

  String created() {
    return noted
        .of("name")
        .map(name -> WORDS.say("created_key_named", "name", name))
        .orElseGet(() -> WORDS.say("created_key"));
  }

  String rotated() {
    return noted
        .of("name")
        .map(name -> WORDS.say("rotated_key_named", "name", name))
        .orElseGet(() -> WORDS.say("rotated_key"));
  }

  String revoked() {
    return noted
        .of("name")
        .map(name -> WORDS.say("revoked_key_named", "name", name))
        .orElseGet(() -> WORDS.say("revoked_key"));
  }
}
