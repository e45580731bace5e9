package dev.midcycle.api.catalog;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogDifference;
import dev.midcycle.http.Place;
import java.util.List;

/// Reads and writes catalogues as people do.
public interface CatalogSource {
  /// A text that was read.
  sealed interface Result {
    record Good(Catalog catalog) implements Result {}

    record Wrong(List<Place> places) implements Result {
      public Wrong {
        places = List.copyOf(places);
      }
    }
  }

  Result read(String text);

  /// The same content as JSON.
  String write(Catalog catalog);

  /// In what a catalogue differs from the one before.
  List<CatalogDifference> differences(Catalog before, Catalog after);
}
