package dev.midcycle.testkit;

import dev.midcycle.access.Role;
import dev.midcycle.access.Scope;
import dev.midcycle.app.Application;
import dev.midcycle.app.Serving;
import dev.midcycle.http.Effect;
import dev.midcycle.http.Route;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A good request for every route that changes something, each about things of its own.
public final class Samples {
  private static final String ANOTHER_VALUE = "\"email\":\"x@y.test\"";

  private static final String PAYMENT = "{\"amount\":\"5.00\",\"method\":\"cash\"}";

  private static final String GATEWAY =
      "{\"kind\":\"stripe\",\"secret_key\":\"sk_test_example12\",\"webhook_secret\":\"whsec_example12\"}";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private boolean someoneToMove;

  private final Merchant merchant;

  public Samples(Merchant merchant) {
    this.merchant = merchant;
  }

  /// A request that succeeds, once.
  ///
  /// @param customer whom it is about
  public record Sample(Route route, Caller caller, CustomerId customer, String path, String body) {
    public Answer send() {
      return as(caller);
    }

    public Answer send(String key) {
      return as(caller.with("Idempotency-Key", key));
    }

    public Answer as(Caller other) {
      return other.changing(route.method().name(), path, body);
    }
  }

  /// Every route that changes something.
  public static List<Route> routes(Application application) {
    return Serving.table(application, Installation.MANNER).stream()
        .filter(route -> route.effect() != Effect.READS)
        .toList();
  }

