package dev.midcycle.subscription;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How older versions of an opening are brought up to the next.
final class OpeningJson {
  private OpeningJson() {}

  /// From 1 to 2. The zone of a schedule was written with the name of a class of the JDK:
  /// `["zone_region", "Europe/Berlin"]`.
  static ObjectNode withItsZoneAsText(ObjectNode opening) {
    if (opening.path("terms").path("schedule") instanceof ObjectNode schedule
        && schedule.get("zone") instanceof ArrayNode zone) {
      schedule.set("zone", zone.get(1));
    }
    return opening;
  }
}
