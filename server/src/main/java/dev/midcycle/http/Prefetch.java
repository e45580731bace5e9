package dev.midcycle.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Requests that a browser makes before anybody has asked for the page.
final class Prefetch {
  private static final List<String> HEADERS =
      List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");
  private static final List<String> AHEAD = List.of("prefetch", "prerender", "preview");

  private Prefetch() {}

  static boolean is(Context ctx) {
    return HEADERS.stream()
        .flatMap(header -> Optional.ofNullable(ctx.header(header)).stream())
        .map(value -> value.toLowerCase(Locale.ROOT))
        .anyMatch(value -> AHEAD.stream().anyMatch(value::contains));
  }
}
