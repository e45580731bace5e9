package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A sandbox merchant with one customer, made step by step through the API, until somebody looks.
final class PortalStage {
  /// Who the invoices go to.
  static final String DETAILS =
      """
      {"name": "Lindqvist Logistics", "address":
        {"line1": "Hamngatan 12", "postal_code": "111 47", "city": "Stockholm", "country": "SE"}}
      """;

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Installation installation;
  private final Caller merchant;
  private final String customer;
  private Optional<String> subscription = Optional.empty();
  private int events;

  /// @param catalog as it is written in a file
  /// @param begins when the merchant's clock, and with it the customer, does
  PortalStage(Installation installation, String catalog, String begins) {
    this.installation = installation;
    var tenant =
        must(
            201,
            installation
                .operator()
                .post(
                    "/v1/operator/tenants",
                    """
                    {"name": "Halden Works", "short_name": "halden-%d", "mode": "test", "clock": "%s"}
                    """
                        .formatted(COUNT.incrementAndGet(), begins)));
    merchant = installation.anonymous().withKey(tenant.at("/api_key/secret"));
    must(201, merchant.with("Content-Type", "application/yaml").post("/v1/catalog", catalog));
    customer =
        must(
                201,
                merchant.post(
                    "/v1/customers",
                    "{\"name\":\"Lindqvist Logistics\",\"email\":\"billing@lindqvist.example\"}"))
            .at("/id");
  }

  /// With an address and a card of the sandbox.
  PortalStage pays(String card) {
    must(200, merchant.patch("/v1/customers/" + customer, "{\"billing_details\":" + DETAILS + "}"));
    return paysWith(card);
  }

  /// From now on with another card.
  PortalStage paysWith(String card) {
    must(
        201,
        merchant.post(
            "/v1/customers/" + customer + "/payment-methods",
            "{\"token\":\"" + card + "\",\"make_default\":true}"));
    return this;
  }

  PortalStage subscribes(String plan, String interval) {
    subscription = Optional.empty();
    return does("\"subscribe\":{\"plan\":\"%s\",\"interval\":\"%s\"}".formatted(plan, interval));
  }

  /// By the merchant's hand; its invoice is collected.
  ///
  /// @param verb one member of a quote's body, such as `"undo":{}`
  PortalStage does(String verb) {
    var of = subscription.map(id -> "\"subscription\":\"" + id + "\",").orElse("");
    var quote =
        must(
            201,
            merchant.post("/v1/quotes", "{\"customer\":\"" + customer + "\"," + of + verb + "}"));
    var done = must(200, merchant.post("/v1/quotes/" + quote.at("/id") + "/confirm", ""));
    subscription = Optional.of(done.at("/subscription/id"));
    return passes("{\"by\":\"PT0S\"}");
  }

  PortalStage until(String instant) {
    return passes("{\"to\":\"" + instant + "\"}");
  }

  private PortalStage passes(String time) {
    must(200, merchant.post("/v1/clock/advance", time));
    return this;
  }

  /// So many different things are seen on each day, from a day on.
  PortalStage sees(String event, String property, String from, List<Integer> daily) {
    return sends(
        event,
        from,
        daily,
        number ->
            IntStream.rangeClosed(1, number)
                .mapToObj(one -> "{\"%s\":\"no-%d\"}".formatted(property, one))
                .toList());
  }

  /// One number for each day, from a day on.
  PortalStage counts(String event, String property, String from, List<Integer> daily) {
    return sends(event, from, daily, number -> List.of("{\"%s\":%d}".formatted(property, number)));
  }

  private PortalStage sends(
      String event, String from, List<Integer> daily, IntFunction<List<String>> properties) {
    var lines = new ArrayList<String>();
    var day = LocalDate.parse(from);
    for (int number : daily) {
      for (var one : properties.apply(number)) {
        lines.add(
            "{\"id\":\"e%d\",\"customer\":\"%s\",\"event\":\"%s\",\"time\":\"%sT12:00:00Z\",\"properties\":%s}"
                .formatted(++events, customer, event, day, one));
      }
      day = day.plusDays(1);
    }
    var sent = must(200, merchant.post("/v1/events", "[" + String.join(",", lines) + "]"));
    assertThat(sent.json().at("/results").valueStream())
        .allSatisfy(one -> assertThat(one.at("/status").asString()).isEqualTo("accepted"));
    return this;
  }

  /// The customer's admin opens the portal.
  PortalVisit visit() {
    return visitOf(member("Ana Lindqvist", "admin"));
  }

  /// Another member does.
  PortalVisit visitAs(String role) {
    member("Ana Lindqvist", "admin");
    return visitOf(member("Olle Lindqvist", role));
  }

  private String member(String name, String role) {
    return must(
            201,
            merchant.post(
                "/v1/customers/" + customer + "/members",
                """
                {"name": "%s", "email": "%s@lindqvist.example", "role": "%s"}
                """
                    .formatted(
                        name, name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT), role)))
        .at("/id");
  }

  private PortalVisit visitOf(String member) {
    var session =
        must(
            201,
            merchant.post(
                "/v1/portal-sessions",
                "{\"customer\":\"%s\",\"member\":\"%s\"}".formatted(customer, member)));
    var url = session.at("/url");
    var visitor = installation.enter(url.substring(url.lastIndexOf('/') + 1));
    return new PortalVisit(merchant, customer, visitor);
  }

  /// Somebody without a session.
  PortalVisit visitOfNobody() {
    return new PortalVisit(merchant, customer, installation.anonymous());
  }

  private static Answer must(int status, Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    return answer;
  }
}
