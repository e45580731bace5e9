package dev.midcycle.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which tables a package writes: by its statements, and by its front page.
final class Tables {
  private static final Pattern WRITES =
      Pattern.compile("\\b(?:insert into|update|delete from|merge into) ([a-z_]+)");

  private static final Pattern MADE = Pattern.compile("(?:create table|rename to) (\\w+)");

  private static final Pattern SAID = Pattern.compile("Writes the tables? ([^.:]*)[.:]");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  private final NavigableSet<String> all = new TreeSet<>();

  Tables() throws IOException {
    for (var migration : Sources.below("src/main/resources/db/migration", ".sql")) {
      MADE.matcher(Files.readString(migration)).results().forEach(table -> all.add(table.group(1)));
    }
  }

  NavigableSet<String> writtenIn(Path folder) throws IOException {
    var written = new TreeSet<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        written.addAll(writtenBy(Files.readString(file)));
      }
    }
    return written;
  }

  NavigableSet<String> writtenBy(String source) {
    var written = new TreeSet<String>();
    WRITES
        .matcher(source)
        .results()
        .map(statement -> statement.group(1))
        .filter(all::contains)
        .forEach(written::add);
    return written;
  }

  static NavigableSet<String> saidOn(String page) {
    var said = new TreeSet<String>();
    SAID.matcher(page)
        .results()
        .flatMap(sentence -> NAME.matcher(sentence.group(1)).results())
        .forEach(name -> said.add(name.group(1)));
    return said;
  }
}
