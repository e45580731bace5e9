package dev.midcycle.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.api.webhook.EventView;
import dev.midcycle.http.Contract;
import dev.midcycle.http.Json;
import dev.midcycle.id.CustomerId;
import dev.midcycle.outbox.EventKind;
import dev.midcycle.outbox.OccurrenceSamples;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.OpenApi;
import dev.midcycle.testkit.Visitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What happened is told in order, each kind as the contract says.
class EventLogByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;

  @BeforeEach
  void a_customer() {
    merchant = installation.merchant("scout");
    customer = merchant.payer("Acme", "tok_success");
  }

  private List<JsonNode> events(String query) {
    var events = new ArrayList<JsonNode>();
    var answer = merchant.caller().get("/v1/events" + query);
    assertThat(answer.status()).isEqualTo(200);
    answer.json().get("data").forEach(events::add);
    return events;
  }

  private List<String> types(String query) {
    return events(query).stream().map(one -> one.path("type").asString()).toList();
  }

  @Test
  void a_life_is_told_in_order() {
    var subscription = merchant.subscribe(customer, "basic", "month");
    var visitor = new Visitor(merchant.as(Role.ADMIN, customer), customer, subscription);
    visitor.make("\"change\":{\"plan\":\"pro\"}");
    visitor.make("\"cancel\":{}");
    merchant.advance("2026-05-02");

    assertThat(types("?kinds=subscription.*"))
        .containsExactly(
            "subscription.created",
            "subscription.changed",
            "subscription.scheduled",
            "subscription.ended");
    assertThat(types("?kinds=document.*,payment.*"))
        .containsExactly(
            "document.issued",
            "document.issued",
            "payment.succeeded",
            "document.paid",
            "payment.succeeded",
            "document.paid");
    var changed = events("?kinds=subscription.changed").getFirst();
    assertThat(changed.at("/object").asString()).isEqualTo(subscription);
    assertThat(changed.at("/customer").asString()).isEqualTo(customer.text());
    assertThat(changed.at("/sequence").asInt()).isEqualTo(2);
    assertThat(changed.at("/data/before/plan").asString()).isEqualTo("basic");
    assertThat(changed.at("/data/now/plan").asString()).isEqualTo("pro");
  }

  /// Each object's events count from one without a gap: from those of its documents alone one sees
  /// in which order they happened.
  @Test
  void each_object_has_its_own_sequence() {
    merchant.subscribe(customer, "basic", "month");
    merchant.advance("2026-07-02");

    var last = new HashMap<String, Long>();
    for (var event : events("?limit=1000")) {
      var object = event.at("/object").asString();
      long before = last.getOrDefault(object, 0L);
      assertThat(event.at("/sequence").asLong()).isEqualTo(before + 1);
      last.put(object, before + 1);
    }
    assertThat(last).hasSizeGreaterThan(5);
  }

  @Test
  void documents_that_staff_corrects_are_told() {
    merchant.subscribe(customer, "basic", "month");
    var document =
        merchant.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
    var credited =
        merchant
            .caller()
            .post(
                "/v1/documents/" + document + "/credit-notes",
                "{\"amount\":\"1.00\",\"reason\":\"Sorry\"}");
    assertThat(credited.status()).isEqualTo(201);

    assertThat(types("?kinds=document.credited")).containsExactly("document.credited");
  }

  @Test
  void one_reads_on_by_pages() {
    merchant.subscribe(customer, "basic", "month");
    var all = types("?limit=1000");
    var seen = new ArrayList<String>();
    var after = "0";
    boolean more = true;
    while (more) {
      var page = merchant.caller().get("/v1/events?limit=2&after=" + after);
      page.json().get("data").forEach(one -> seen.add(one.path("type").asString()));
      after = page.at("/next");
      more = page.json().path("more").asBoolean();
    }

    assertThat(seen).isEqualTo(all).hasSizeGreaterThan(4);
    assertThat(types("?after=" + after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"kinds=document.sold", "kinds=,", "after=-1", "after=x", "limit=1001", "from=1"})
  void what_makes_no_sense_is_refused(String query) {
    assertThat(merchant.caller().get("/v1/events?" + query).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource
  void each_kind_is_told_as_the_contract_says(EventKind kind) {
    var told = OccurrenceSamples.told(kind);
    var contract = OpenApi.document().at("/webhooks/" + kind.code() + "/post");
    var reference = contract.at("/requestBody/content/application~1json/schema/$ref").asString();
    var schema = Contract.published().schema(reference.replaceFirst(".*/", ""));

    assertThat(schema.validate(Json.tree(EventView.body(told)))).isEmpty();
  }

  @Test
  void the_contract_has_no_other_kinds() {
    var codes = Arrays.stream(EventKind.values()).map(EventKind::code).toList();

    assertThat(OpenApi.document().get("webhooks").propertyNames())
        .containsExactlyInAnyOrderElementsOf(codes);
    assertThat(OpenApi.document().at("/components/schemas/EventType/x-extensible-enum"))
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrderElementsOf(codes);
  }
}
