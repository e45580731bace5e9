package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.mail.Notice;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.LiveTenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What customers were told by mail, by the API.
class MailsByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private final Merchant merchant = installation.merchant("scout");

  private CustomerId subscriber(String name) {
    var customer = merchant.payer(name, "tok_success");
    tell(merchant, customer);
    merchant.subscribe(customer, "basic", "month");
    installation.application.events().relay().runAll(() -> true);
    return customer;
  }

  private static void tell(Merchant merchant, CustomerId customer) {
    var told =
        merchant.caller().patch("/v1/customers/" + customer, "{\"email\":\"books@org.test\"}");
    assertThat(told.status()).isEqualTo(200);
  }

  private static Answer good(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private static List<String> of(Answer answer, String part) {
    var all = new ArrayList<String>();
    for (JsonNode one : good(answer).json().get("data")) {
      all.add(one.path(part).asString());
    }
    return all;
  }

  @Test
  void a_test_tenants_mails_are_kept_as_sent_at_its_own_time() {
    var customer = subscriber("Acme");
    var mail = good(merchant.caller().get("/v1/mails")).json().at("/data/0");

    assertThat(mail.path("customer").asString()).isEqualTo(customer.text());
    assertThat(mail.path("kind").asString()).isEqualTo("invoice");
    assertThat(mail.path("state").asString()).isEqualTo("sent");
    assertThat(mail.path("sent_at").asString()).startsWith("2026-04-01T16:");
    assertThat(mail.path("subject").asString()).isEqualTo("Invoice INV-000001 from Merchant");
    assertThat(mail.has("html")).isFalse();
    var whole = good(merchant.caller().get("/v1/mails/" + mail.path("id").asString()));
    assertThat(whole.at("/text")).contains("Acme has a new invoice of");
    assertThat(whole.at("/html")).startsWith("<!doctype html>");
    assertThat(whole.at("/html"))
        .as("leads to where it can be paid")
        .contains("http://portal.test/portal/invoices/" + whole.at("/document"));
    assertThat(whole.at("/attached")).isEqualTo("document");
  }

  @Test
  void they_are_found_by_customer_state_and_kind_a_page_at_a_time() {
    var first = subscriber("First");
    var second = subscriber("Second");
    var caller = merchant.caller();

    assertThat(of(caller.get("/v1/mails?customer=" + second), "customer"))
        .containsOnly(second.text());
    assertThat(of(caller.get("/v1/customers/" + first + "/mails"), "customer"))
        .containsOnly(first.text());
    assertThat(of(caller.get("/v1/mails?kind=invoice"), "kind")).containsOnly("invoice").hasSize(2);
    assertThat(of(caller.get("/v1/mails?state=failed"), "id")).isEmpty();
    assertThat(caller.get("/v1/mails?kind=poem").status()).isEqualTo(400);
    var page = good(caller.get("/v1/mails?kind=invoice&limit=1"));
    var rest = caller.get("/v1/mails?kind=invoice&limit=1&cursor=" + page.at("/next_cursor"));
    assertThat(of(page, "customer")).containsExactly(second.text());
    assertThat(of(rest, "customer")).containsExactly(first.text());
  }

  @Test
  void members_who_may_pay_see_what_their_own_customer_was_told() {
    var ours = subscriber("Ours");
    var others = subscriber("Others");
    var mine = good(merchant.caller().get("/v1/customers/" + ours + "/mails")).at("/data/0/id");
    var theirs = good(merchant.caller().get("/v1/customers/" + others + "/mails")).at("/data/0/id");
    Caller billing = merchant.as(Role.BILLING, ours);

    good(billing.get("/v1/mails/" + mine));
    good(billing.get("/v1/customers/" + ours + "/mails"));
    assertThat(billing.get("/v1/mails/" + theirs).status()).isEqualTo(404);
    assertThat(billing.get("/v1/mails").status()).isEqualTo(403);
    assertThat(merchant.as(Role.VIEWER, ours).get("/v1/mails/" + mine).status()).isEqualTo(403);
  }

  @Test
  void one_is_sent_again_once_for_a_key_and_that_is_written_down() {
    subscriber("Again");
    var path = "/v1/mails/" + merchant.caller().get("/v1/mails").at("/data/0/id") + "/resend";
    var repeated = merchant.caller().with("Idempotency-Key", "again-and-again");

    assertThat(good(repeated.post(path, "")).at("/resent")).isEqualTo("1");
    assertThat(good(repeated.post(path, "")).at("/resent")).isEqualTo("1");
    assertThat(good(merchant.caller().post(path, "")).at("/resent")).isEqualTo("2");
    assertThat(
            installation.rows(
                "select action from audit where action = 'mail_resent' and tenant = '%s'"
                    .formatted(merchant.id().uuid())))
        .hasSize(2);
  }

  /// Nothing leaves a Midcycle that knows no mail server.
  @Test
  void without_a_server_it_is_told_what_to_do() {
    try (var live = new LiveTenant("2026-05-01T10:00:00Z")) {
      var customer = live.payer();
      tell(live.merchant, customer);
      live.subscribe(customer, "{\"plan\":\"basic\",\"interval\":\"month\"}");
      live.installation.application.events().relay().runAll(() -> true);
      var mail = good(live.merchant.caller().get("/v1/mails")).json().at("/data/0");

      assertThat(mail.path("state").asString()).isEqualTo("not_sent");
      assertThat(mail.path("reason").asString()).isEqualTo("No mail server was set.");
      assertThat(mail.path("remedy").asString()).startsWith("Set a mail server");
      var again =
          live.merchant.caller().post("/v1/mails/" + mail.path("id").asString() + "/resend", "");
      assertThat(again.status()).isEqualTo(422);
      assertThat(again.text()).contains("mail server");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de-AT", "fr", "es", "ja", "ar"})
  void each_kind_can_be_looked_at_in_each_language(String language) {
    for (var notice : Notice.values()) {
      var path = "/v1/mail-previews?kind=" + notice.code() + "&language=" + language;
      var preview = good(merchant.caller().get(path));

      assertThat(preview.at("/subject")).as(path).contains("Merchant").doesNotContain("{");
      assertThat(preview.at("/text")).as(path).doesNotContain("{");
      assertThat(preview.at("/html")).as(path).contains(language.equals("ar") ? "rtl" : "ltr");
    }
  }

  @Test
  void old_ones_are_forgotten_unless_they_wait() {
    var customer = subscriber("Old");
    var mails = installation.application.mail().mails();
    mails.forget(merchant.id(), Duration.ofDays(1));
    var path = "/v1/customers/" + customer + "/mails";
    int before = of(merchant.caller().get(path), "id").size();
    assertThat(before).isPositive();
    installation.database.execute(
        "update mail set created_at = now() - interval '400 days' where tenant = '%s'"
            .formatted(merchant.id().uuid()),
        "update mail set state = 'queued', sent_at = null where notice = 'receipt' and tenant = '%s'"
            .formatted(merchant.id().uuid()));
    mails.forget(merchant.id(), Duration.ofDays(365));

    assertThat(of(merchant.caller().get(path), "state")).doesNotContain("sent");
  }
}
