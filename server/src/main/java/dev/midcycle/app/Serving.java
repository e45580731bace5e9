package dev.midcycle.app;

import dev.midcycle.api.ActivityRoutes;
import dev.midcycle.api.UpcomingBilling;
import dev.midcycle.api.AlertRoutes;
import dev.midcycle.api.CatalogRoutes;
import dev.midcycle.api.CatalogSource;
import dev.midcycle.api.ClockRoutes;
import dev.midcycle.api.CorrectionRoutes;
import dev.midcycle.api.CreditRoutes;
import dev.midcycle.api.CustomerRoutes;
import dev.midcycle.api.DocumentRoutes;
import dev.midcycle.api.EntitlementRoutes;
import dev.midcycle.api.EventRoutes;
import dev.midcycle.api.HealthRoutes;
import dev.midcycle.api.MemberRoutes;
import dev.midcycle.api.OperatorRoutes;
import dev.midcycle.api.PaperRoutes;
import dev.midcycle.api.PaymentMethodRoutes;
import dev.midcycle.api.PaymentRoutes;
import dev.midcycle.api.PortalRoutes;
import dev.midcycle.api.QuoteRoutes;
import dev.midcycle.api.ConfirmationViews;
import dev.midcycle.api.Routes;
import dev.midcycle.api.SalesRoutes;
import dev.midcycle.api.SubscriptionRoutes;
import dev.midcycle.api.UnassignedRoutes;
import dev.midcycle.api.UsageRoutes;
import dev.midcycle.http.Contract;
import dev.midcycle.http.ExternalIds;
import dev.midcycle.http.Limits;
import dev.midcycle.http.Place;
import dev.midcycle.http.Readiness;
import dev.midcycle.http.Route;
import dev.midcycle.http.Server;
import dev.midcycle.api.view.SessionView;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.CatalogJson;
import dev.midcycle.file.Reading;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.portal.Pages;
import dev.midcycle.portal.Reference;
import dev.midcycle.usage.IngestQueue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// The doors to the network, opened over the house.
final class Serving {
  private Serving() {}

  /// How it serves.
  ///
  /// @param base what links begin with, known once the port is
  record Manner(
      Server.Address address, Supplier<String> base, Limits limits, Readiness readiness) {}

  static Server start(Application house, Manner manner) {
    return Server.start(
        manner.address(),
        Contract.published(),
        table(house, manner),
        new Server.Gatekeeping(
            house.keys(),
            house.sessions(),
            house.attempts(),
            new Names(house),
            manner.limits(),
            manner.readiness()),
        house.clock(),
        pages -> {
          Pages.register(pages);
          Reference.register(pages);
        });
  }

  /// Every route there is.
  static List<Route> table(Application house, Manner manner) {
    var ahead = new UpcomingBilling(house.subscriptions());
    var documents =
        new DocumentRoutes(
            house.documents(),
            house.customers(),
            house.subscriptions(),
            house.tenants(),
            house.gateways(),
            house.catalogs());
    return Routes.table(
        List.of(
            new CustomerRoutes(house.customers(), house.catalogs()),
            new CreditRoutes(house.credits(), house.customers(), house.tenants()),
            new MemberRoutes(house.members(), house.customers()),
            new SubscriptionRoutes(house.subscriptions(), house.labels()),
            new UsageRoutes(
                house.subscriptions(),
                house.customers(),
                house.documents(),
                house.alerts(),
                house.rules()),
            new EntitlementRoutes(house.entitlements()),
            new AlertRoutes(house.subscriptions(), house.alerts(), house.rules()),
            quotes(house, documents),
            documents,
            new PaymentRoutes(house.payments()),
            new PaperRoutes(house.documents(), house.papers()),
            new PaymentMethodRoutes(
                house.methods(), house.customers(), house.tenants(), ahead, house.collecting()),
            new ActivityRoutes(
                house.activities(), house.customers(), house.members(), house.tenants()),
            new CatalogRoutes(house.catalogs(), new Files(), house.tenants()),
            new EventRoutes(
                new IngestQueue(house.usage(), IngestQueue.Limits.USUAL),
                house.labels(),
                manner.limits().events()),
            new UnassignedRoutes(house.unassigned()),
            new CorrectionRoutes(house.corrections(), house.labels()),
            new SalesRoutes(
                house.sales(), house.subscriptions(), house.catalogs(), house.tenants()),
            portal(house, manner.base()),
            new OperatorRoutes(house.tenants(), house.keys(), house.clock()),
            new ClockRoutes(
                house.tenants(), house.customers(), house.catalogs(), ahead, house.clocks()),
            new HealthRoutes(
                VersionCommand.Release.text(),
                new Patience(house.transactions()::answer),
                manner.readiness())));
  }

  private static QuoteRoutes quotes(Application house, DocumentRoutes documents) {
    return new QuoteRoutes(
        house.quotes(),
        house.subscriptions(),
        house.customers(),
        house.catalogs(),
        house.tenants(),
        new ConfirmationViews(
            house.subscriptions(), house.labels(), house.documents(), documents, house.payments()));
  }

  private static PortalRoutes portal(Application house, Supplier<String> base) {
    var cards =
        SandboxGateway.CARDS.stream()
            .map(one ->
                new SessionView.Card(
                    one.token(), one.label(), one.card().brand(), one.card().last4()))
            .toList();
    return new PortalRoutes(
        house.sessions(),
        house.tenants(),
        house.customers(),
        house.members(),
        house.catalogs(),
        new PortalRoutes.Portal(base, cards, house.gateways()));
  }

  /// What merchants call their customers and subscriptions.
  private record Names(Application house) implements ExternalIds {
    @Override
    public Optional<String> customer(TenantId tenant, String externalId) {
      return house.customers().find(tenant, externalId).map(one -> one.id().text());
    }

    @Override
    public Optional<String> subscription(TenantId tenant, String externalId) {
      return house.labels().find(tenant, externalId).map(SubscriptionId::text);
    }
  }

  /// Catalogues as the file formats have them.
  private static final class Files implements CatalogSource {
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
  }
}
