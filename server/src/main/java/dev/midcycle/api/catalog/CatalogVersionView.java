package dev.midcycle.api.catalog;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalogstore.CatalogVersions.Kept;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A published catalogue, with its content where that is asked for.
public record CatalogVersionView(
    String id,
    String catalog,
    String name,
    int version,
    String publishedAt,
    String createdAt,
    Optional<JsonNode> content,
    Optional<List<KeptView>> kept) {

  /// What the version does not sell any more, and how many subscriptions keep it.
  public record KeptView(String kind, String key, String name, int subscriptions) {}

  public static CatalogVersionView of(CatalogVersion version, Optional<JsonNode> content) {
    return new CatalogVersionView(
        version.id().text(),
        version.content().key(),
        version.content().name(),
        version.number(),
        version.publishedAt().toString(),
        version.publishedAt().toString(),
        content,
        Optional.empty());
  }

  /// As it is answered to who has published it.
  public CatalogVersionView keeping(CatalogVersion from, List<Kept> kept) {
    var views = kept.stream().map(one -> view(from.content(), one)).toList();
    return new CatalogVersionView(
        id, catalog, name, version, publishedAt, createdAt, content, Optional.of(views));
  }

  static KeptView view(Catalog content, Kept one) {
    var name =
        one.kind().equals("plan")
            ? content.plan(new PlanKey(one.key())).name()
            : content.addOn(new AddOnKey(one.key())).name();
    return new KeptView(one.kind(), one.key(), name, one.subscriptions());
  }
}
