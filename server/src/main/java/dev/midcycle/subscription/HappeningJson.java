package dev.midcycle.subscription;

import tools.jackson.databind.node.ObjectNode;

/// How older versions of what happened are brought up to the next.
public final class HappeningJson {
  private HappeningJson() {}

  /// From 1 to 2. A change that counted billing dates anew left the calendar, also where the
  /// subscription goes by it; later ones do not, unless they say so.
  static ObjectNode whichLeftTheCalendar(ObjectNode happening) {
    return happening.path("anchor").asString("").equals("RESET")
        ? happening.put("cycle", "ANNIVERSARY")
        : happening;
  }

  /// The same of a fact of another form, with what happened in it.
  public static ObjectNode whichLeftTheCalendarIn(ObjectNode fact) {
    return fact.set("happening", whichLeftTheCalendar((ObjectNode) fact.get("happening")));
  }
}
