package dev.midcycle.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.Visitor;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// A customer who is invoiced together has one document of a day for all subscriptions.
class TogetherByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();

  private static final String CATALOG =
      """
      catalog: joined
      currency: USD
      timezone: UTC
      meters: {calls: {name: Calls, event: call, aggregation: count, window: period}}
      plans:
        a:
          name: Small
          family: f
          rank: 1
          prices: {month: 10.03}
          charges: [{key: calls, name: Calls, kind: usage, meter: calls, price: 1.00}]
        b: {name: Large, family: f, rank: 2, prices: {month: 70.00}}
      """;

  private Caller caller;
  private CustomerId customer;
  private String first;
  private String second;

  @BeforeEach
  void two_subscriptions_of_one_plan() {
    var merchant = installation.merchant(Installation.catalog(CATALOG));
    caller = merchant.caller();
    customer = merchant.payer("Harbor", "tok_success");
    first = merchant.subscribe(customer, "a", "month");
    second = merchant.subscribe(customer, "a", "month");
    var told =
        caller.patch(
            "/v1/customers/" + customer,
            "{\"invoicing\": \"together\", \"tax\": {\"rate\": \"0.19\"}}");
    assertThat(told.json().at("/invoicing").asString()).as(told.text()).isEqualTo("together");
  }

  /// 20.06 and 19 % of that, 3.81; apart it would be 1.91 twice.
  @Test
  void it_says_of_which_each_line_is() {
    advance("2026-05-01T00:59:00Z");
    assertThat(documents("")).hasSize(2);
    advance("2026-05-01T01:00:00Z");

    var document = newest();
    assertThat(documents("").getFirst()).isEqualTo("Monthly invoice for 2 × Small 23.87");
    assertThat(document.has("subscription")).isFalse();
    assertThat(document.at("/tax/amount").asString()).isEqualTo("3.81");
    assertThat(document.at("/lines").valueStream().map(line -> line.at("/subscription").asString()))
        .containsExactly(first, second);
    assertThat(document.at("/subscriptions").valueStream().map(one -> one.at("/name").asString()))
        .containsExactly("Small (1)", "Small (2)");
  }

  @Test
  void each_of_them_lists_it() {
    advance("2026-05-01T01:00:00Z");

    for (var one : List.of(first, second)) {
      assertThat(documents("?subscription=" + one))
          .containsExactly("Monthly invoice for 2 × Small 23.87", "First invoice 10.03");
    }
  }

  /// Whole as it is billed then: 20.06 and 1.00 of use, 19 % of both, once.
  @Test
  void each_foresees_the_whole_document() {
    advance("2026-04-10T00:00:00Z");
    use(second);
    advance("2026-04-20T00:00:00Z");
    var foreseen = List.of(next(first), next(second));

    advance("2026-05-01T01:00:00Z");
    var billed = newest();

    for (var one : foreseen) {
      assertThat(one.at("/total")).isEqualTo(billed.at("/total"));
      assertThat(one.at("/tax")).isEqualTo(billed.at("/tax"));
      assertThat(one.at("/date")).isEqualTo(billed.at("/date"));
      assertThat(one.at("/lines")).isEqualTo(billed.at("/lines"));
      assertThat(one.at("/subscriptions")).isEqualTo(billed.at("/subscriptions"));
    }
    assertThat(foreseen.stream().map(one -> one.at("/share/amount").asString()))
        .containsExactly("10.03", "11.03");
  }

  /// 19 % of 80.03.
  @Test
  void so_does_a_quote_and_what_answers_its_confirmation() {
    var asked =
        caller.post(
            "/v1/quotes",
            "{\"customer\": \"%s\", \"subscription\": \"%s\", \"change\": {\"plan\": \"b\"}}"
                .formatted(customer, second));
    var foreseen = asked.json().at("/next_invoice");
    assertThat(foreseen.at("/total/amount").asString()).as(asked.text()).isEqualTo("95.24");
    assertThat(foreseen.at("/share/amount").asString()).isEqualTo("70.00");

    var done = caller.post("/v1/quotes/" + asked.json().at("/id").asString() + "/confirm", "");
    assertThat(done.json().at("/subscription/next_billing")).as(done.text()).isEqualTo(foreseen);
    assertThat(next(first).at("/total")).isEqualTo(foreseen.at("/total"));

    advance("2026-05-01T01:00:00Z");
    assertThat(documents("").getFirst()).isEqualTo("Monthly invoice for Small and Large 95.24");
    assertThat(newest().at("/lines")).isEqualTo(foreseen.at("/lines"));
  }

  /// Whoever is looked at, the use of the second is on it.
  @Test
  void so_does_the_outlook_of_usage() {
    advance("2026-04-10T00:00:00Z");
    use(second);
    advance("2026-04-11T00:00:00Z");

    for (var one : List.of(first, second)) {
      var told =
          caller.get("/v1/subscriptions/" + one + "/usage").json().at("/outlook/next_invoice");
      assertThat(told.at("/date").asString()).isEqualTo("2026-05-01");
      assertThat(decimal(told.at("/high"))).isGreaterThanOrEqualTo(decimal(told.at("/likely")));
      assertThat(decimal(told.at("/low")))
          .as("both fees, and what was used")
          .isGreaterThanOrEqualTo(new BigDecimal("25.06"));
      assertThat(told.at("/share").isObject()).isTrue();
    }
  }

  private static BigDecimal decimal(JsonNode money) {
    return new BigDecimal(money.at("/amount").asString());
  }

  private JsonNode next(String subscription) {
    return caller.get("/v1/subscriptions/" + subscription).json().at("/next_billing");
  }

  /// Paper says whose lines are whose, and whose usage is whose.
  @Test
  void so_do_its_papers() {
    advance("2026-04-10T00:00:00Z");
    use(second);
    advance("2026-05-01T01:00:00Z");

    var path = "/v1/documents/" + newest().at("/id").asString();
    assertThat(text(path + "/pdf"))
        .contains("Monthly invoice for 2 × Small", "Small (1)", "Small (2)");
    assertThat(text(path + "/receipt")).contains("Small (2): Small");
    assertThat(text(path + "/usage-report"))
        .contains("Small: Calls, Small (1)", "Small: Calls, Small (2)");
  }

  /// Both wait until one o'clock; the change of one at half past ends it for both.
  @Test
  void a_change_of_one_ends_the_wait_of_all() {
    advance("2026-05-01T00:30:00Z");
    new Visitor(caller, customer, first).make("\"change\":{\"plan\":\"b\"}");

    assertThat(documents(""))
        .containsExactly(
            "Plan change 71.36",
            "Monthly invoice for 2 × Small 23.87",
            "First invoice 10.03",
            "First invoice 10.03");
    assertThat(documents("?subscription=" + second)).hasSize(2);
  }

  /// 3.81 is 1.91 of the one that ends first, and 1.90 of the other.
  @Test
  void what_comes_back_of_it_brings_back_its_tax_and_no_more() {
    advance("2026-05-01T01:00:00Z");
    for (var one : List.of(second, first)) {
      new Visitor(caller, customer, one).make("\"cancel\":{\"when\":\"now\"}");
    }

    assertThat(documents("").subList(0, 2))
        .containsExactly("Cancellation -11.93", "Cancellation -11.94");
  }

  private void use(String subscription) {
    var sent =
        caller.post(
            "/v1/events",
            """
            {"id": "%s", "customer": "%s", "subscription": "%s", "event": "call", "time": "2026-04-09T12:00:00Z"}
            """
                .formatted(subscription, customer, subscription));
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
  }

  private void advance(String to) {
    var moved = caller.post("/v1/clock/advance", "{\"to\":\"" + to + "\"}");
    assertThat(moved.status()).as(moved.text()).isEqualTo(200);
  }

  private JsonNode newest() {
    var id = list("").at("/data/0/id").asString();
    return caller.get("/v1/documents/" + id).json();
  }

  private JsonNode list(String query) {
    return caller.get("/v1/customers/" + customer + "/documents" + query).json();
  }

  private List<String> documents(String query) {
    return list(query)
        .at("/data")
        .valueStream()
        .map(one -> one.at("/description").asString() + " " + one.at("/total/amount").asString())
        .toList();
  }

  private String text(String path) {
    return new PdfFile(caller.file(path)).text();
  }
}
