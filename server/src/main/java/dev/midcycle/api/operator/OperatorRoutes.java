package dev.midcycle.api.operator;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.Scope;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.view.PageView;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.ApiKeyId;
import dev.midcycle.time.Precision;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tenants and their keys, for whoever runs this Midcycle.
///
/// Each route writes in a transaction of the tenant's, and remembers the attempt in the operator's
/// own space: hence in steps.
public final class OperatorRoutes implements Routes {
  private static final String TENANTS = "/v1/operator/tenants";
  private static final String ONE = TENANTS + "/{tenant}";
  private static final String KEYS = ONE + "/keys";

  private final Tenants tenants;
  private final ApiKeys keys;
  private final InstantSource clock;

  public OperatorRoutes(Tenants tenants, ApiKeys keys, InstantSource clock) {
    this.tenants = tenants;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(TENANTS, Who.operator(), this::create).inSteps(),
        Route.get(TENANTS, Who.operator(), this::list),
        Route.get(ONE, Who.operator(), this::show),
        Route.post(KEYS, Who.operator(), this::createKey).inSteps(),
        Route.get(KEYS, Who.operator(), this::listKeys),
        Route.post(KEYS + "/{api_key}/rotate", Who.operator(), this::rotate).inSteps(),
        Route.post(KEYS + "/{api_key}/revoke", Who.operator(), this::revoke).inSteps());
  }

  record Creation(String name, Optional<String> shortName, String mode, Optional<Instant> clock) {}

  record KeyCreation(String name, Optional<String> scope) {}

  record RotationWish(Optional<String> grace) {}

  record CreatedView(TenantView tenant, ApiKeyView apiKey) {}

  private Answer create(Call call) {
    var body = call.body(Creation.class);
    var mode = Tenant.Mode.valueOf(body.mode().toUpperCase(Locale.ROOT));
    if (mode == Tenant.Mode.LIVE && body.clock().isPresent()) {
      throw Problem.invalid(
              "/clock", "is only allowed for test tenants; a live tenant uses the real time")
          .thrown();
    }
    var wanted =
        new Tenant.Wanted(
            body.shortName(),
            body.name(),
            mode,
            body.clock().map(Precision::cut),
            Tenant.Look.PLAIN);
    return switch (tenants.create(wanted, CallParams.actor(call))) {
      case Tenants.Creation.Created(var tenant) -> {
        var view = TenantView.of(tenant);
        var made = keys.create(tenants.owner(tenant), "first", Scope.WRITE, CallParams.actor(call));
        yield new Answer.ShownOnce(
            201,
            new CreatedView(view, ApiKeyView.once(made, clock.instant())),
            new CreatedView(view, ApiKeyView.of(made.key(), clock.instant())));
      }
      case Tenants.Creation.KeyTaken(var taken) ->
          new Answer.Refused(
              refused(
                  "short_name_taken",
                  "Another tenant already has the short name %s. Use a different `short_name`."
                      .formatted(taken),
                  Optional.of("/short_name")));
    };
  }

  private Answer list(Call call) {
    return Answer.ok(CallParams.page(tenants.list(CallParams.slice(call)), TenantView::of));
  }

  private Answer show(Call call) {
    return Answer.ok(TenantView.of(tenant(call)));
  }

  private Answer createKey(Call call) {
    var body = call.body(KeyCreation.class);
    var scope = body.scope().flatMap(Scope::of).orElse(Scope.WRITE);
    return shown(
        keys.create(tenants.owner(tenant(call)), body.name(), scope, CallParams.actor(call)));
  }

  private Answer listKeys(Call call) {
    var now = clock.instant();
    return Answer.ok(
        PageView.whole(
            keys.list(tenant(call).id()).stream().map(key -> ApiKeyView.of(key, now)).toList()));
  }

  private Answer rotate(Call call) {
    var grace = call.body(RotationWish.class).grace().map(OperatorRoutes::grace);
    var owner = tenants.owner(tenant(call));
    return switch (keys.rotate(
        owner, id(call), grace.orElse(ApiKeys.GRACE), CallParams.actor(call))) {
      case ApiKeys.Rotation.Rotated(var successor, _) -> shown(successor);
      case ApiKeys.Rotation.NotFound() -> throw new Problem.NotFound("API key").thrown();
      case ApiKeys.Rotation.Over(var key) ->
          new Answer.Refused(
              refused(
                  "key_ended",
                  "The key %s was already rotated or revoked. Rotate the new key, or create another one."
                      .formatted(key.name()),
                  Optional.empty()));
    };
  }

  private Answer revoke(Call call) {
    var owner = tenants.owner(tenant(call));
    var revoked = CallParams.found(keys.revoke(owner, id(call), CallParams.actor(call)), "API key");
    return Answer.ok(ApiKeyView.of(revoked, clock.instant()));
  }

  private Answer shown(ApiKeys.Made made) {
    var now = clock.instant();
    return new Answer.ShownOnce(201, ApiKeyView.once(made, now), ApiKeyView.of(made.key(), now));
  }

  private static Duration grace(String text) {
    try {
      var grace = Duration.parse(text);
      if (ApiKeys.isGrace(grace)) {
        return grace;
      }
    } catch (DateTimeException | ArithmeticException _) {
      // Told below.
    }
    throw Problem.invalid("/grace", "must be a duration from PT0S to P90D, such as P1D or PT12H")
        .thrown();
  }

  /// By its id or its short name.
  private Tenant tenant(Call call) {
    return CallParams.found(tenants.named(call.path("tenant")), "tenant");
  }

  private static ApiKeyId id(Call call) {
    return call.id("api_key", ApiKeyId::parse);
  }

  private static Problem refused(String code, String reason, Optional<String> param) {
    return new Problem.Refused(409, code, reason, param, Map.of());
  }
}
