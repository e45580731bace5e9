package dev.midcycle.app.config;

import dev.midcycle.http.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Variables that look like settings and are none: somebody relies on what they say.
final class UnknownVariables {
  private static final String PREFIX = "MIDCYCLE_";

  /// Read by the launcher, by single commands, or by the tests.
  private static final Set<String> OTHERS =
      Set.of(
          "MIDCYCLE_CONFIG",
          "MIDCYCLE_JAVA_OPTIONS",
          "MIDCYCLE_URL",
          "MIDCYCLE_API_KEY",
          "MIDCYCLE_CHROMIUM",
          "MIDCYCLE_SEED",
          "MIDCYCLE_E2E");

  /// What Kubernetes tells every pod of a service that is called `midcycle`, or `midcycle-` and
  /// more.
  private static final Pattern OF_A_SERVICE =
      Pattern.compile(PREFIX + "(\\w+_)?(SERVICE_(HOST|PORT)|PORT_[0-9]+_(TCP|UDP|SCTP))(_\\w+)?");

  private UnknownVariables() {}

  /// A sentence for each, in order. One that is empty counts as not set.
  static List<String> of(Set<Map.Entry<String, String>> environment) {
    return environment.stream()
        .filter(one -> !one.getValue().isBlank())
        .map(Map.Entry::getKey)
        .filter(UnknownVariables::isUnknown)
        .sorted()
        .map(UnknownVariables::sentence)
        .toList();
  }

  private static boolean isUnknown(String name) {
    return name.startsWith(PREFIX)
        && !OTHERS.contains(name)
        && !OF_A_SERVICE.matcher(name).matches()
        && Settings.lines().stream().noneMatch(line -> line.variable().equals(name));
  }

  /// The prefix is left out of the comparison: it would make everything alike.
  private static String sentence(String name) {
    var names = Settings.lines().stream().map(line -> bare(line.variable())).toList();
    return Nearest.to(bare(name), names)
        .map(near -> "%s is not a setting; did you mean %s%s?".formatted(name, PREFIX, near))
        .orElse(name + " is not a setting. Remove it; `midcycle settings` lists all settings.");
  }

  private static String bare(String name) {
    return name.substring(PREFIX.length());
  }
}
