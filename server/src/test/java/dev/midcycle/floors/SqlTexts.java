package dev.midcycle.floors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The SQL that stands in the product's sources, as text.
final class SqlTexts {
  private static final Path SOURCES = Path.of("src/main/java/dev/midcycle");

  /// A text block, a text, or what is neither: a comment, a letter.
  private static final Pattern LITERAL =
      Pattern.compile(
          "\"\"\"\\n(?<block>.*?)\"\"\"|\"(?<text>(?:[^\"\\\\\n]|\\\\.)*)\"|//[^\n]*|'(?:[^'\\\\]|\\\\.)'",
          Pattern.DOTALL);

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\b(?:insert\\s+into|delete\\s+from|merge\\s+into)\\s+([a-z_]+)"
              + "|\\bupdate\\s+([a-z_]+)(?:\\s+(?:as\\s+)?[a-z_]+)?\\s+set\\b");

  private static final Pattern READ = Pattern.compile("\\b(?:from|join|using)\\s+([a-z_]+)");

  private SqlTexts() {}

  /// One text of a source.
  ///
  /// @param room the package below the root
  record Text(String room, String file, String sql) {
    /// The tables that it writes.
    Set<String> written() {
      var tables = new TreeSet<String>();
      WRITTEN.matcher(sql).results().map(Text::table).forEach(tables::add);
      return tables;
    }

    /// What it reads: tables, views, and what it names itself.
    Set<String> read() {
      return READ.matcher(sql)
          .results()
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String table(MatchResult found) {
      return found.group(1) == null ? found.group(2) : found.group(1);
    }

    boolean isStatement() {
      return sql.matches("(?s)(select|insert into|update|delete from|with)\\s.*");
    }

    @Override
    public String toString() {
      return room + "/" + file + ": " + sql.replaceAll("\\s+", " ");
    }
  }

  static List<Text> all() {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .flatMap(SqlTexts::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Text> of(Path file) {
    try {
      var inside = SOURCES.relativize(file);
      var room = inside.getName(0).toString();
      return LITERAL
          .matcher(Files.readString(file))
          .results()
          .map(SqlTexts::literal)
          .map(sql -> new Text(room, String.valueOf(file.getFileName()), sql));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String literal(MatchResult found) {
    return Stream.of("block", "text")
        .map(found.namedGroups()::get)
        .map(found::group)
        .filter(text -> text != null)
        .findFirst()
        .orElse("")
        .strip();
  }
}
