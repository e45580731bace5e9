package dev.midcycle.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody probably meant.
public final class Nearest {
  private Nearest() {}

  /// The name that takes the fewest edits; empty when none is alike.
  public static Optional<String> to(String written, Collection<String> names) {
    var lower = written.toLowerCase(Locale.ROOT);
    return names.stream()
        .min(Comparator.comparingInt(name -> edits(lower, name.toLowerCase(Locale.ROOT))))
        .filter(name -> edits(lower, name.toLowerCase(Locale.ROOT)) <= 1 + name.length() / 3);
  }

  /// Why `written` is not one of `names`, with the nearest of them.
  public static String unknown(String what, String written, Collection<String> names) {
    var shown = written.length() > 60 ? written.substring(0, 60) + "…" : written;
    return to(written, names)
        .map(near -> "unknown %s \"%s\"; did you mean \"%s\"?".formatted(what, shown, near))
        .orElseGet(() ->
            "unknown %s \"%s\"; use one of: %s"
                .formatted(what, shown, names.isEmpty() ? "none" : String.join(", ", names)));
  }

  private static int edits(String from, String to) {
    if (from.length() > 100) {
      return from.length();
    }
    var row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