  /// A new route needs a line here: none is left out of the tests that walk them all.
  public Sample of(Route route) {
    var customer = merchant.payer("Sample", "tok_success");
    if (route.path().startsWith("/v1/bank/")) {
      return new BankSamples(merchant).of(route, customer);
    }
    if (route.path().contains("/session")) {
      return SessionSample.of(merchant, route, customer);
    }
    return switch (route.toString()) {
      case "POST /v1/customers" -> sample(route, customer, "", "{\"name\":\"New\"}");
      case "POST /v1/customers/{customer}/credits" ->
          sample(
              route, customer, customer.text(), "{\"amount\":\"5.00\",\"expires\":\"2036-01-01\"}");
      case "POST /v1/documents/{document}/credit-notes" ->
          sample(
              route, customer, document(customer), "{\"amount\":\"1.00\",\"reason\":\"A test\"}");
      case "POST /v1/documents/{document}/void", "POST /v1/documents/{document}/write-off" ->
          sample(route, customer, document(customer), "{\"reason\":\"A test\"}");
      case "POST /v1/documents/{document}/reissue" ->
          sample(
              route,
              customer,
              document(customer),
              "{\"purchase_order\":\"PO-7\",\"reason\":\"A test\"}");
      case "POST /v1/documents/{document}/payments" ->
          sample(route, customer, document(customer), PAYMENT);
      case "POST /v1/payments/{payment}/refunds" ->
          sample(route, customer, payment(customer), "{\"amount\":\"1.00\",\"reason\":\"A test\"}");
      case "PATCH /v1/customers/{customer}" ->
          sample(route, customer, customer.text(), "{" + ANOTHER_VALUE + "}");
      case "PATCH /v1/tax-rates" ->
          sample(route, customer, "", "{\"rates\":[{\"country\":\"DE\",\"rate\":\"0.19\"}]}");
      case "PATCH /v1/seller" -> sample(route, customer, "", "{\"language\":\"de\"}");
      case "PATCH /v1/ledger/settings" -> sample(route, customer, "", MonthThatIsOver.SETTINGS);
      case "POST /v1/ledger/periods/{month}/close" -> MonthThatIsOver.sample(merchant, route);
      case "POST /v1/customers/{customer}/members" ->
          sample(
              route,
              customer,
              customer.text(),
              "{\"name\":\"New\"," + ANOTHER_VALUE + ",\"role\":\"viewer\"}");
      case "PATCH /v1/customers/{customer}/members/{member}" ->
          sample(route, customer, member(customer), "{\"role\":\"admin\"}");
      case "DELETE /v1/customers/{customer}/members/{member}",
          "POST /v1/customers/{customer}/members/{member}/invite" ->
          sample(route, customer, member(customer), "");
      case "POST /v1/quotes" ->
          sample(
              route,
              customer,
              "",
              "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"basic\"}}".formatted(customer));
      case "POST /v1/quotes/{quote}/confirm" -> sample(route, customer, quote(customer), "");
      case "POST /v1/customers/{customer}/payment-methods" ->
          sample(route, customer, customer.text(), "{\"token\":\"tok_success\"}");
      case "DELETE /v1/payment-methods/{payment_method}",
          "POST /v1/payment-methods/{payment_method}/backup",
          "POST /v1/payment-methods/{payment_method}/default" ->
          sample(route, customer, method(customer), "");
      case "POST /v1/payments/{payment}/dispute",
          "POST /v1/payments/{payment}/give-up",
          "POST /v1/customers/{customer}/owed/pay",
          "POST /v1/documents/{document}/pay",
          "POST /v1/documents/{document}/collect",
          "POST /v1/documents/{document}/dunning/pause",
          "POST /v1/documents/{document}/dunning/resume" -> {
        var owed = OwedSample.of(merchant, customer, route);
        yield sample(route, customer, owed.path(), owed.body());
      }
      case "POST /v1/documents/{document}/pay-link",
          "POST /v1/pay-page/pay",
          "POST /v1/pay-page/give-up" ->
          PayPageSample.of(merchant, route, customer);
      case "POST /v1/gateways" -> {
        gateways().forEach(one -> merchant.caller().delete("/v1/gateways/" + one));
        yield sample(route, customer, "", GATEWAY);
      }
      case "PATCH /v1/gateways/{gateway}" ->
          sample(route, customer, gateway(), "{\"webhook_secret\":\"whsec_another12\"}");
      case "DELETE /v1/gateways/{gateway}" -> sample(route, customer, gateway(), "");
      case "POST /v1/portal-sessions" ->
          sample(
              route,
              customer,
              "",
              "{\"customer\":\"%s\",\"member\":\"%s\"}"
                  .formatted(customer, merchant.member(customer, Role.VIEWER)));
      case "PATCH /v1/portal-settings" -> sample(route, customer, "", "{\"mail_sign_in\":true}");
      case "POST /v1/sales-requests" -> sample(route, customer, "", sales(customer));
      case "PATCH /v1/sales-requests/{sales_request}" ->
          sample(
              route,
              customer,
              merchant.caller().post("/v1/sales-requests", sales(customer)).at("/id"),
              "{\"status\":\"contacted\"}");
      case "POST /v1/events" ->
          sample(
              route,
              customer,
              "",
              "{\"customer\":\"%s\",\"event\":\"seen\",\"time\":\"%s\",\"id\":\"e-1\"}"
                  .formatted(customer, Installation.BEGIN));
      case "POST /v1/events/unassigned/replay" -> {
        event(customer, "none", "nobody's");
        yield sample(route, customer, "", "");
      }
      case "POST /v1/events/corrections" -> {
        event(customer, "seen", "camera.connected");
        yield sample(
            route,
            customer,
            "",
            "{\"corrections\":[{\"customer\":\"%s\",\"id\":\"fix\",\"corrects\":{\"id\":\"seen\"},\"reason\":\"A test.\"}]}"
                .formatted(customer));
      }
      case "PATCH /v1/subscriptions/{subscription}" ->
          sample(
              route, customer, subscription(customer), "{\"metadata\":{\"channel\":\"partner\"}}");
      case "PATCH /v1/subscriptions/{subscription}/spending-rule" ->
          sample(route, customer, subscription(customer), "{\"budget\":\"50.00\"}");
      case "PATCH /v1/subscriptions/{subscription}/budget" ->
          sample(route, customer, subscription(customer), "{\"amount\":\"50.00\"}");
      case "PATCH /v1/subscriptions/{subscription}/stop" ->
          sample(route, customer, subscription(customer), "{\"at\":\"included\"}");
      case "POST /v1/quotes/{quote}/cancellation-reason" ->
          sample(
              route, customer, CancelledSample.of(merchant, customer), "{\"reason\":\"unused\"}");
      case "POST /v1/catalog" ->
          sample(route, customer, "", new CatalogSamples(merchant).another());
      case "POST /v1/catalog/migrations" -> {
        someoneToMove(customer);
        var catalog = new CatalogSamples(merchant).renamed();
        yield sample(
            route, customer, "", "{\"catalog\":\"%s\",\"when\":\"period_end\"}".formatted(catalog));
      }
      case "POST /v1/operator/tenants" ->
          operators(
              route,
              customer,
              "",
              "{\"name\":\"New\",\"short_name\":\"new-%d\",\"mode\":\"live\"}"
                  .formatted(COUNT.incrementAndGet()));
      case "POST /v1/operator/tenants/{tenant}/keys" ->
          operators(route, customer, merchant.id().text(), "{\"name\":\"New\",\"scope\":\"read\"}");
      case "POST /v1/operator/tenants/{tenant}/keys/{api_key}/rotate" ->
          operators(route, customer, key(), "{\"grace\":\"PT1H\"}");
      case "POST /v1/operator/tenants/{tenant}/keys/{api_key}/revoke" ->
          operators(route, customer, key(), "");
      case "POST /v1/work/{work}/release" ->
          sample(route, customer, FailedRenewal.of(merchant, subscription(customer)), "");
      case "POST /v1/mails/{mail}/resend" ->
          sample(route, customer, MailSamples.invoice(merchant, customer), "");
      case "POST /v1/clock/advance" -> sample(route, customer, "", "{\"by\":\"PT1S\"}");
      default -> {
        var webhook = new WebhookSamples(merchant).of(route.toString());
        yield sample(route, customer, webhook.ids(), webhook.body());
      }
    };
  }

