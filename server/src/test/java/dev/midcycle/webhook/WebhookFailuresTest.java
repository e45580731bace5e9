package dev.midcycle.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.testkit.Installation;
import dev.midcycle.webhook.Receiver.Got;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Events arrive where merchants want them, whatever befalls on the way.
class WebhookFailuresTest extends WebhookCase {
  @RegisterExtension
  static final Installation installation =
      new Installation(CLOCK, new SandboxGateway(CLOCK, Duration.ZERO));

  @Override
  Installation installation() {
    return installation;
  }

  @Test
  void what_a_receiver_that_is_down_for_three_days_missed_all_arrives() {
    var made = endpoint("/down", "customer.updated");
    receiver.answers("/down", 503);
    rename("First");
    rename("Second");
    var times = new ArrayList<Duration>();
    var begin = CLOCK.instant();
    for (int minute = 0; minute < 3 * 24 * 60 - 10; minute += 5) {
      int before = receiver.got("/down").size();
      run();
      if (receiver.got("/down").size() > before) {
        times.add(Duration.between(begin, CLOCK.instant()));
      }
      CLOCK.pass(Duration.ofMinutes(5));
    }
    assertThat(times.size()).as("%s", times).isBetween(8, 14);
    assertThat(states(made)).containsOnly("pending");

    receiver.answers("/down", 200);
    CLOCK.pass(Duration.ofHours(12));
    run();
    CLOCK.pass(Duration.ofHours(26));
    run();
    assertThat(states(made)).containsExactly("delivered", "delivered");
    assertThat(receiver.got("/down").stream().map(one -> one.header("webhook-id")).distinct())
        .hasSize(2);
    assertThat(show(made).at("/state")).isEqualTo("enabled");
  }

  @Test
  void an_endpoint_that_says_gone_is_disabled_told_of_and_brought_up_to_date() {
    var made = endpoint("/gone");
    var other = endpoint("/other", "webhook_endpoint.*");
    receiver.answers("/gone", 410);
    rename("First");
    run();
    assertThat(show(made).at("/state")).isEqualTo("disabled");
    assertThat(show(made).at("/disabled_reason")).contains("410");

    rename("Second");
    rename("Third");
    run();
    assertThat(receiver.got("/gone")).as("nothing more is sent").hasSize(1);
    assertThat(receiver.got("/other")).hasSize(1);
    assertThat(receiver.got("/other").getFirst().body()).contains("webhook_endpoint.disabled");
    assertThat(states(other)).containsExactly("delivered");
    assertThat(
            installation.rows(
                "select action, actor from audit where tenant = '%s' and action = 'webhook_disabled'"
                    .formatted(merchant.id().uuid())))
        .containsExactly("webhook_disabled system");

    receiver.answers("/gone", 200);
    merchant.caller().post("/v1/webhook-endpoints/" + made.id() + "/enable", "");
    run();
    assertThat(receiver.got("/gone").stream().map(Got::body))
        .filteredOn(body -> body.contains("customer.updated"))
        .hasSize(4);
    assertThat(states(made)).containsOnly("delivered");
  }

  /// A batch that is over late finds it disabled already, or gone.
  @Test
  void it_is_told_once_that_an_endpoint_is_disabled() {
    var made = endpoint("/twice?token=secret", "customer.updated");
    endpoint("/other", "webhook_endpoint.*");
    receiver.answers(
        "/twice",
        exchange -> {
          merchant.caller().post("/v1/webhook-endpoints/" + made.id() + "/disable", "");
          exchange.sendResponseHeaders(410, -1);
        });
    rename("First");
    run();
    run();

    assertThat(show(made).at("/state")).isEqualTo("disabled");
    assertThat(receiver.got("/other")).as("the merchant has done it").isEmpty();
    assertThat(details("webhook_disabled")).hasSize(1);
  }

  private static List<String> details(String action) {
    return installation.rows(
        "select content from audit where action = '%s' and cast(content as text) like '%%/twice%%'"
            .formatted(action));
  }

  /// What stands behind `?` may be a secret of the receiver's.
  @Test
  void what_is_told_of_an_endpoint_has_no_query() {
    var made = endpoint("/twice?token=secret", "customer.updated");
    var other = endpoint("/other", "webhook_endpoint.*");
    receiver.answers("/twice", 410);
    rename("First");
    run();
    run();

    assertThat(receiver.got("/other").getFirst().body())
        .contains("/twice")
        .doesNotContain("token=secret");
    assertThat(details("webhook_disabled")).last().asString().doesNotContain("token=secret");
    assertThat(details("webhook_created")).isNotEmpty().noneMatch(row -> row.contains("token="));
    assertThat(show(made).at("/url")).as("its own").endsWith("?token=secret");
    assertThat(states(other)).isNotEmpty();
  }

  /// We have forgotten them, so that the receiver is not even asked.
  @Test
  void events_that_are_not_kept_any_more_are_not_held_against_an_endpoint() {
    var made = endpoint("/kept", "customer.updated");
    rename("Forgotten");
    rename("Too");
    installation.application.events().relay().runAll(() -> true);
    installation.database.execute("delete from outbox where kind = 'customer.updated'");
    run();
    assertThat(states(made)).containsOnly("failed");
    assertThat(
            installation.rows("select failing_since from webhook_endpoint where description = ''"))
        .containsExactly("null");

    rename("Kept");
    run();
    assertThat(receiver.got("/kept")).hasSize(1);
  }

  @Test
  void one_at_which_nothing_arrives_for_three_days_is_disabled() {
    var made = endpoint("/dead", "customer.updated");
    receiver.answers("/dead", 500);
    rename("First");
    for (int hour = 0; hour < 110; hour += 2) {
      run();
      CLOCK.pass(Duration.ofHours(2));
    }

    assertThat(show(made).at("/state")).isEqualTo("disabled");
    assertThat(show(made).at("/disabled_reason")).contains("three days");
  }
}
