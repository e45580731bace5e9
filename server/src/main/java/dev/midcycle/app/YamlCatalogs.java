package dev.midcycle.app;

import dev.midcycle.api.catalog.CatalogSource;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogDifference;
import dev.midcycle.file.CatalogDifferences;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.CatalogJson;
import dev.midcycle.file.Reading;
import dev.midcycle.http.Place;
import java.util.List;
import java.util.OptionalInt;

/// Catalogues as the file formats have them.
final class YamlCatalogs implements CatalogSource {
  @Override
  public Result read(String text) {
    return switch (CatalogFiles.parse("body", text)) {
      case Reading.Valid<Catalog>(var catalog) -> new Result.Good(catalog);
      case Reading.Invalid<Catalog>(var problems) ->
          new Result.Wrong(
              problems.stream()
                  .map(one -> new Place(one.path(), one.message(), OptionalInt.of(one.line())))
                  .toList());
    };
  }

  @Override
  public String write(Catalog catalog) {
    return CatalogJson.write(catalog);
  }

  @Override
  public List<CatalogDifference> differences(Catalog before, Catalog after) {
    return CatalogDifferences.between(before, after);
  }
}
