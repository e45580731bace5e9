package dev.midcycle.floors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the glossary names, and what of it does not exist.
///
/// @param hasMethod of `Type#method`
/// @param isColumn of `table.column`
/// @param isField of `Schema.field`
/// @param isShown whether a text stands in the portal's sources
record Glossary(
    Set<String> types,
    Predicate<String> hasMethod,
    Set<String> tables,
    Predicate<String> isColumn,
    Set<String> schemas,
    Predicate<String> isField,
    Predicate<String> isShown) {
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  /// Each name that is nowhere, with the word that it belongs to.
  List<String> missing(String text) {
    var missing = new ArrayList<String>();
    for (var line : text.lines().filter(line -> line.startsWith("| ")).toList()) {
      var cells = Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
      switch (cells.size()) {
        case 3 -> check(missing, cells, 1, this::isDone);
        case 7 -> {
          check(missing, cells, 2, types::contains);
          check(missing, cells, 3, name -> is(name, tables, isColumn));
          check(missing, cells, 4, name -> is(name, schemas, isField));
          if (!cells.get(5).isEmpty() && !cells.get(5).equals("screen")) {
            add(missing, cells, cells.get(5), isShown);
          }
        }
        default -> missing.add(cells.getFirst() + ": has " + (cells.size() - 1) + " columns");
      }
    }
    return missing;
  }

  private boolean isDone(String place) {
    return place.contains("#") && hasMethod.test(place);
  }

  private static boolean is(String name, Set<String> whole, Predicate<String> part) {
    return name.contains(".") ? part.test(name) : whole.contains(name);
  }

  private static void check(
      List<String> missing, List<String> cells, int column, Predicate<String> exists) {
    names(cells.get(column)).forEach(name -> add(missing, cells, name, exists));
  }

  private static Stream<String> names(String cell) {
    return NAME.matcher(cell).results().map(found -> found.group(1));
  }

  private static void add(
      List<String> missing, List<String> cells, String name, Predicate<String> exists) {
    if (!exists.test(name)) {
      missing.add(cells.getFirst() + ": " + name);
    }
  }
}
