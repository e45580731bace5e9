package dev.midcycle.api.catalog;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Json;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The catalogue and its versions.
public final class CatalogRoutes implements Routes {
  private final CatalogVersions catalogs;
  private final CatalogSource source;
  private final Tenants tenants;

  public CatalogRoutes(CatalogVersions catalogs, CatalogSource source, Tenants tenants) {
    this.catalogs = catalogs;
    this.source = source;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/catalog", Who.merchant(), this::show),
        Route.post("/v1/catalog", Who.merchant(), this::publish),
        Route.get("/v1/catalog/versions", Who.merchant(), this::list));
  }

  private Answer show(Call call) {
    return Answer.ok(whole(CallParams.found(catalogs.current(call.unit()), "catalogue")));
  }

  private Answer list(Call call) {
    return Answer.ok(
        CallParams.page(
            catalogs.list(call.unit(), CallParams.slice(call)),
            version -> CatalogVersionView.of(version, Optional.empty())));
  }

  private Answer publish(Call call) {
    return switch (source.read(call.text())) {
      case CatalogSource.Result.Wrong(var places) -> throw new Problem.Invalid(places).thrown();
      case CatalogSource.Result.Good(var catalog) -> publish(call, catalog);
    };
  }

  private Answer publish(Call call, Catalog catalog) {
    var stamp = tenants.stamp(call.unit(), CallParams.actor(call));
    return switch (catalogs.publish(call.unit(), catalog, stamp)) {
      case CatalogVersions.Publication.Published(var version, var kept) ->
          Answer.created(whole(version).keeping(version, kept));
      case CatalogVersions.Publication.Unchanged(var version) -> Answer.ok(whole(version));
    };
  }

  private CatalogVersionView whole(CatalogVersion version) {
    var content = source.write(version.content()).getBytes(StandardCharsets.UTF_8);
    return CatalogVersionView.of(version, Optional.of(Json.tree(content)));
  }
}
