package dev.midcycle.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Texts of what is stored, one a line: the name of a sample, and the JSON. Empty lines and those
/// that begin with `#` say nothing.
public final class Golden {
  private Golden() {}

  /// That each of `samples` is written as the file says, is read from that again, and that together
  /// they are of every kind.
  public static void hold(String file, List<Sample<?>> samples) {
    var written = new LinkedHashMap<String, String>();
    samples.forEach(one -> written.put(one.name(), one.written()));

    assertThat(written).as(file).containsExactlyEntriesOf(texts(file));
    for (var sample : samples) {
      assertThat((Object) sample.form().read(sample.written()))
          .as(sample.name())
          .isEqualTo(sample.value());
    }
    assertThat(missing(samples)).as("kinds without a golden text").isEmpty();
  }

  /// The same of what the database writes itself, which is only read.
  public static void holdWhatIsRead(String file, List<Sample<?>> samples) {
    var texts = texts(file);

    assertThat(samples).extracting(Sample::name).containsExactlyElementsOf(texts.keySet());
    for (var sample : samples) {
      var text = Objects.requireNonNull(texts.get(sample.name()));
      assertThat((Object) sample.form().read(text)).as(sample.name()).isEqualTo(sample.value());
    }
    assertThat(missing(samples)).as("kinds without a golden text").isEmpty();
  }

  /// That each row of another time is read as the sample of its name.
  public static void holdRowsOfBefore(String file, List<Sample<?>> samples) {
    for (var row : rows(file)) {
      var sample =
          samples.stream().filter(one -> one.name().equals(row.name())).findFirst().orElseThrow();
      assertThat((Object) sample.form().read(row.json())).as(row.name()).isEqualTo(sample.value());
    }
  }

  private record Row(String name, String json) {
    private static Row of(String line) {
      var end = line.indexOf(' ');
      return new Row(line.substring(0, end), line.substring(end + 1));
    }
  }

  /// What may be stored, and none of `samples` has.
  static Set<String> missing(List<Sample<?>> samples) {
    var missing = new TreeSet<String>();
    samples.forEach(one -> missing.addAll(Reached.from(one.form().type())));
    samples.forEach(one -> missing.removeAll(Reached.of(one.value())));
    return missing;
  }

  private static Map<String, String> texts(String file) {
    var texts = new LinkedHashMap<String, String>();
    rows(file).forEach(row -> texts.put(row.name(), row.json()));
    return texts;
  }

  private static List<Row> rows(String file) {
    return lines(file).stream().map(Row::of).toList();
  }

  private static List<String> lines(String file) {
    try (var in = Objects.requireNonNull(Golden.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
