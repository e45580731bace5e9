package dev.midcycle.app.config;

import dev.midcycle.app.config.Kinds.Unreadable;
import dev.midcycle.file.SettingsFiles;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads [Config]: a flag counts before the environment, the environment before the file.
public final class Settings {
  private static final List<Line> LINES = Line.of(Config.class);

  private final Given given;
  private final Map<String, Found> inFile = new LinkedHashMap<>();
  private final Map<Line, Found> found = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private Settings(Given given) {
    this.given = given;
  }

  /// A text, and where it stood.
  record Found(String text, Source source) {}

  /// What came of reading.
  ///
  /// @param found every setting with its value and source, in the order of the record
  record Read(Config config, Map<Line, Found> found) {}

  static List<Line> lines() {
    return LINES;
  }

  /// Throws [BadSettings] with all that is wrong.
  public static Config read(Given given) {
    return readWithSources(given).config();
  }

  static Read readWithSources(Given given) {
    var settings = new Settings(given);
    settings.readFile();
    UnknownVariables.of(given.environment().entrySet()).forEach(settings.problems::add);
    var config = settings.made(Config.class);
    if (!settings.problems.isEmpty() || config.isEmpty()) {
      throw new BadSettings(settings.problems);
    }
    return new Read((Config) config.get(), settings.found);
  }

  private void readFile() {
    file()
        .ifPresent(file -> {
          var read = SettingsFiles.read(file, LINES.stream().map(Line::key).toList());
          read.problems().forEach(one -> problems.add(one.toString()));
          for (var one : read.said()) {
            inFile.put(one.key(), new Found(one.text(), new Source.FileLine(file, one.line())));
          }
        });
  }

  private Optional<Path> file() {
    var usual = given.home().resolve(Given.FILE);
    return given
        .file()
        .or(() -> variable("MIDCYCLE_CONFIG").map(Path::of))
        .or(() -> Optional.of(usual).filter(Files::exists));
  }

  /// The record; empty when something is wrong with one of its values.
  private Optional<Object> made(Class<?> record) {
    var components = record.getRecordComponents();
    var values = Arrays.stream(components).map(one -> value(record, one)).toList();
    if (values.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return Optional.of(
          record
              .getDeclaredConstructor(types)
              .newInstance(values.stream().map(Optional::get).toArray()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no record of settings: " + record, e);
    }
  }

  private Optional<Object> value(Class<?> record, RecordComponent component) {
    return Line.isSetting(component)
        ? value(Line.of(record, component))
        : made(component.getType());
  }

  private Optional<Object> value(Line line) {
    var one = find(line);
    found.put(line, one);
    if (one.text().isEmpty() && one.source() instanceof Source.Unset) {
      return Optional.of(line.many() == Line.Many.LIST ? List.of() : Optional.empty());
    }
    try {
      return Optional.of(value(line, one));
    } catch (Unreadable e) {
      problems.add(sentence(line, one, e.clause()));
      return Optional.empty();
    }
  }

  private Object value(Line line, Found one) throws Unreadable {
    return switch (line.many()) {
      case ONE -> home(Kinds.read(line.type(), line.setting(), one.text()), one.source());
      case ONE_OR_NONE -> Optional.of(Kinds.read(line.type(), line.setting(), one.text()));
      case LIST -> {
        var all = new ArrayList<Object>();
        for (var part : one.text().split(",", -1)) {
          all.add(Kinds.read(line.type(), line.setting(), part));
        }
        yield List.copyOf(all);
      }
    };
  }

  /// A path that nobody has set lies at home.
  private Object home(Object value, Source source) {
    return value instanceof Path path && source instanceof Source.Unset
        ? given.home().resolve(path)
        : value;
  }

  private Found find(Line line) {
    return flag(line)
        .or(() ->
            variable(line.variable())
                .map(text -> new Found(text, new Source.Variable(line.variable()))))
        .or(() -> Optional.ofNullable(inFile.get(line.key())))
        .orElseGet(() -> new Found(line.setting().unset(), new Source.Unset()));
  }

  private Optional<Found> flag(Line line) {
    return line.flag()
        .flatMap(flag ->
            Optional.ofNullable(given.flags().get(line.name()))
                .map(text -> new Found(text, new Source.Flag(flag))));
  }

  /// One that is empty counts as not set, as scripts leave them.
  private Optional<String> variable(String name) {
    @Nullable String text = given.environment().get(name);
    return Optional.ofNullable(text).filter(one -> !one.isBlank());
  }

  private static String sentence(Line line, Found one, String clause) {
    var words = one.source().words();
    return (one.source() instanceof Source.FileLine ? words + ": " + line.key() : words) + clause;
  }
}
