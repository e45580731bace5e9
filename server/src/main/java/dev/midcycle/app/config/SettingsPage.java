package dev.midcycle.app.config;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;

/// The page of all settings, `docs/operations/settings.md`, as the record tells them.
public final class SettingsPage {
  private static final String HEAD =
      """
      # Settings

      Made from the record `Config` by `./midcycle settings --page`; a test holds the two equal.

      Every setting has one name, spelled as a flag, as an environment variable and as a key of a file. A flag counts before the
      environment, the environment before the file. The file is `midcycle.yaml` beside the launcher, or the one that
      `--config FILE` or `MIDCYCLE_CONFIG` names:

      ```yaml
      host: 0.0.0.0
      public_url: https://billing.example
      database_url: postgresql://db.example:5432/midcycle
      ```

      `./midcycle settings` prints what holds and where each value was found. Secrets have no flag, since whoever lists the
      processes of a machine would see it, and are shown nowhere. Paths are taken from where the command is run. A variable that
      is empty counts as not set. A setting that is wrong, or a key of the file that is none, ends a command with status 2 and a
      sentence that names the place; nothing has been done by then.
      """;

  private static final String COLUMNS =
      """

      | what it means | unless set | flag | environment | file |
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
