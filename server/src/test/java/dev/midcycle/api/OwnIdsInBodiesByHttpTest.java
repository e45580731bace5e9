package dev.midcycle.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.AtOnce;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A merchant's own ids in what it sends, and on the subscriptions that it makes.
class OwnIdsInBodiesByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private Caller key;
  private CustomerId customer;

  @BeforeEach
  void open() {
    merchant = installation.merchant("scout");
    key = merchant.caller();
    customer = merchant.payer("Acme", "tok_success");
    answered(200, key.patch("/v1/customers/" + customer, "{\"external_id\":\"acme-1\"}"));
  }

  private static Answer answered(int status, Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer;
  }

  private static String subscribing(String customer, String externalId) {
    return """
    {"customer": "%s", "subscribe": {
      "plan": "basic", "external_id": "%s", "metadata": {"channel": "partner"}}}
    """
        .formatted(customer, externalId);
  }

  private Answer quoted(String body) {
    return answered(201, key.post("/v1/quotes", body));
  }

  private Answer confirmed(Answer quote) {
    return key.post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
  }

  @Test
  void a_new_subscription_has_its_own_id_and_notes_at_once() {
    var quote = quoted(subscribing("ext:acme-1", "order-17"));
    assertThat(quote.at("/customer")).isEqualTo(customer.text());
    assertThat(quote.at("/request/customer")).isEqualTo(customer.text());
    assertThat(key.get("/v1/subscriptions/ext:order-17").status()).isEqualTo(404);

    var made = answered(200, confirmed(quote));

    assertThat(made.at("/subscription/external_id")).isEqualTo("order-17");
    assertThat(made.at("/subscription/metadata/channel")).isEqualTo("partner");
    assertThat(answered(200, key.get("/v1/subscriptions/ext:order-17")).at("/id"))
        .isEqualTo(made.at("/subscription/id"));
    assertThat(answered(200, confirmed(quote)).text()).as("again").isEqualTo(made.text());
  }

  @Test
  void every_verb_takes_own_ids() {
    var made = answered(200, confirmed(quoted(subscribing("ext:acme-1", "order-17"))));

    for (var verb :
        List.of(
            "\"change\": {\"plan\": \"pro\"}",
            "\"cancel\": {}",
            "\"charge\": {\"name\": \"Setup\", \"amount\": \"1.00\"}")) {
      var quote =
          quoted(
              "{\"customer\": \"ext:acme-1\", \"subscription\": \"ext:order-17\", %s}"
                  .formatted(verb));
      assertThat(quote.at("/subscription")).isEqualTo(made.at("/subscription/id"));
      assertThat(quote.at("/request/subscription")).isEqualTo(made.at("/subscription/id"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          path                | body                                                                                             | status
          /v1/quotes          | {"customer":"ext:nobody","subscribe":{"plan":"basic"}}                                           | 404
          /v1/quotes          | {"customer":"ext:acme-1","subscription":"ext:none","cancel":{}}                                  | 404
          /v1/quotes          | {"customer":"ext:","subscribe":{"plan":"basic"}}                                                 | 400
          /v1/sales-requests  | {"customer":"ext:acme-1","plan":"enterprise","name":"A","email":"a@a.test","message":"Hello"}    | 201
          /v1/sales-requests  | {"customer":"ext:nobody","plan":"enterprise","name":"A","email":"a@a.test","message":"Hello"}    | 404
          /v1/portal-sessions | {"customer":"ext:acme-1","member":"%s"}                                                          | 201
          /v1/portal-sessions | {"customer":"ext:nobody","member":"%s"}                                                          | 404
          """)
  void own_ids_stand_in_every_body(String path, String body, int status) {
    var member = merchant.member(customer, Role.ADMIN);

    answered(status, key.post(path, body.formatted(member)));
  }

  @Test
  void a_member_finds_only_its_own_organization_by_it() {
    answered(
        200,
        key.patch("/v1/customers/" + merchant.customer("Other"), "{\"external_id\":\"other\"}"));
    var admin = merchant.as(Role.ADMIN, customer);
    var body = "{\"customer\":\"ext:%s\",\"subscribe\":{\"plan\":\"basic\"}}";

    answered(201, admin.post("/v1/quotes", body.formatted("acme-1")));
    var foreign = answered(404, admin.post("/v1/quotes", body.formatted("other")));
    var nobody = answered(404, admin.post("/v1/quotes", body.formatted("nobody")));
    assertThat(foreign.at("/detail")).isEqualTo(nobody.at("/detail"));
  }

  @Test
  void notes_are_the_merchants() {
    var admin = merchant.as(Role.ADMIN, customer);

    var refused = answered(403, admin.post("/v1/quotes", subscribing(customer.text(), "order-17")));

    assertThat(refused.at("/detail")).contains("/subscribe/external_id");
  }

  @Test
  void an_id_that_another_subscription_has_is_refused_before_anything_is_billed() {
    var first = quoted(subscribing("ext:acme-1", "order-17"));
    var second = quoted(subscribing(merchant.payer("Other", "tok_success").text(), "order-17"));
    answered(200, confirmed(first));

    var late = answered(409, confirmed(second));
    var asked = answered(409, key.post("/v1/quotes", subscribing("ext:acme-1", "order-17")));

    assertThat(Stream.of(late, asked).map(Answer::code)).containsOnly("external_id_taken");
    assertThat(asked.at("/param")).isEqualTo("/subscribe/external_id");
    assertThat(key.get("/v1/subscriptions").json().at("/data").size()).isEqualTo(1);
    assertThat(key.get("/v1/documents").json().at("/data").size()).isEqualTo(1);
  }

  @Test
  void of_several_at_once_one_gets_the_id_and_is_billed() {
    var others = Stream.of("B", "C", "D").map(name -> merchant.payer(name, "tok_success")).toList();
    var quotes =
        others.stream().map(one -> quoted(subscribing(one.text(), "order-17"))).toList().iterator();

    var answers =
        AtOnce.of(
            others.size(),
            () -> {
              Answer mine;
              synchronized (quotes) {
                mine = quotes.next();
              }
              return confirmed(mine);
            });

    assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409, 409);
    assertThat(key.get("/v1/documents").json().at("/data").size()).isEqualTo(1);
  }

  @Test
  void events_name_customers_and_subscriptions_by_their_own_ids() {
    answered(200, confirmed(quoted(subscribing("ext:acme-1", "order-17"))));
    var event =
        """
        {"customer": "%s", "subscription": "%s", "event": "camera.connected", "id": "%s",
         "time": "2026-04-01T00:00:00Z", "properties": {"camera_id": "c"}}
        """;
    var sent =
        answered(
            200,
            key.post(
                "/v1/events",
                "[%s,%s,%s,%s]"
                    .formatted(
                        event.formatted("ext:acme-1", "ext:order-17", "1"),
                        event.formatted("acme-1", "ext:order-17", "1"),
                        event.formatted("acme-1", "ext:none", "2"),
                        event.formatted("ext:nobody", "ext:order-17", "3"))));

    assertThat(sent.json().at("/results").findValuesAsString("status"))
        .as(sent.text())
        .containsExactly("accepted", "duplicate", "rejected", "kept_aside");
    assertThat(sent.at("/results/2/code")).isEqualTo("unknown_subscription");
    var correction =
        """
        {"corrections": [{"customer": "ext:acme-1", "id": "fix", "corrects": {"id": "1"}, "reason": "A slip",
          "instead": {"subscription": "ext:order-17", "event": "camera.connected", "time": "2026-04-01T00:00:00Z",
            "properties": {"camera_id": "d"}}}]}
        """;
    assertThat(
            answered(200, key.post("/v1/events/corrections", correction)).at("/results/0/status"))
        .isEqualTo("corrected");
  }
}
