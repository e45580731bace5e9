package dev.midcycle.customer;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a merchant notes on something of ours: its own id of it, and a few texts by name.
public record Labels(Optional<String> externalId, Map<String, String> metadata) {
  public static final int MOST_METADATA = 50;
  public static final Labels NONE = new Labels(Optional.empty(), Map.of());

  public Labels {
    metadata = Map.copyOf(metadata);
  }

  /// What is to be different. Of the metadata, each name for itself.
  public record Update(Edit<String> externalId, Edit<Map<String, Edit<String>>> metadata) {}

  public Labels with(Update update) {
    return new Labels(update.externalId().of(externalId), merged(update.metadata()));
  }

  private Map<String, String> merged(Edit<Map<String, Edit<String>>> edit) {
    return switch (edit) {
      case Edit.Keep<Map<String, Edit<String>>>() -> metadata;
      case Edit.Clear<Map<String, Edit<String>>>() -> Map.of();
      case Edit.Put<Map<String, Edit<String>>>(var changes) -> merged(changes);
    };
  }

  private Map<String, String> merged(Map<String, Edit<String>> changes) {
    var all = new TreeMap<>(metadata);
    changes.forEach((name, edit) ->
        edit.of(Optional.ofNullable(metadata.get(name)))
            .ifPresentOrElse(value -> all.put(name, value), () -> all.remove(name)));
    return all;
  }

  public boolean isTooMuch() {
    return metadata.size() > MOST_METADATA;
  }
}
