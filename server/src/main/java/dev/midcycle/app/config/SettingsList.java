package dev.midcycle.app.config;

import static java.util.stream.Collectors.joining;

import dev.midcycle.app.config.Settings.Found;

/// What holds, as a file of settings that says where each value was found.
public final class SettingsList {
  private SettingsList() {}

  /// Throws [BadSettings]. Secrets are left out.
  public static String of(SettingsOptions options) {
    return of(options.given());
  }

  static String of(Given given) {
    return Settings.readWithSources(given).found().entrySet().stream()
        .map(one -> line(one.getKey(), one.getValue()))
        .collect(joining());
  }

  private static String line(Line line, Found found) {
    return "%-44s # %s%n".formatted(setting(line, found), whence(line, found));
  }

  /// What holds is told of one that is not set, where that is not a value.
  private static String whence(Line line, Found found) {
    var words = found.source().words();
    return found.text().isEmpty() ? words + ": " + Words.plain(Words.unset(line)) : words;
  }

  private static String setting(Line line, Found found) {
    if (found.text().isEmpty()) {
      return "# " + line.key() + ":";
    }
    return line.type() == Secret.class
        ? "# %s: %s".formatted(line.key(), new Secret(found.text()))
        : "%s: %s".formatted(line.key(), shown(line, found));
  }

  private static String shown(Line line, Found found) {
    return switch (line.many()) {
      case LIST -> "[" + found.text() + "]";
      case ONE, ONE_OR_NONE ->
          line.type() == DatabaseUrl.class
              ? new DatabaseUrl(found.text()).toString()
              : found.text();
    };
  }
}
