package dev.midcycle.app;

import dev.midcycle.api.Routes;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.http.Contract;
import dev.midcycle.http.ExternalIds;
import dev.midcycle.http.Limits;
import dev.midcycle.http.Readiness;
import dev.midcycle.http.Route;
import dev.midcycle.http.Server;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.portal.Pages;
import dev.midcycle.portal.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
            application.core().keys(),
            application.core().sessions(),
            application.core().payLinks(),
            application.core().attempts(),
            new Names(application),
            manner.limits(),
            manner.readiness(),
            application.core().clock()),
        pages -> {
          Pages.register(pages);
          Reference.register(pages);
        });
  }

  /// Every route there is.
  public static List<Route> table(Application application, Manner manner) {
    return Routes.table(
        application.modules().stream()
            .flatMap(module -> module.routes(application, manner).stream())
            .toList());
  }

  /// What tenants call their customers and subscriptions.
  private record Names(Application application) implements ExternalIds {
    @Override
    public Optional<String> customer(UnitOfWork unit, String externalId) {
      return application.core().customers().find(unit, externalId).map(one -> one.id().text());
    }

    @Override
    public Optional<String> subscription(UnitOfWork unit, String externalId) {
      return application.billing().labels().find(unit, externalId).map(SubscriptionId::text);
    }
  }
}
