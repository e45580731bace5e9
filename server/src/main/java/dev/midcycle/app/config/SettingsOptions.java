package dev.midcycle.app.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The settings that a command takes as flags, made from [Config].
public final class SettingsOptions {
  private final List<Line> lines;
  private Optional<CommandSpec> command = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "A settings file. Default: midcycle.yaml next to the launcher, if it exists. Flags and MIDCYCLE_... variables take precedence.")
  private @Nullable Path file;

  private SettingsOptions(List<Line> lines) {
    this.lines = lines;
  }

  /// Flags for every setting.
  public static SettingsOptions all() {
    return new SettingsOptions(Settings.lines());
  }

  /// Flags for the settings of `part` alone; the others count as environment and file have them.
  public static SettingsOptions of(Class<?> part) {
    return new SettingsOptions(
        Settings.lines().stream().filter(line -> line.part() == part).toList());
  }

  /// What there is without any flag.
  public static Given none() {
    return new Given(Map.of(), System.getenv(), Optional.empty(), home());
  }

  /// Throws [BadSettings].
  public Config read() {
    return Settings.read(given());
  }

  Given given() {
    return new Given(flags(), System.getenv(), Optional.ofNullable(file), home());
  }

  private static Path home() {
    return Path.of(System.getProperty("midcycle.home", ""));
  }

  private Map<String, String> flags() {
    var flags = new LinkedHashMap<String, String>();
    var parsed = command.orElseThrow().commandLine().getParseResult();
    for (var line : lines) {
      line.flag()
          .filter(parsed::hasMatchedOption)
          .ifPresent(flag ->
              flags.put(line.name(), String.valueOf((Object) parsed.matchedOptionValue(flag, ""))));
    }
    return flags;
  }

  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec spec) {
    command = Optional.of(spec);
    for (var line : lines) {
      line.flag().ifPresent(flag -> spec.addOption(option(line, flag)));
    }
  }

  private static OptionSpec option(Line line, String flag) {
    var option = OptionSpec.builder(flag).description(Words.help(line));
    return line.isTruth()
        ? option.type(Boolean.class).negatable(true).build()
        : option.type(String.class).paramLabel(Words.label(line)).build();
  }
}
