package dev.midcycle.app.config;

import java.util.Locale;

/// What the help says of a setting.
final class Words {
  private Words() {}

  static String help(Line line) {
    return plain("%s %s".formatted(line.setting().means(), unless(line)));
  }

  /// For a terminal: without marks, and links by the file that they lead to.
  static String plain(String text) {
    return text.replaceAll("\\[[^\\]]+\\]\\(([^)]+)\\)", "docs/operations/$1").replace("`", "");
  }

  /// In the synopsis.
  static String label(Line line) {
    var last = line.name().substring(line.name().lastIndexOf('-') + 1);
    return last.toUpperCase(Locale.ROOT);
  }

  private static String unless(Line line) {
    return "Default: %s.".formatted(unset(line));
  }

  /// What holds when nobody says anything.
  static String unset(Line line) {
    return line.setting().unset().isEmpty()
        ? line.setting().otherwise()
        : "`" + line.setting().unset() + "`";
  }
}
