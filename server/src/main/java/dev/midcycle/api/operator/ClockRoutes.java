package dev.midcycle.api.operator;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.subscription.UpcomingBilling;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.TenantClocks;
import dev.midcycle.customer.Tenants;
import dev.midcycle.cycle.Clocks;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.time.Precision;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;

/// The tenant's time, and moving a sandbox's forward.
public final class ClockRoutes implements Routes {
  private static final int UNDER_WAY = 202;

  private final Tenants tenants;
  private final Customers customers;
  private final CatalogVersions catalogs;
  private final UpcomingBilling upcoming;
  private final Clocks clocks;
  private final Duration patience;

  /// @param patience how long whoever moves a clock waits for it to be there
  public ClockRoutes(
      Tenants tenants,
      Customers customers,
      CatalogVersions catalogs,
      UpcomingBilling upcoming,
      Clocks clocks,
      Duration patience) {
    this.tenants = tenants;
    this.customers = customers;
    this.catalogs = catalogs;
    this.upcoming = upcoming;
    this.clocks = clocks;
    this.patience = patience;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/clock", Who.merchantOrMembers(), this::show),
        Route.post("/v1/clock/advance", Who.merchantOrAdmins(), this::advance).inSteps());
  }

  record Move(Optional<String> to, Optional<String> by) {}

  record ClockView(
      String now,
      String today,
      String timezone,
      boolean sandbox,
      Optional<String> nextBilling,
      Optional<Advancing> advancing) {}

  record Advancing(String from, String to) {}

  private Answer show(Call call) {
    return Answer.ok(view(call));
  }

  private ClockView view(Call call) {
    var tenant = tenant(call);
    // Before the time: one that is not on its way any more is there.
    var move = tenant.isSandbox() ? clocks.move(tenant.id()) : Optional.<TenantClocks.Move>empty();
    var now = tenants.now(call.unit());
    var zone = zone(call);
    return new ClockView(
        now.toString(),
        day(now, zone),
        zone.getId(),
        tenant.isSandbox(),
        call.bound()
            .flatMap(customer -> upcoming.nextBilling(call.unit(), customer))
            .map(next -> day(next, zone)),
        move.map(ClockRoutes::view));
  }

  private static Advancing view(TenantClocks.Move move) {
    return new Advancing(move.from().toString(), move.to().toString());
  }

  private static String day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate().toString();
  }

  private Tenant tenant(Call call) {
    return CallParams.found(tenants.find(call.tenant()), "tenant");
  }

  /// The customer's billing zone; for the merchant, the catalogue's.
  private ZoneId zone(Call call) {
    return call.bound()
        .flatMap(customer -> customers.find(call.unit(), customer))
        .map(Customer::zone)
        .or(() -> catalogs.current(call.unit()).map(version -> version.content().timezone()))
        .orElse(ZoneOffset.UTC);
  }

  private Answer advance(Call call) {
    var move = call.body(Move.class);
    var now = tenants.now(call.unit()).atZone(zone(call));
    var place = move.to().isPresent() ? "/to" : "/by";
    var outcome =
        clocks.advance(call.tenant(), to(move, now, place), CallParams.actor(call), patience);
    return switch (outcome) {
      case Clocks.Outcome.Advanced _ -> Answer.ok(view(call));
      case Clocks.Outcome.UnderWay _ -> new Answer.Shown(UNDER_WAY, view(call));
      case Clocks.Outcome.NotSandbox() ->
          new Answer.Refused(
              new Problem.Refused("not_allowed", "Only a test tenant's clock can be moved."));
      case Clocks.Outcome.Backwards(var at) ->
          throw Problem.invalid(place, "must not be before the tenant's current time, " + at)
              .thrown();
      case Clocks.Outcome.TooFar(var most) ->
          throw Problem.invalid(place, "must not be after " + most).thrown();
    };
  }

  private static Instant to(Move move, ZonedDateTime now, String place) {
    if (move.to().isPresent() == move.by().isPresent()) {
      throw Problem.invalid("/to", "needs exactly one of `to` and `by`").thrown();
    }
    try {
      var to = move.to().map(text -> date(text, now)).orElseGet(() -> later(move, now));
      return Precision.cut(to.toInstant());
    } catch (DateTimeException | ArithmeticException _) {
      throw Problem.invalid(
              place,
              "must be a date such as 2026-05-01, a timestamp such as 2026-05-01T09:00:00Z, or a period such as P1M")
          .thrown();
    }
  }

  private static ZonedDateTime date(String text, ZonedDateTime now) {
    return text.contains("T")
        ? Instant.parse(text).atZone(now.getZone())
        : LocalDate.parse(text).atStartOfDay(now.getZone());
  }

  private static ZonedDateTime later(Move move, ZonedDateTime now) {
    var by = move.by().orElseThrow();
    TemporalAmount amount = by.contains("T") ? Duration.parse(by) : Period.parse(by);
    return now.plus(amount);
  }
}
