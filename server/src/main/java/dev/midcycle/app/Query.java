package dev.midcycle.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the API is asked for, behind the `?` of an address.
record Query(Map<String, String> parts) {
  static final Query NOTHING = new Query(Map.of());

  /// One more thing, unless it was left out.
  Query and(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    var more = new LinkedHashMap<>(parts);
    more.put(name, value);
    return new Query(more);
  }

  String at(String path) {
    return parts.isEmpty()
        ? path
        : parts.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  /// As a part of an address has it.
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
