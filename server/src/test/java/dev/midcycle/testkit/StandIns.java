package dev.midcycle.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Puts something in the place of what is different each time: ids, numbered in the order in which
/// they are met, secrets, and parts of a second.
public final class StandIns {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern ID = Pattern.compile("\\b([a-z]{2,3})_[0-9a-z]{26}\\b");
  private static final Pattern PART_OF_A_SECOND =
      Pattern.compile("(?<=\\d\\d:\\d\\d:\\d\\d)\\.\\d+(?=Z)");
  private static final Pattern SECRET = Pattern.compile("\"(csrf_token|request_id)\":\"[^\"]*\"");

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  public JsonNode in(JsonNode json) {
    return JSON.readTree(in(json.toString()));
  }

  public String in(String text) {
    var named = ID.matcher(text).replaceAll(found -> name(found.group(), found.group(1)));
    var still = PART_OF_A_SECOND.matcher(named).replaceAll("");
    return SECRET
        .matcher(still)
        .replaceAll(
            found -> Matcher.quoteReplacement("\"%1$s\":\"%1$s\"".formatted(found.group(1))));
  }

  private String name(String id, String kind) {
    return names.computeIfAbsent(id, _ -> kind + "_" + counts.merge(kind, 1, Integer::sum));
  }
}
