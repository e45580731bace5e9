package dev.midcycle.stored;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What an activity tells, whatever its words are.
record Done(String at, String actor, String object, String amount) {
  private static final Pattern AMOUNT = Pattern.compile("[$€][0-9,.]*[0-9]");

  static List<Done> all(JsonNode activities) {
    return activities(activities).map(Done::of).toList();
  }

  static List<Done> saveOfPayments(JsonNode activities) {
    return activities(activities)
        .filter(one -> !one.at("/text").asString().matches("A payment (of|was|is) .*"))
        .map(Done::of)
        .toList();
  }

  private static Stream<JsonNode> activities(JsonNode page) {
    return page.at("/data").valueStream();
  }

  private static Done of(JsonNode activity) {
    var document = activity.at("/document").asString("");
    return new Done(
        activity.at("/at").asString(),
        activity.at("/actor").asString(),
        document.isEmpty() ? activity.at("/subscription").asString("") : document,
        AMOUNT
            .matcher(activity.at("/text").asString())
            .results()
            .map(MatchResult::group)
            .findFirst()
            .orElse(""));
  }
}
