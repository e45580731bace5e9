package dev.midcycle.testkit;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Catalogues of examples, and of texts.
public final class ExampleCatalogs {
  private ExampleCatalogs() {}

  public static Catalog example(String name) {
    return catalog(text(name));
  }

  /// The text of an example's catalogue.
  static String text(String name) {
    try {
      return Files.readString(Path.of("../examples", name + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Catalog catalog(String text) {
    return switch (CatalogFiles.parse("catalogue", text)) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }
}
