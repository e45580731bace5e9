package dev.midcycle.http;

import dev.midcycle.id.Id;
import java.util.UUID;

/// Names one request, in its answer and in the log.
record RequestId(UUID uuid) implements Id {
  @Override
  public String prefix() {
    return "req";
  }
}
