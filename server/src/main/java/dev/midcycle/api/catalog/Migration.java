package dev.midcycle.api.catalog;

import dev.midcycle.api.view.Words;
import dev.midcycle.catalog.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Whether those who have something of an older version are moved to a newer one.
enum Migration {
  NONE,
  PERIOD_END,
  NOW;

  static final List<Migration> ALL = List.of(values());

  static Migration of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the contract lets in " + code));
  }

  String code() {
    return Words.code(this);
  }

  /// When they are moved; empty where they are not.
  Optional<Policy.When> when() {
    return switch (this) {
      case NONE -> Optional.empty();
      case PERIOD_END -> Optional.of(Policy.When.PERIOD_END);
      case NOW -> Optional.of(Policy.When.NOW);
    };
  }
}
