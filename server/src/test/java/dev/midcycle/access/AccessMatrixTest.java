package dev.midcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Serving;
import dev.midcycle.db.Contents;
import dev.midcycle.http.Contract;
import dev.midcycle.http.Effect;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.BankSamples;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.FailedRenewal;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.MailSamples;
import dev.midcycle.testkit.OpenApi;
import dev.midcycle.testkit.PayPageSample;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.SellerText;
import dev.midcycle.testkit.WebhookSamples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every route and everybody who might call it.
class AccessMatrixTest {
  private static final String LINK = "link";

  @RegisterExtension static final Installation installation = new Installation();
  private static Map<String, Caller> callers;
  private static Map<String, String> ids;
  private static CustomerId customer;

  @BeforeAll
  static void open() {
    var ours = installation.merchant("scout");
    customer = ours.payer("Ours", "tok_success");
    callers = callers(ours, installation.merchant("scout"));
    ids = ids(ours);
    callers.put(LINK, PayPageSample.holder(ours, Objects.requireNonNull(ids.get("document"))));
  }

  private static Map<String, Caller> callers(Merchant ours, Merchant theirs) {
    var all = new LinkedHashMap<String, Caller>();
    all.put("anonymous", installation.anonymous());
    all.put("viewer", ours.as(Role.VIEWER, customer));
    all.put("billing", ours.as(Role.BILLING, customer));
    all.put("admin", ours.as(Role.ADMIN, customer));
    all.put("other organization's admin", ours.as(Role.ADMIN, ours.customer("Others")));
    all.put("other tenant's key", theirs.caller());
    all.put("operator", installation.operator());
    all.put("key that reads", ours.caller().withKey(installation.key(ours.id(), Scope.READ)));
    all.put("key that reports", ours.caller().withKey(installation.key(ours.id(), Scope.EVENTS)));
    all.put("own key", ours.caller());
    return all;
  }

  private static Map<String, String> ids(Merchant ours) {
    var admin = all("admin");
    ours.caller().patch("/v1/seller", SellerText.SELLER);
    var subscription = ours.subscribe(customer, "basic", "month");
    var quote = admin.post("/v1/quotes", RouteBodies.quote(customer, subscription));
    var sales = admin.post("/v1/sales-requests", RouteBodies.SALES);
    installation.application.payment().collecting().runAll(() -> true);
    var found = new TreeMap<String, String>();
    found.put("tenant", ours.id().text());
    found.put(
        "api_key", installation.application.core().keys().list(ours.id()).getLast().id().text());
    found.put("customer", customer.text());
    found.put("member", ours.member(customer, Role.VIEWER).text());
    found.put("subscription", subscription);
    found.putAll(Map.of("feature", "cameras", "month", "2026-04", "session", "ps_01m8j4h11gek"));
    found.put("quote", quote.at("/id"));
    found.put("sales_request", sales.at("/id"));
    found.put("document", first(ours, "/documents"));
    found.put("payment", ours.caller().get("/v1/payments").at("/data/0/id"));
    found.put("payment_method", first(ours, "/payment-methods"));
    found.put(
        "gateway",
        ours.caller()
            .post("/v1/gateways", "{\"kind\":\"stripe\",\"secret_key\":\"sk_test_example12\"}")
            .at("/id"));
    found.put("webhook_endpoint", WebhookSamples.endpoint(ours));
    found.put("webhook_delivery", WebhookSamples.delivery(ours));
    found.put("mail", MailSamples.mail(ours, customer));
    found.put("bank_entry", new BankSamples(ours).unallocated());
    found.put("work", FailedRenewal.of(ours, subscription));
    return found;
  }

  private static Caller all(String name) {
    return Objects.requireNonNull(callers.get(name));
  }

  private static String first(Merchant ours, String list) {
    return ours.caller().get("/v1/customers/" + customer + list).at("/data/0/id");
  }

