package dev.midcycle.app;

import dev.midcycle.api.ActivityRoutes;
import dev.midcycle.api.AlertRoutes;
import dev.midcycle.api.CatalogRoutes;
import dev.midcycle.api.CatalogSource;
import dev.midcycle.api.ClockRoutes;
import dev.midcycle.api.ConfirmationViews;
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
import dev.midcycle.api.Routes;
import dev.midcycle.api.SalesRoutes;
import dev.midcycle.api.SubscriptionRoutes;
import dev.midcycle.api.UnassignedRoutes;
import dev.midcycle.api.UpcomingBilling;
import dev.midcycle.api.UsageRoutes;
import dev.midcycle.api.WorkRoutes;
import dev.midcycle.api.view.SessionView;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.CatalogJson;
import dev.midcycle.file.Reading;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.http.Contract;
import dev.midcycle.http.ExternalIds;
import dev.midcycle.http.Limits;
import dev.midcycle.http.Place;
import dev.midcycle.http.Readiness;
import dev.midcycle.http.Route;
import dev.midcycle.http.Server;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.portal.Pages;
import dev.midcycle.portal.Reference;
import dev.midcycle.usage.IngestQueue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// The network's ways in, opened over the application.
public final class Serving {
  private Serving() {}

  /// How it serves.
  ///
  /// @param base what links begin with, known once the port is
  /// @param patience how long whoever starts what may take long waits for its end
  public record Manner(
      Server.Address address,
      Supplier<String> base,
      Limits limits,
      Readiness readiness,
      Duration patience) {}

  public static Server start(Application application, Manner manner) {
    return Server.start(
        manner.address(),
        Contract.published(),
        table(application, manner),
        new Server.Gatekeeping(
            application.keys(),
            application.sessions(),
            application.attempts(),
            new Names(application),
            manner.limits(),
            manner.readiness()),
        application.clock(),
        pages -> {
          Pages.register(pages);
          Reference.register(pages);
        });
  }

  /// Every route there is.
  public static List<Route> table(Application application, Manner manner) {
    var upcoming = new UpcomingBilling(application.subscriptions());
    var documents =
        new DocumentRoutes(
            application.documents(),
            application.customers(),
            application.subscriptions(),
            application.tenants(),
            application.gateways(),
            application.catalogs());
    return Routes.table(
        List.of(
            new CustomerRoutes(application.customers(), application.catalogs()),
            new CreditRoutes(application.credits(), application.customers(), application.tenants()),
            new MemberRoutes(application.members(), application.customers()),
            new SubscriptionRoutes(application.subscriptions(), application.labels()),
            new UsageRoutes(
                application.subscriptions(),
                application.customers(),
                application.documents(),
                application.alerts(),
                application.rules()),
            new EntitlementRoutes(application.entitlements()),
            new AlertRoutes(application.subscriptions(), application.alerts(), application.rules()),
            quotes(application, documents),
            documents,
            new PaymentRoutes(application.payments()),
            new PaperRoutes(application.documents(), application.papers()),
            new PaymentMethodRoutes(
                application.methods(),
                application.customers(),
                application.tenants(),
                upcoming,
                application.collecting()),
            new ActivityRoutes(
                application.activities(),
                application.customers(),
                application.members(),
                application.tenants()),
            new CatalogRoutes(application.catalogs(), new Files(), application.tenants()),
            new EventRoutes(
                new IngestQueue(application.usage(), IngestQueue.Limits.USUAL),
                application.labels(),
                manner.limits().events()),
            new UnassignedRoutes(application.unmatched()),
            new CorrectionRoutes(application.corrections(), application.labels()),
            new SalesRoutes(
                application.sales(),
                application.subscriptions(),
                application.catalogs(),
                application.tenants()),
            portal(application, manner.base()),
            new OperatorRoutes(application.tenants(), application.keys(), application.clock()),
            new ClockRoutes(
                application.tenants(),
                application.customers(),
                application.catalogs(),
                upcoming,
                application.clocks(),
                manner.patience()),
            new WorkRoutes(application.failedWork(), application.tenants()),
            new HealthRoutes(
                VersionCommand.Release.text(),
                new Patience(application.transactions()::answer),
                manner.readiness())));
  }

  private static QuoteRoutes quotes(Application application, DocumentRoutes documents) {
    return new QuoteRoutes(
        application.quotes(),
        application.subscriptions(),
        application.customers(),
        application.catalogs(),
        application.tenants(),
        new ConfirmationViews(
            application.subscriptions(),
            application.labels(),
            application.documents(),
            documents,
            application.payments()));
  }

  private static PortalRoutes portal(Application application, Supplier<String> base) {
    var cards =
        SandboxGateway.CARDS.stream()
            .map(one ->
                new SessionView.Card(
                    one.token(), one.label(), one.card().brand(), one.card().last4()))
            .toList();
    return new PortalRoutes(
        application.sessions(),
        application.tenants(),
        application.customers(),
        application.members(),
        application.catalogs(),
        new PortalRoutes.Portal(base, cards, application.gateways()));
  }

  /// What merchants call their customers and subscriptions.
  private record Names(Application application) implements ExternalIds {
    @Override
    public Optional<String> customer(TenantId tenant, String externalId) {
      return application.customers().find(tenant, externalId).map(one -> one.id().text());
    }

    @Override
    public Optional<String> subscription(TenantId tenant, String externalId) {
      return application.labels().find(tenant, externalId).map(SubscriptionId::text);
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
