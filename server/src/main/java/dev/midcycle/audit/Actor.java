package dev.midcycle.audit;

import dev.midcycle.id.ApiKeyId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.PayLinkId;

/// Who does something, by the name that is written down: the id of a member, of a key or of the
/// link to a document that somebody has, or a word.
public record Actor(String name) {
  /// Time itself: bill runs, collection.
  public static final Actor SYSTEM = new Actor("system");

  /// Somebody at the machine's command line.
  public static final Actor OPERATOR = new Actor("operator");

  public Actor {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor has a name");
    }
  }

  public static Actor of(MemberId member) {
    return new Actor(member.text());
  }

  /// Somebody with the link.
  public static Actor of(PayLinkId link) {
    return new Actor(link.text());
  }

  public static Actor of(ApiKeyId key) {
    return new Actor(key.text());
  }
}
