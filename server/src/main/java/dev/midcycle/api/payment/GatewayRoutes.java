package dev.midcycle.api.payment;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.view.PageView;
import dev.midcycle.audit.Stamp;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.GatewayId;
import dev.midcycle.payment.GatewayAccount;
import dev.midcycle.payment.GatewayAccounts;
import dev.midcycle.payment.TenantGateways;
import dev.midcycle.secret.SecretsProblem;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The payment gateways of a tenant.
public final class GatewayRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("gateways");
  private static final String ALL = "/v1/gateways";
  private static final String ONE = ALL + "/{gateway}";

  private final GatewayAccounts accounts;
  private final TenantGateways reached;
  private final Tenants tenants;
  private final Supplier<String> base;

  /// @param base what links begin with
  public GatewayRoutes(
      GatewayAccounts accounts, TenantGateways reached, Tenants tenants, Supplier<String> base) {
    this.accounts = accounts;
    this.reached = reached;
    this.tenants = tenants;
    this.base = base;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, Who.merchant(), this::list),
        Route.post(ALL, Who.merchant(), this::add),
        Route.patch(ONE, Who.merchant(), this::change),
        Route.delete(ONE, Who.merchant(), this::remove),
        Route.post(ONE + "/test", Who.merchant(), this::test).asking());
  }

  record Addition(String kind, String secretKey, Optional<String> webhookSecret) {}

  record Change(Optional<String> secretKey, Optional<String> webhookSecret) {}

  /// Whether it can be reached.
  record TestView(boolean ok, Optional<String> problem) {}

  private Answer list(Call call) {
    return Answer.ok(
        PageView.whole(
            accounts.all(call.unit()).stream()
                .filter(one -> !one.isRemoved())
                .map(this::view)
                .toList()));
  }

  private Answer add(Call call) {
    var body = call.body(Addition.class);
    var kind =
        GatewayAccount.Kind.of(body.kind())
            .orElseThrow(() -> Problem.invalid("/kind", "must be stripe").thrown());
    check(kind, Optional.of(body.secretKey()), body.webhookSecret());
    var wanted =
        new GatewayAccounts.Wanted(kind, body.secretKey(), body.webhookSecret(), Optional.empty());
    return answered(call, () -> accounts.add(call.unit(), wanted, stamp(call)), Answer::created);
  }

  private Answer change(Call call) {
    var body = call.body(Change.class);
    var account = account(call);
    check(account.kind(), body.secretKey(), body.webhookSecret());
    var change = new GatewayAccounts.Change(body.secretKey(), body.webhookSecret());
    return answered(
        call, () -> accounts.change(call.unit(), account.id(), change, stamp(call)), Answer::ok);
  }

  private Answer remove(Call call) {
    return answered(
        call, () -> accounts.remove(call.unit(), id(call), stamp(call)), _ -> new Answer.Nothing());
  }

  private Answer test(Call call) {
    var problem = reached.reach(account(call)).problem();
    return Answer.ok(new TestView(problem.isEmpty(), problem));
  }

  private Answer answered(
      Call call, Supplier<GatewayAccounts.Outcome> deed, Function<GatewayView, Answer> told) {
    try {
      return switch (deed.get()) {
        case GatewayAccounts.Outcome.Done(var account) -> {
          reached.forget(call.tenant());
          yield told.apply(view(account));
        }
        case GatewayAccounts.Outcome.HasOne() ->
            refused("gateway_exists", WORDS.say("has_one"), Optional.of("/kind"));
        case GatewayAccounts.Outcome.OtherMode(var mode) ->
            refused(
                "gateway_mode",
                WORDS.say(mode == Tenant.Mode.TEST ? "other_mode_test" : "other_mode_live"),
                Optional.of("/secret_key"));
        case GatewayAccounts.Outcome.NotFound() -> throw new Problem.NotFound("gateway").thrown();
      };
    } catch (SecretsProblem _) {
      return refused("no_secrets_key", WORDS.say("no_secrets_key"), Optional.empty());
    }
  }

  private static Answer refused(String code, String reason, Optional<String> param) {
    return new Answer.Refused(new Problem.Refused(422, code, reason, param, Map.of()));
  }

  /// A key that is pasted wrong is found at once, not with the first payment.
  private static void check(
      GatewayAccount.Kind kind, Optional<String> secret, Optional<String> webhook) {
    secret
        .filter(text -> !kind.isSecret(text))
        .ifPresent(_ -> {
          throw Problem.invalid("/secret_key", "must be a key such as sk_test_… or rk_live_…")
              .thrown();
        });
    webhook
        .filter(text -> !kind.isWebhookSecret(text))
        .ifPresent(_ -> {
          throw Problem.invalid("/webhook_secret", "must be a signing secret such as whsec_…")
              .thrown();
        });
  }

  private GatewayAccount account(Call call) {
    return CallParams.found(accounts.find(call.unit(), id(call)), "gateway");
  }

  private static GatewayId id(Call call) {
    return call.id("gateway", GatewayId::parse);
  }

  private GatewayView view(GatewayAccount account) {
    return GatewayView.of(account, base.get());
  }

  private Stamp stamp(Call call) {
    return tenants.stamp(call.unit(), CallParams.actor(call));
  }
}
