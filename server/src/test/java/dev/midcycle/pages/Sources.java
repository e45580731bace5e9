package dev.midcycle.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Every type of the engine, the server and its tests, with the text of the file that declares it.
final class Sources {
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

  private static final List<String> JAVA = List.of("lang", "math", "time", "util");

  private final Map<String, List<Source>> types = new HashMap<>();

  private record Source(String folder, String text) {
    boolean isIn(String place) {
      return place.isEmpty() || folder.endsWith("/" + place.replace('.', '/'));
    }
  }

  Sources() throws IOException {
    for (var file : of(".java")) {
      var text = Files.readString(file);
      var source = new Source(file.resolveSibling("").toString(), text);
      TYPE.matcher(text)
          .results()
          .forEach(
              type -> types.computeIfAbsent(type.group(1), name -> new ArrayList<>()).add(source));
    }
  }

  /// Of the engine, the server and its tests.
  static List<Path> of(String ending) throws IOException {
    var all = new ArrayList<>(below("../engine/src", ending));
    all.addAll(below("src", ending));
    return all;
  }

  /// The front page of each package that ships.
  static List<Path> frontPages() throws IOException {
    return of("package-info.java").stream()
        .filter(page -> page.toString().contains("src/main/java"))
        .toList();
  }

  static List<Path> below(String folder, String ending) throws IOException {
    try (var files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /// Whether a type of this name is in this package, and has this part.
  ///
  /// @param place the package or how its name ends; empty where none is said
  /// @param part a method, a component or a type inside; `…` at its end stands for the rest of it
  boolean has(String place, String type, Optional<String> part) {
    if (place.isEmpty() && isJava(type)) {
      return true;
    }
    return types.getOrDefault(type, List.of()).stream()
        .filter(source -> source.isIn(place))
        .anyMatch(source -> part.map(one -> names(source.text(), one)).orElse(true));
  }

  private static boolean names(String text, String part) {
    var shortened = part.endsWith("…");
    var name = Pattern.quote(shortened ? part.substring(0, part.length() - 1) : part);
    return Pattern.compile("\\b" + name + (shortened ? "" : "\\b")).matcher(text).find();
  }

  private static boolean isJava(String type) {
    return JAVA.stream().anyMatch(place -> isThere("java." + place + "." + type));
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, Sources.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException _) {
      return false;
    }
  }
}
