package dev.midcycle.app.config;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;

/// The page of all settings, `docs/operations/settings.md`, as the record tells them.
public final class SettingsPage {
  private static final String HEAD =
      """
      # Settings

      Generated from the record `Config` with `./midcycle settings --page`; a test keeps this page up to date.

      Every setting has one name, written as a flag, as an environment variable and as a key of the settings file. Flags take
      precedence over environment variables, and these over the file. The file is `midcycle.yaml` next to the launcher, or the
      one that `--config FILE` or `MIDCYCLE_CONFIG` names:

      ```yaml
      host: 0.0.0.0
      public_url: https://billing.example
      database_url: postgresql://db.example:5432/midcycle
      ```

      `./midcycle settings` prints all values and where they come from. Secrets have no flag, because flags show up in process
      lists, and are never printed. Relative paths start from the current directory. An empty variable counts as unset. A wrong
      value, an unknown key or an unknown `MIDCYCLE_` variable ends a command with status 2 and a message that names it, before
      anything is done. The variables that Kubernetes makes of a service named `midcycle` are ignored, save `MIDCYCLE_PORT`, which
      is an address there: set `enableServiceLinks: false`.
      """;

  private static final String COLUMNS =
      """

      | setting | default | flag | environment | file |
      |---|---|---|---|---|
      """;

  private SettingsPage() {}

  public static String text() {
    var parts = new LinkedHashMap<String, List<Line>>();
    for (var line : Settings.lines()) {
      var part = line.part().getSimpleName();
      parts.put(
          part,
          Settings.lines().stream()
              .filter(other -> other.part().getSimpleName().equals(part))
              .toList());
    }
    return HEAD
        + parts.entrySet().stream()
            .map(one -> "\n## " + one.getKey() + "\n" + COLUMNS + rows(one.getValue()))
            .collect(joining());
  }

  private static String rows(List<Line> lines) {
    return lines.stream().map(SettingsPage::row).collect(joining());
  }

  private static String row(Line line) {
    var flag = line.flag().map(one -> code(line.isTruth() ? one + "`, `--no-" + line.name() : one));
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            line.setting().means(),
            Words.unset(line),
            flag.orElse("none"),
            code(line.variable()),
            code(line.key()));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
