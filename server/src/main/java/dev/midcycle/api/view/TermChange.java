package dev.midcycle.api.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/// One of the things that a subscription consists of, as it will be.
///
/// @param name of the plan, interval, quantity or add-on
/// @param before the number there was of a quantity, where that is known
/// @param after the number there will be of it
public record TermChange(Kind kind, String name, Optional<Long> before, Optional<Long> after) {
  /// What kind of thing it is.
  enum Kind {
    PLAN,
    INTERVAL,
    QUANTITY,
    ADDON_ADDED,
    ADDON_REMOVED;

    @JsonValue
    String code() {
      return Words.code(this);
    }
  }

  TermChange(Kind kind, String name) {
    this(kind, name, Optional.empty(), Optional.empty());
  }

  public static TermChange quantity(String name, Optional<Long> before, long after) {
    return new TermChange(Kind.QUANTITY, name, before, Optional.of(after));
  }

  /// `you have 4 seats instead of 3`
  public String said() {
    return switch (kind) {
      case PLAN -> "you have " + name;
      case INTERVAL -> "you are billed " + Words.often(name);
      case QUANTITY ->
          "you have %d %s instead of %d"
              .formatted(after.orElseThrow(), Words.name(name), before.orElse(0L));
      case ADDON_ADDED -> name + " is added";
      case ADDON_REMOVED -> name + " is removed";
    };
  }

  /// `your change to 4 seats`
  public String named() {
    return switch (kind) {
      case PLAN -> "your switch to " + name;
      case INTERVAL -> "your switch to " + Words.billing(name);
      case QUANTITY -> "your change to %d %s".formatted(after.orElseThrow(), Words.name(name));
      case ADDON_ADDED -> "adding " + name;
      case ADDON_REMOVED -> "removing " + name;
    };
  }
}
