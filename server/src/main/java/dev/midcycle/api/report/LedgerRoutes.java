package dev.midcycle.api.report;

import dev.midcycle.api.ByHandProblems;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.view.PageView;
import dev.midcycle.bookkeeping.Account;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Place;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.ledger.AccountCodes;
import dev.midcycle.ledger.LedgerPeriods;
import dev.midcycle.ledger.LedgerSettings;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the books are kept, and the months that are closed.
public final class LedgerRoutes implements Routes {
  private final LedgerPeriods periods;
  private final LedgerSettings settings;
  private final Tenants tenants;

  public LedgerRoutes(LedgerPeriods periods, LedgerSettings settings, Tenants tenants) {
    this.periods = periods;
    this.settings = settings;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/ledger/settings", Who.merchant(), this::settings),
        Route.patch("/v1/ledger/settings", Who.merchant(), this::set),
        Route.get("/v1/ledger/periods", Who.merchant(), this::list),
        Route.get("/v1/ledger/periods/{month}", Who.merchant(), this::show),
        Route.post("/v1/ledger/periods/{month}/close", Who.merchant(), this::close));
  }

  /// What an account is called.
  record Code(String account, Optional<String> part, String code) {
    static Code of(AccountCodes.Code one) {
      return new Code(
          one.account().word(),
          Optional.of(one.part()).filter(part -> !part.isEmpty()),
          one.code());
    }

    AccountCodes.Code kept() {
      return new AccountCodes.Code(
          Account.Type.valueOf(account.toUpperCase(Locale.ROOT)), part.orElse(""), code);
    }
  }

  record SettingsView(String timezone, List<Code> accounts) {
    static SettingsView of(LedgerSettings.Kept kept) {
      return new SettingsView(
          kept.zone().getId(), kept.codes().all().stream().map(Code::of).toList());
    }
  }

  private Answer settings(Call call) {
    return Answer.ok(SettingsView.of(settings.find(call.unit())));
  }

  record SettingsBody(Optional<String> timezone, Optional<List<Code>> accounts) {}

  private Answer set(Call call) {
    var body = call.body(SettingsBody.class);
    body.accounts().ifPresent(LedgerRoutes::refuseTwice);
    var outcome =
        settings.set(
            call.unit(),
            body.timezone().map(LedgerRoutes::zone),
            body.accounts().map(some -> new AccountCodes(some.stream().map(Code::kept).toList())),
            tenants.stamp(call.unit(), CallParams.actor(call)));
    return switch (outcome) {
      case LedgerSettings.Outcome.Set(var kept) -> Answer.ok(SettingsView.of(kept));
      case LedgerSettings.Outcome.ZoneIsFixed(var zone) ->
          new Answer.Refused(PeriodProblems.zoneIsFixed(zone));
    };
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      throw Problem.invalid("/timezone", "must be a time zone such as America/New_York").thrown();
    }
  }

  private static void refuseTwice(List<Code> codes) {
    var taken = new HashSet<String>();
    var places = new ArrayList<Place>();
    for (int i = 0; i < codes.size(); i++) {
      if (!taken.add(codes.get(i).account() + " " + codes.get(i).part().orElse(""))) {
        places.add(new Place("/accounts/" + i, "is that of another before it"));
      }
    }
    if (!places.isEmpty()) {
      throw new Problem.Invalid(places).thrown();
    }
  }

  private Answer list(Call call) {
    return Answer.ok(
        PageView.whole(periods.closed(call.unit()).stream().map(PeriodView::of).toList()));
  }

  private Answer show(Call call) {
    return Answer.ok(
        PeriodView.of(periods.show(call.unit(), month(call), tenants.now(call.unit()))));
  }

  record CloseBody(Optional<String> fingerprint) {}

  private Answer close(Call call) {
    var month = month(call);
    var body = call.body(CloseBody.class);
    var stamp = tenants.stamp(call.unit(), CallParams.actor(call));
    return switch (periods.close(call.unit(), month, body.fingerprint(), stamp)) {
      case LedgerPeriods.Outcome.Closed(var closing, var period) ->
          Answer.ok(PeriodView.of(closing, Optional.of(period), Optional.empty()));
      case LedgerPeriods.Outcome.Stale(var fresh) ->
          new Answer.Refused(
              ByHandProblems.stale(PeriodView.of(fresh, Optional.empty(), Optional.empty())));
      case LedgerPeriods.Outcome.NotAllowed(var why) ->
          new Answer.Refused(PeriodProblems.notAllowed(why, month));
    };
  }

  private static YearMonth month(Call call) {
    try {
      return YearMonth.parse(call.path("month"));
    } catch (DateTimeException _) {
      throw new Problem.NotFound("month").thrown();
    }
  }
}
