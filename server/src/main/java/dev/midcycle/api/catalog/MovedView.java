package dev.midcycle.api.catalog;

import dev.midcycle.change.Migrations;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What came of moving some subscriptions.
public record MovedView(int moved, Map<String, Integer> refused, Optional<String> nextCursor) {
  static MovedView of(Migrations.Moved moved) {
    return new MovedView(moved.moved(), moved.refused(), moved.next().map(UUID::toString));
  }
}
