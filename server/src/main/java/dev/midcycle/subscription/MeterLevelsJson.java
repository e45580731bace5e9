package dev.midcycle.subscription;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How older versions of what meters stood at are brought up to the next.
final class MeterLevelsJson {
  private MeterLevelsJson() {}

  /// From 1 to 2. The keys of meters stood where a version is said now; one may be called `v`.
  static ObjectNode underOneName(ObjectNode levels) {
    return JsonNodeFactory.instance.objectNode().set("levels", levels);
  }
}
