package dev.midcycle.file;

import dev.midcycle.catalog.Catalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads catalogue files. The published JSON Schema is `schema/catalog.schema.json`.
public final class CatalogFiles {
  private CatalogFiles() {}

  /// Reads a file; one that is not there is a problem like any other.
  public static Reading<Catalog> read(Path file) {
    return TextFiles.read(file).then(text -> parse(file.toString(), text));
  }

  /// A file that holds a catalogue.
  public record Checked(String text, Catalog catalog) {}

  /// Reads a file, and keeps what it says.
  public static Reading<Checked> check(Path file) {
    return TextFiles.read(file)
        .then(text ->
            parse(file.toString(), text)
                .then(catalog -> new Reading.Valid<>(new Checked(text, catalog))));
  }

  /// Reads a text; `name` is what problems call it.
  public static Reading<Catalog> parse(String name, String text) {
    return YamlText.parse(name, text).then(CatalogFiles::catalog);
  }

  /// Reads a text that was checked when it was kept: no check that came later stands in the way of
  /// what was published before.
  static Reading<Catalog> kept(String name, String text) {
    return YamlText.parse(name, text)
        .then(root -> new Reading.Valid<>(CatalogMapper.catalog(root)));
  }

  private static Reading<Catalog> catalog(Node root) {
    var problems = new ArrayList<>(SchemaCheck.problems(root, Schemas.CATALOG));
    problems.addAll(CatalogChecks.problems(root));
    return of(problems, root);
  }

  private static Reading<Catalog> of(List<Problem> problems, Node root) {
    return problems.isEmpty()
        ? new Reading.Valid<>(CatalogMapper.catalog(root))
        : new Reading.Invalid<>(problems);
  }
}
