package dev.midcycle.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Usage as merchants' systems report it. The merchant's clock says 2026-04-01T16:00:00Z.
class EventsByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;

  @BeforeEach
  void a_customer_with_a_name_of_our_own() {
    scout = installation.merchant("scout");
    var made = scout.caller().post("/v1/customers", "{\"name\":\"Acme\",\"external_id\":\"acme\"}");
    assertThat(made.status()).isEqualTo(201);
  }

  private Answer send(String body) {
    return scout.caller().post("/v1/events", body);
  }

  private Answer lines(String body) {
    return scout.caller().with("Content-Type", "application/x-ndjson").post("/v1/events", body);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          event                                                                                  | becomes
          {"customer":"acme","event":"camera.connected","time":"2026-04-01T12:00:00Z","id":"1"}                 | accepted
          {"customer":"acme","event":"camera.connected","time":"2026-04-01T12:00:00+02:00","id":"1"}            | accepted
          {"customer":"acme","event":"camera.connected","time":"2026-04-01T12:00:00Z","id":"1","properties":{"a":1,"b":"x","c":true}} | accepted
          {"specversion":"1.0","source":"/s","subject":"acme","type":"camera.connected","time":"2026-04-01T12:00:00Z","id":"1","data":{"a":1}} | accepted
          {"customer":"acme","event":"e","time":"2026-04-01T12:00:00Z","id":"1"}                 | kept_aside unknown_meter
          {"customer":"nobody","event":"camera.connected","time":"2026-04-01T12:00:00Z","id":"1"}               | kept_aside unknown_customer
          {"customer":"cus_00000000000000000000000001","event":"camera.connected","time":"2026-04-01T12:00:00Z","id":"1"} | kept_aside unknown_customer
          {"customer":"acme","event":"camera.connected","time":"2026-01-01T15:59:59Z","id":"1"}                 | rejected too_old
          {"customer":"acme","event":"camera.connected","time":"2026-01-01T16:00:00Z","id":"1"}                 | accepted
          {"customer":"acme","event":"camera.connected","time":"2026-04-01T17:00:01Z","id":"1"}                 | rejected in_future
          {"customer":"acme","event":"camera.connected","time":"2026-04-01","id":"1"}                           | rejected invalid
          {"customer":"acme","event":"camera.connected","time":"2026-04-01T12:00:00Z"}                          | rejected invalid
          {"customer":"acme","event":"","time":"2026-04-01T12:00:00Z","id":"1"}                  | rejected invalid
          {"customer":"acme","event":"camera.connected","time":"2026-04-01T12:00:00Z","id":"1","properties":[]} | rejected invalid
          {"customer":"acme","event":"camera.connected","time":"2026-04-01T12:00:00Z","id":"1","properties":{"a":{}}} | rejected invalid
          {"customer":"acme","event":"camera.connected","time":"2026-04-01T12:00:00Z","id":"1","subscription":"sub_1"} | rejected invalid
          {"customer":"acme","event":"camera.connected","time":"2026-04-01T12:00:00Z","id":"1","properties":{"a":"\\u0000"}} | rejected invalid
          7                                                                                      | rejected invalid
          {                                                                                      | rejected invalid
          """)
  void what_becomes_of_an_event(String event, String becomes) {
    assertThat(EventResults.of(lines(event))).containsExactly(becomes);
  }

  @Test
  void one_bad_event_of_a_thousand_costs_only_itself() {
    var events =
        IntStream.range(0, 1000)
            .mapToObj(i ->
                "{\"customer\":\"%s\",\"event\":\"camera.connected\",\"time\":\"2026-04-01T12:00:00Z\",\"id\":\"%d\"}"
                    .formatted(i == 500 ? "nobody" : "acme", i))
            .collect(Collectors.joining(",", "[", "]"));

    var results = EventResults.of(send(events));

    assertThat(results.get(500)).isEqualTo("kept_aside unknown_customer");
    assertThat(results.stream().filter("accepted"::equals)).hasSize(999);
  }

  @Test
  void an_event_that_is_sent_again_is_told_so() {
    var event =
        "{\"customer\":\"acme\",\"event\":\"camera.connected\",\"time\":\"2026-04-01T12:00:00Z\",\"id\":\"1\"%s}";

    assertThat(EventResults.of(send(event.formatted("")))).containsExactly("accepted");
    assertThat(EventResults.of(send(event.formatted(",\"source\":\"api\""))))
        .containsExactly("duplicate");
    assertThat(EventResults.of(send(event.formatted(",\"source\":\"other\""))))
        .containsExactly("accepted");
    assertThat(EventResults.of(send(event.formatted(",\"properties\":{\"a\":1}"))))
        .containsExactly("conflict id_taken");
  }

  @Test
  void what_no_meter_can_count_is_kept_and_costs_nothing() {
    var customer = scout.payer("Harbor", "tok_success");
    scout.subscribe(customer, "basic", "month");

    var answer =
        send(
            "{\"customer\":\"%s\",\"event\":\"camera.connected\",\"time\":\"2026-04-01T16:00:00Z\",\"id\":\"1\",\"properties\":{\"status\":\"off\"}}"
                .formatted(customer));

    assertThat(EventResults.of(answer)).containsExactly("accepted");
    assertThat(
            installation.rows(
                """
                select k.name, e.content, (select count(*) from usage_reading r where r.customer = e.customer)
                from usage_event e
                join usage_shape k on k.tenant = e.tenant and k.no = e.shape
                where e.customer = '%s'
                """
                    .formatted(customer.uuid())))
        .containsExactly("camera.connected [\"off\"] 0");
  }

  @Test
  @Requirement({36, 37, 38})
  void cameras_are_billed_with_the_month_in_which_they_were_seen() {
    var customer = scout.payer("Harbor", "tok_success");
    var subscription = scout.subscribe(customer, "basic", "month");
    scout.advance("2026-04-10T16:00:00Z");
    var seen =
        IntStream.range(0, 3)
            .mapToObj(i ->
                "{\"customer\":\"%s\",\"event\":\"camera.connected\",\"time\":\"2026-04-10T15:00:00Z\",\"id\":\"c%d\",\"properties\":{\"camera_id\":\"cam-%d\",\"status\":\"streaming\"}}"
                    .formatted(customer, i, i))
            .collect(Collectors.joining("\n"));
    assertThat(EventResults.of(lines(seen))).containsOnly("accepted");

    var usage =
        scout.caller().get("/v1/subscriptions/" + subscription + "/usage").json().at("/charges/0");
    assertThat(usage.at("/used").asString()).isEqualTo("3");
    assertThat(usage.at("/billable").asString()).isEqualTo("2");
    assertThat(usage.at("/included").asString()).isEqualTo("1");
    assertThat(usage.at("/days").valueStream().map(day -> day.at("/quantity").asString()))
        .as("the tenth day is the last so far")
        .containsExactly("0", "0", "0", "0", "0", "0", "0", "0", "0", "3");
    assertThat(usage.at("/days/9/date").asString()).isEqualTo("2026-04-10");

    scout.advance("2026-05-03T00:00:00Z");

    assertThat(
            installation.rows(
                "select quantity, amount from document_line where charge = 'cameras' and tenant = '%s'"
                    .formatted(scout.id().uuid())))
        .as("two beyond the one included, for one of 30 days at 12.00")
        .containsExactly("2 80");
  }

  @Test
  void more_than_a_thousand_at_once_are_refused_as_a_whole() {
    var lines = "{}\n".repeat(1001);

    assertThat(lines(lines).status()).isEqualTo(400);
    assertThat(lines("\n").status()).isEqualTo(400);
  }

  @Test
  void nobody_reports_usage_without_a_key() {
    assertThat(installation.anonymous().post("/v1/events", "{}").status()).isEqualTo(401);
  }
}
