package dev.midcycle.api.catalog;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.change.Migrations;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Json;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.publish.CatalogPlans;
import dev.midcycle.publish.CatalogPlans.Depth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The catalogue and its versions.
public final class CatalogRoutes implements Routes {
  private final CatalogVersions catalogs;
  private final CatalogSource source;
  private final CatalogPlans plans;
  private final Migrations migrations;
  private final Tenants tenants;

  public CatalogRoutes(
      CatalogVersions catalogs,
      CatalogSource source,
      CatalogPlans plans,
      Migrations migrations,
      Tenants tenants) {
    this.catalogs = catalogs;
    this.source = source;
    this.plans = plans;
    this.migrations = migrations;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/catalog", Who.merchant(), this::show),
        Route.post("/v1/catalog", Who.merchant(), this::publish),
        Route.post("/v1/catalog/plans", Who.merchant(), this::plan).asking(),
        Route.post("/v1/catalog/migrations", Who.merchant(), this::migrate),
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
    return publish(call, read(call));
  }

  private Catalog read(Call call) {
    return switch (source.read(call.text())) {
      case CatalogSource.Result.Wrong(var places) -> throw new Problem.Invalid(places).thrown();
      case CatalogSource.Result.Good(var catalog) -> catalog;
    };
  }

  private Answer plan(Call call) {
    var catalog = read(call);
    var one = call.query("migrate").map(Migration::of);
    var plan = plans.plan(call.unit(), catalog, depth(one));
    var differences =
        plan.comparison()
            .newest()
            .map(newest -> source.differences(newest.content(), catalog))
            .orElse(List.of());
    return Answer.ok(
        CatalogPlanView.of(plan, differences, one.map(List::of).orElse(Migration.ALL)));
  }

  private static Depth depth(Optional<Migration> asked) {
    return asked
        .map(one -> one == Migration.NONE ? Depth.CATALOGUE : Depth.SUBSCRIPTIONS)
        .orElse(Depth.SUBSCRIPTIONS_IF_IT_CHANGES);
  }

  private Answer migrate(Call call) {
    var wanted = call.body(MigrationWanted.class);
    var when = Migration.of(wanted.when()).when().orElseThrow();
    return Answer.ok(
        MovedView.of(
            migrations.move(
                call.unit(),
                wanted.catalog(),
                new ChangeRequest.Migrate(when),
                wanted.cursor().map(CallParams::cursor),
                CallParams.actor(call))));
  }

  /// What is asked for.
  record MigrationWanted(String catalog, String when, Optional<String> cursor) {}

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