  private static Map<String, String> contents() {
    return Contents.of(installation.database.login(), Set.of());
  }

  private static List<Route> table() {
    return Serving.table(installation.application, Installation.MANNER);
  }

  @Test
  void the_table_and_the_contract_name_the_same_routes() {
    assertThat(table().stream().map(Route::toString).toList())
        .containsExactlyInAnyOrderElementsOf(Contract.published().operations().keySet());
  }

  /// What the contract says of who may call: nobody in particular, programs, members, or both.
  @Test
  void the_table_and_the_contract_agree_on_who_may_call() {
    var operations = OpenApi.operations();
    for (var route : table()) {
      var operation = Objects.requireNonNull(operations.get(route.toString()));
      assertThat(schemes(route.who())).as("%s", route).isEqualTo(operation.security());
    }
  }

  private static Set<String> schemes(Who who) {
    return switch (who) {
      case Who.Anyone() -> Set.of();
      case Who.Operator() -> Set.of("operatorKey");
      case Who.LinkHolder() -> Set.of("payLink");
      case Who.Known(var scopes, var roles) -> {
        var schemes = new HashSet<String>();
        if (!scopes.isEmpty()) {
          schemes.add("apiKey");
        }
        if (!roles.isEmpty()) {
          schemes.add("session");
        }
        yield schemes;
      }
    };
  }

  /// The one place that says again, by hand, what a member may change.
  @Test
  @Requirement(52)
  void members_may_change_this_and_no_more() {
    var changes = new TreeMap<String, String>();
    for (var route : table()) {
      if (route.effect() != Effect.READS
          && route.who() instanceof Who.Known(_, var roles)
          && !roles.isEmpty()) {
        changes.put(
            route.toString(),
            roles.stream().sorted().map(Role::code).collect(Collectors.joining(", ")));
      }
    }
    assertThat(changes)
        .containsOnly(
            Map.entry("DELETE /v1/customers/{customer}/members/{member}", "admin"),
            Map.entry("PATCH /v1/customers/{customer}/members/{member}", "admin"),
            Map.entry("POST /v1/customers/{customer}/members", "admin"),
            Map.entry("POST /v1/customers/{customer}/members/{member}/invite", "admin"),
            Map.entry("POST /v1/customers/{customer}/members/{member}/sessions/end", "admin"),
            Map.entry("DELETE /v1/sessions/{session}", "admin, billing, viewer"),
            Map.entry("POST /v1/sessions/end-others", "admin, billing, viewer"),
            Map.entry("DELETE /v1/payment-methods/{payment_method}", "admin, billing"),
            Map.entry("PATCH /v1/customers/{customer}", "admin, billing"),
            Map.entry("PATCH /v1/subscriptions/{subscription}/spending-rule", "admin, billing"),
            Map.entry("PATCH /v1/subscriptions/{subscription}/budget", "admin, billing"),
            Map.entry("PATCH /v1/subscriptions/{subscription}/stop", "admin"),
            Map.entry("POST /v1/clock/advance", "admin"),
            Map.entry("POST /v1/customers/{customer}/payment-methods", "admin, billing"),
            Map.entry("POST /v1/customers/{customer}/owed/pay", "admin, billing"),
            Map.entry("POST /v1/documents/{document}/pay", "admin, billing"),
            Map.entry("POST /v1/documents/{document}/pay-link", "admin, billing"),
            Map.entry("POST /v1/payment-methods/{payment_method}/backup", "admin, billing"),
            Map.entry("POST /v1/payment-methods/{payment_method}/default", "admin, billing"),
            Map.entry("POST /v1/payments/{payment}/give-up", "admin, billing"),
            Map.entry("POST /v1/quotes", "admin"),
            Map.entry("POST /v1/quotes/{quote}/confirm", "admin"),
            Map.entry("POST /v1/sales-requests", "admin, billing, viewer"),
            Map.entry("POST /v1/quotes/{quote}/cancellation-reason", "admin"),
            Map.entry("POST /v1/session/logout", "admin, billing, viewer"),
            Map.entry("POST /v1/session/switch", "admin, billing, viewer"));
  }

