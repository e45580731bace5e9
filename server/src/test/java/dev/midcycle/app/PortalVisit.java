package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.StandIns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A visit to the portal that is written down: all that it could read when it came, and after each
/// change what was answered and what it could read then that it could not before.
final class PortalVisit {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Caller visitor;
  private final Caller merchant;
  private final String customer;
  private final StandIns standIns = new StandIns();
  private final List<String> quotes = new ArrayList<>();
  private final Set<String> periods = new LinkedHashSet<>();
  private final List<JsonNode> steps = new ArrayList<>();
  private final Map<String, JsonNode> begin;
  private Map<String, JsonNode> known;
  private Optional<String> subscription = Optional.empty();

  PortalVisit(Caller merchant, String customer, Caller visitor) {
    this.merchant = merchant;
    this.customer = customer;
    this.visitor = visitor;
    this.begin = reads();
    this.known = begin;
  }

  Map<String, JsonNode> begin() {
    return begin;
  }

  List<JsonNode> steps() {
    return List.copyOf(steps);
  }

  /// What happens at the merchant's before the visitor's next step.
  PortalVisit meanwhile(String path, String body) {
    var answer = merchant.post(path, body);
    assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
    return this;
  }

  /// @param verb one member of a quote's body, such as `"undo":{}`
  PortalVisit quotes(int status, String verb) {
    var body =
        subscription
            .map(id ->
                "{\"customer\":\"%s\",\"subscription\":\"%s\",%s}".formatted(customer, id, verb))
            .orElseGet(() -> "{\"customer\":\"%s\",%s}".formatted(customer, verb));
    var answer = visitor.post("/v1/quotes", body);
    if (answer.status() == 201) {
      quotes.add(answer.at("/id"));
    }
    return step(status, "POST /v1/quotes", body, answer);
  }

  PortalVisit confirms(int status) {
    var id = quotes.getLast();
    var answer = visitor.post("/v1/quotes/" + id + "/confirm", "");
    if (answer.json().at("/quote/id").isString()) {
      quotes.add(answer.at("/quote/id"));
    }
    return step(status, "POST /v1/quotes/" + id + "/confirm", "", answer);
  }

  /// Why the last quote has cancelled.
  PortalVisit explains(String reason) {
    return posts(200, "/v1/quotes/" + quotes.getLast() + "/cancellation-reason", reason);
  }

  PortalVisit asksSales(String plan, String message) {
    var known = subscription.map(id -> "\"subscription\":\"" + id + "\",").orElse("");
    return posts(
        201,
        "/v1/sales-requests",
        "{%s\"plan\":\"%s\",\"name\":\"Ana Lindqvist\",\"email\":\"ana@lindqvist.example\",\"message\":\"%s\"}"
            .formatted(known, plan, message));
  }

  PortalVisit adds(String card) {
    var path = "/v1/customers/" + customer + "/payment-methods";
    var body = "{\"token\":\"" + card + "\",\"make_default\":false}";
    var added = visitor.post(path, body);
    step(201, "POST " + path, body, added);
    return posts(200, "/v1/payment-methods/" + added.at("/id") + "/default", "");
  }

  /// All that is open.
  PortalVisit pays(String amount) {
    return posts(
        200,
        "/v1/customers/" + customer + "/owed/pay",
        "{\"currency\":\"USD\",\"amount\":\"" + amount + "\"}");
  }

  PortalVisit saves(String details) {
    var path = "/v1/customers/" + customer;
    var body = "{\"billing_details\":" + details + "}";
    return step(200, "PATCH " + path, body, visitor.patch(path, body));
  }

  PortalVisit posts(int status, String path, String body) {
    return step(status, "POST " + path, body, visitor.post(path, body));
  }

  private PortalVisit step(int status, String sends, String body, Answer answer) {
    assertThat(answer.status()).as(sends + " " + answer).isEqualTo(status);
    var step = MAPPER.createObjectNode();
    step.put("sends", standIns.in(sends));
    if (!body.isEmpty()) {
      step.set("body", standIns.in(MAPPER.readTree(body)));
    }
    step.put("status", answer.status());
    if (!answer.text().isEmpty()) {
      step.set("answer", standIns.in(answer.json()));
    }
    var now = reads();
    var changed = MAPPER.createObjectNode();
    now.forEach((path, read) -> {
      if (!read.equals(known.get(path))) {
        changed.set(path, read);
      }
    });
    if (!changed.isEmpty()) {
      step.set("then", changed);
    }
    steps.add(step);
    known = now;
    return this;
  }

  /// All that the portal may read, by its path.
  private Map<String, JsonNode> reads() {
    var found = new LinkedHashMap<String, JsonNode>();
    if (read(found, "/v1/session").status() != 200) {
      return found;
    }
    var own = "/v1/customers/" + customer;
    read(found, own);
    var subscriptions = ids(read(found, own + "/subscriptions"));
    subscription = subscriptions.stream().findFirst();
    var documents = ids(read(found, own + "/documents"));
    for (var list :
        List.of("offers", "activity", "entitlements", "payment-methods", "owed", "credits")) {
      read(found, own + "/" + list);
    }
    for (var id : subscriptions) {
      var one = "/v1/subscriptions/" + id;
      read(found, one);
      read(found, one + "/offers");
      var usage = read(found, one + "/usage");
      lastPeriod(usage).ifPresent(from -> periods.add(one + "/usage?period=" + from));
    }
    periods.forEach(period -> read(found, period));
    documents.forEach(document -> read(found, "/v1/documents/" + document));
    quotes.forEach(quote -> read(found, "/v1/quotes/" + quote));
    read(found, "/v1/sales-requests");
    read(found, "/v1/clock");
    return found;
  }

  private static List<String> ids(Answer list) {
    return list.json().at("/data").valueStream().map(one -> one.at("/id").asString()).toList();
  }

  /// When the period before the running one began.
  private static Optional<String> lastPeriod(Answer usage) {
    return Optional.of(usage.at("/periods/1/from")).filter(from -> !from.isEmpty());
  }

  private Answer read(Map<String, JsonNode> found, String path) {
    var answer = visitor.get(path);
    var read = MAPPER.createObjectNode();
    read.put("status", answer.status());
    read.set("body", answer.json());
    found.put(standIns.in(path), standIns.in(read));
    return answer;
  }
}
