package dev.midcycle.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.testkit.Installation;
import dev.midcycle.webhook.Receiver.Got;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/// Events arrive where merchants want them, signed, once and again.
class WebhooksTest extends WebhookCase {
  @RegisterExtension
  static final Installation installation =
      new Installation(CLOCK, new SandboxGateway(CLOCK, Duration.ZERO));

  @Override
  Installation installation() {
    return installation;
  }

  @Test
  void what_an_endpoint_wants_arrives_signed_and_nothing_else() throws Exception {
    var made = endpoint("/all", "customer.updated");
    rename("Other");
    merchant.customer("New");
    run();

    var got = receiver.got("/all");
    assertThat(got).hasSize(1);
    verify(got.getFirst(), made.secret());
    assertThat(got.getFirst().body()).contains("\"type\":\"customer.updated\"");
    assertThat(got.getFirst().header("webhook-id")).startsWith("evt_");
    assertThat(got.getFirst().header("content-type")).isEqualTo("application/json");
    assertThat(states(made)).containsExactly("delivered");
    assertThatThrownBy(() -> verify(got.getFirst(), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        .isInstanceOf(WebhookVerificationException.class);
    assertThat(installation.rows("select secret from webhook_endpoint"))
        .allMatch(one -> one.startsWith("sealed:"));
  }

  @Test
  void while_a_secret_is_replaced_both_sign() throws Exception {
    var made = endpoint("/rotated");
    var rotated =
        merchant
            .caller()
            .post("/v1/webhook-endpoints/" + made.id() + "/secret", "{\"grace\":\"PT1H\"}")
            .at("/secret");
    rename("Second");
    run();
    verify(receiver.got("/rotated").getLast(), made.secret());
    verify(receiver.got("/rotated").getLast(), rotated);

    installation.database.execute(
        "update webhook_endpoint set old_secret_until = '%s'".formatted(CLOCK.instant()));
    rename("Third");
    run();
    var last = receiver.got("/rotated").getLast();
    verify(last, rotated);
    assertThatThrownBy(() -> verify(last, made.secret()))
        .isInstanceOf(WebhookVerificationException.class);
  }

  /// The same id each time, at the times of the schedule; what came meanwhile comes as well.
  @Test
  void one_is_sent_again_by_hand_under_the_same_id_and_marked() {
    var made = endpoint("/again", "customer.updated");
    rename("First");
    rename("Second");
    run();
    var list = merchant.caller().get("/v1/webhook-endpoints/" + made.id() + "/deliveries");
    var id = list.at("/data/1/id");
    assertThat(merchant.caller().post("/v1/webhook-deliveries/" + id + "/resend", "").status())
        .isEqualTo(200);
    run();

    var got = receiver.got("/again");
    assertThat(got).hasSize(3);
    assertThat(got.getLast().header("webhook-id")).isEqualTo(got.getFirst().header("webhook-id"));
    assertThat(got.getLast().header("midcycle-resent")).isEqualTo("1");
    assertThat(got.getFirst().header("midcycle-resent")).isEmpty();
    var shown = merchant.caller().get("/v1/webhook-deliveries/" + id);
    assertThat(shown.at("/log/1/status")).isEqualTo("204");
    assertThat(shown.at("/request/id")).isEqualTo(got.getFirst().header("webhook-id"));

    var last = list.json().at("/data/0/position").asLong();
    var range =
        merchant
            .caller()
            .post(
                "/v1/webhook-endpoints/" + made.id() + "/resend",
                "{\"after\":0,\"until\":" + last + "}");
    assertThat(range.at("/count")).isEqualTo("2");
    run();
    assertThat(receiver.got("/again")).hasSize(5);
  }

  @Test
  void a_test_event_goes_to_one_endpoint_alone() {
    var made = endpoint("/tested", "document.*");
    endpoint("/untested");
    merchant.caller().post("/v1/webhook-endpoints/" + made.id() + "/test", "");
    run();

    assertThat(receiver.got("/tested")).hasSize(1);
    assertThat(receiver.got("/untested")).isEmpty();
  }

  /// Whoever keeps the highest sequence of each object and takes what is newer comes to the same,
  /// in whatever order events arrive.
  @Test
  void in_any_order_a_receiver_rebuilds_what_is() {
    endpoint("/all", "sales_request.*");
    var request =
        merchant
            .caller()
            .post(
                "/v1/sales-requests",
                "{\"customer\":\"%s\",\"plan\":\"enterprise\",\"name\":\"A\",\"email\":\"a@b.test\",\"message\":\"Hi\"}"
                    .formatted(customer))
            .at("/id");
    merchant.caller().patch("/v1/sales-requests/" + request, "{\"status\":\"contacted\"}");
    merchant.caller().patch("/v1/sales-requests/" + request, "{\"status\":\"won\"}");
    run();
    var bodies = new ArrayList<>(receiver.got("/all").stream().map(Got::body).toList());
    assertThat(bodies).hasSize(3);
    for (int seed = 0; seed < 6; seed++) {
      Collections.shuffle(bodies, new Random(seed));
      assertThat(rebuilt(bodies)).containsExactly(Map.entry(request, "won"));
    }
  }

  private static Map<String, String> rebuilt(List<String> bodies) {
    var json = new JsonMapper();
    var seen = new HashMap<String, Long>();
    var status = new HashMap<String, String>();
    for (var body : bodies) {
      var event = json.readTree(body);
      var object = event.path("object").asString();
      if (event.path("sequence").asLong() > seen.getOrDefault(object, 0L)) {
        seen.put(object, event.path("sequence").asLong());
        status.put(object, event.at("/data/to").asString("new"));
      }
    }
    return status;
  }

  @Test
  void a_message_that_is_old_is_told_by_its_time() {
    var made = endpoint("/time");
    CLOCK.pass(Duration.ofMinutes(-30));
    rename("First");
    run();
    CLOCK.pass(Duration.ofMinutes(30));

    assertThatCode(() -> verify(receiver.got("/time").getFirst(), made.secret()))
        .isInstanceOf(WebhookVerificationException.class);
  }
}
