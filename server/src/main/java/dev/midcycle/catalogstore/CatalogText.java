package dev.midcycle.catalogstore;

import dev.midcycle.catalog.Catalog;
import java.util.function.Function;

/// How a catalogue is written down: the same content always the same way, and read back as it was.
public record CatalogText(Function<Catalog, String> write, Function<String, Catalog> read) {}
