package dev.midcycle.outbox;

import dev.midcycle.stored.Form;
import dev.midcycle.stored.Format;
import dev.midcycle.stored.Types;
import java.util.Map;

/// How it is stored what an event tells.
final class OutboxJson {
  static final Form<Map<String, String>> CONTENT = new Format(new Types()).texts();

  private OutboxJson() {}
}