  private Sample operators(Route route, CustomerId customer, String ids, String body) {
    var sample = sample(route, customer, ids, body);
    return new Sample(route, merchant.installation().operator(), customer, sample.path(), body);
  }

  /// A key that nobody comes with.
  private String key() {
    merchant.installation().key(merchant.id(), Scope.READ);
    var keys = merchant.installation().application.core().keys();
    return merchant.id() + "/" + keys.list(merchant.id()).getFirst().id();
  }

  private Sample sample(Route route, CustomerId customer, String ids, String body) {
    var path = route.path();
    for (var id : ids.split("/", -1)) {
      path = path.replaceFirst("\\{[a-z_]+}", id);
    }
    return new Sample(route, merchant.caller(), customer, path, body);
  }

  private void event(CustomerId customer, String id, String name) {
    merchant
        .caller()
        .post(
            "/v1/events",
            "{\"customer\":\"%s\",\"event\":\"%s\",\"time\":\"%s\",\"id\":\"%s\"}"
                .formatted(customer, name, Installation.BEGIN, id));
  }

  private String member(CustomerId customer) {
    return customer + "/" + merchant.member(customer, Role.VIEWER);
  }

  /// One, whichever customer it is of: a newer version moves all that there are.
  private void someoneToMove(CustomerId customer) {
    someoneToMove = someoneToMove || !subscription(customer).isEmpty();
  }

  /// One that is open.
  private String document(CustomerId customer) {
    subscription(customer);
    return merchant.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
  }

  /// One that was recorded.
  private String payment(CustomerId customer) {
    var paid = "/v1/documents/" + document(customer) + "/payments";
    return merchant.caller().post(paid, PAYMENT).at("/payment");
  }

  private String subscription(CustomerId customer) {
    return merchant.subscribe(customer, "basic", "month");
  }

  private String quote(CustomerId customer) {
    var body = "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"basic\"}}".formatted(customer);
    return merchant.caller().post("/v1/quotes", body).at("/id");
  }

  private List<String> gateways() {
    return merchant.caller().get("/v1/gateways").json().at("/data").findValuesAsString("id");
  }

  private String gateway() {
    if (gateways().isEmpty()) {
      merchant.caller().post("/v1/gateways", GATEWAY);
    }
    return gateways().getFirst();
  }

  private String method(CustomerId customer) {
    merchant.card(customer, "tok_hang");
    return merchant.caller().get("/v1/customers/" + customer + "/payment-methods").at("/data/1/id");
  }

  private static String sales(CustomerId customer) {
    return "{\"customer\":\"%s\",\"plan\":\"basic\",\"name\":\"A\",%s,\"message\":\"Hi\"}"
        .formatted(customer, ANOTHER_VALUE);
  }
}
