package dev.midcycle.subscription;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The texts that a merchant notes, as they are stored.
public final class LabelJson {
  private static final JsonMapper JSON = new JsonMapper();

  private LabelJson() {}

  public static String write(Map<String, String> metadata) {
    return JSON.writeValueAsString(metadata);
  }

  public static Map<String, String> metadata(String json) {
    return JSON.readValue(json, new TypeReference<>() {});
  }
}