  /// The one place that says again, by hand, what each scope of keys may call.
  @Test
  void a_key_may_call_what_its_scope_says_and_no_more() {
    var reading = new ArrayList<String>();
    var reporting = new ArrayList<String>();
    var writing = new ArrayList<String>();
    for (var route : table()) {
      if (route.who() instanceof Who.Known(var scopes, _) && !scopes.isEmpty()) {
        assertThat(scopes).as("%s", route).contains(Scope.WRITE);
        (scopes.contains(Scope.READ) ? reading : writing).add(route.toString());
        if (scopes.contains(Scope.EVENTS)) {
          reporting.add(route.toString());
        }
      }
    }

    assertThat(reporting).containsExactly("POST /v1/events");
    assertThat(reading).isNotEmpty().allMatch(route -> route.startsWith("GET "));
    assertThat(writing)
        .filteredOn(route -> route.startsWith("GET "))
        .containsExactly("GET /v1/sign-in-mails");
  }

  @Test
  @Requirement(52)
  void whoever_may_not_call_a_route_is_told_so_and_nothing_is_written() {
    var before = contents();
    for (var route : table()) {
      callers.forEach((name, caller) -> {
        int refused = refusal(route, name);
        if (refused != 0) {
          assertThat(call(route, caller, new RouteBodies(customer, ids).of(route)).status())
              .as("%s as %s", route, name)
              .isEqualTo(refused);
        }
      });
    }
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void whoever_may_call_a_route_gets_past_the_door() {
    for (var route : table()) {
      callers.forEach((name, caller) -> {
        if (refusal(route, name) == 0 && !route.who().equals(Who.anyone())) {
          boolean reads = route.method() == Route.Method.GET;
          assertThat(call(route, caller, reads ? "" : "7").status())
              .as("%s as %s", route, name)
              .isEqualTo(reads ? 200 : RouteBodies.isRefused(route));
        }
      });
    }
  }

  /// What the table of routes says this caller is told; 0 when they are let through.
  private static int refusal(Route route, String name) {
    return switch (route.who()) {
      case Who.Anyone() -> 0;
      case Who.Operator() -> alone("operator", name);
      case Who.LinkHolder() -> alone(LINK, name);
      case Who.Known(var scopes, var roles) ->
          switch (name) {
            case "anonymous" -> 401;
            case "operator", LINK -> 403;
            case "key that reads" -> scopes.contains(Scope.READ) ? 0 : 403;
            case "key that reports" -> scopes.contains(Scope.EVENTS) ? 0 : 403;
            case "viewer" -> roles.contains(Role.VIEWER) ? 0 : 403;
            case "billing" -> roles.contains(Role.BILLING) ? 0 : 403;
            case "admin" -> roles.contains(Role.ADMIN) ? 0 : 403;
            case "other organization's admin" -> roles.contains(Role.ADMIN) ? foreign(route) : 403;
            case "other tenant's key" -> scopes.isEmpty() ? 403 : foreign(route);
            default -> scopes.isEmpty() ? 403 : 0;
          };
    };
  }

  private static int alone(String allowed, String name) {
    return name.equals("anonymous") ? 401 : name.equals(allowed) ? 0 : 403;
  }

  /// Routes that name something of a customer, in the path or in the body.
  private static int foreign(Route route) {
    var named =
        route.path().replace("{month}", "").contains("{")
            || List.of("POST /v1/quotes", "POST /v1/portal-sessions", "POST /v1/sales-requests")
                .contains(route.toString());
    return named ? 404 : 0;
  }

  private static Caller.Answer call(Route route, Caller caller, String body) {
    var path = route.path();
    for (var id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    return route.method() == Route.Method.GET
        ? caller.get(path)
        : caller.changing(route.method().name(), path, body);
  }
}
