package dev.midcycle.api.view;

import dev.midcycle.catalog.CatalogVersion;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A published catalogue, with its content where that is asked for.
public record CatalogVersionView(
    String id,
    String catalog,
    String name,
    int version,
    String publishedAt,
    Optional<JsonNode> content) {
  public static CatalogVersionView of(CatalogVersion version, Optional<JsonNode> content) {
    return new CatalogVersionView(
        version.id().text(),
        version.content().key(),
        version.content().name(),
        version.number(),
        version.publishedAt().toString(),
        content);
  }
}
