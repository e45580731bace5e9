package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangeByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private CustomerId customer;
  private Visitor admin;

  @BeforeEach
  void a_customer_on_basic_in_the_middle_of_a_month() {
    scout = installation.merchant("scout");
    customer = scout.payer("Harbor", "tok_success");
    var subscription = scout.subscribe(customer, "basic", "month");
    admin = new Visitor(scout.as(Role.ADMIN, customer), customer, subscription);
    scout.advance("2026-04-16");
  }

  @Test
  @Requirement({14, 17, 18, 21})
  void a_quote_is_confirmed_billed_to_the_cent_and_shown_at_once() {
    var quote = admin.quote("\"change\":{\"plan\":\"pro\"}");

    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    assertThat(quote.at("/due_now/amount")).isEqualTo("15.00");
    assertThat(quote.at("/changes/plan/before/key")).isEqualTo("basic");
    assertThat(quote.at("/changes/plan/after/key")).isEqualTo("pro");
    assertThat(quote.at("/bill/lines/0/why/sentence")).isEqualTo("unused 15 of 30 days of 40.00");

    var done = admin.confirm(quote);

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.at("/outcome")).isEqualTo("changed");
    assertThat(done.at("/subscription/plan/key")).isEqualTo("pro");
    assertThat(done.at("/document/total/amount")).isEqualTo("15.00");
    assertThat(done.at("/document/status")).isEqualTo("paid");
    assertThat(done.at("/receipt/amount/amount")).isEqualTo("15.00");
    assertThat(admin.shown().at("/plan/key")).isEqualTo("pro");
  }

  @Test
  @Requirement({16, 19, 78})
  void a_quote_alone_changes_nothing_and_bills_nothing() {
    var before = admin.shown().text();
    var documents = admin.documents();
    var activity = admin.list("/activity", "at", "text");

    assertThat(admin.quote("\"change\":{\"plan\":\"pro\"}").status()).isEqualTo(201);
    assertThat(admin.quote("\"cancel\":{}").status()).isEqualTo(201);

    assertThat(admin.shown().text()).isEqualTo(before);
    assertThat(admin.documents()).isEqualTo(documents);
    assertThat(admin.list("/activity", "at", "text")).isEqualTo(activity);
  }

  @Test
  @Requirement(20)
  void confirming_twice_changes_and_bills_once() {
    var quote = admin.quote("\"change\":{\"plan\":\"pro\"}");
    var attempt = admin.caller().with("Idempotency-Key", "one-attempt");
    var path = "/v1/quotes/" + quote.at("/id") + "/confirm";

    var first = attempt.post(path, "");
    var again = attempt.post(path, "");
    var anew = admin.confirm(quote);

    assertThat(first.status()).as(first.text()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(anew.at("/document/id")).isEqualTo(first.at("/document/id"));
    assertThat(admin.documents()).hasSize(2);
  }

  @Test
  @Requirement({11, 12, 15, 35})
  void plan_and_interval_change_together_and_are_settled_once() {
    var done = admin.confirm(admin.quote("\"change\":{\"plan\":\"pro\",\"interval\":\"year\"}"));

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.at("/document/total/amount")).isEqualTo("680.00");
    assertThat(done.at("/subscription/interval")).isEqualTo("year");
    assertThat(admin.documents()).hasSize(2);

    var back = admin.confirm(admin.quote("\"change\":{\"interval\":\"month\"}"));
    assertThat(back.status()).as(back.text()).isEqualTo(200);
  }

  @Test
  @Requirement(22)
  void the_same_plan_and_frequency_is_no_change() {
    var quote = admin.quote("\"change\":{\"plan\":\"basic\",\"interval\":\"month\"}");

    assertThat(quote.status()).isEqualTo(422);
    assertThat(quote.code()).isEqualTo("no_change");
  }

  @Test
  @Requirement(23)
  void a_pair_of_tier_and_frequency_that_is_not_sold_can_not_be_had() {
    var quote = admin.quote("\"change\":{\"interval\":\"quarter\"}");
    var offers = admin.caller().get("/v1/subscriptions/" + admin.subscription() + "/offers");

    assertThat(quote.status()).isEqualTo(422);
    assertThat(quote.code()).isEqualTo("price_missing");
    assertThat(offers.json().at("/intervals").toString()).isEqualTo("[\"month\",\"year\"]");
    for (var price : offers.json().at("/plans/0/prices")) {
      assertThat(price.at("/interval").asString()).isIn("month", "year");
    }
  }

  @Test
  @Requirement({24, 26})
  void the_current_tiers_add_on_is_locked() {
    var quote = admin.quote("\"change\":{\"remove_addons\":[\"cameras-basic\"]}");

    assertThat(quote.code()).isEqualTo("addon_locked");
    assertThat(quote.at("/detail")).contains("Additional Camera Usage - Basic");
    assertThat(admin.shown().at("/addons/0/name")).isEqualTo("Additional Camera Usage - Basic");
    assertThat(admin.shown().json().at("/addons/0/locked").asBoolean()).isTrue();
    assertThat(admin.shown().at("/addons/0/reason")).isNotEmpty();
  }

  @Test
  @Requirement(28)
  void a_switch_of_frequency_alone_unlocks_no_add_on() {
    var quote =
        admin.quote("\"change\":{\"interval\":\"year\",\"remove_addons\":[\"cameras-basic\"]}");

    assertThat(quote.code()).isEqualTo("addon_locked");
  }

  @Test
  @Requirement({27, 29, 30, 33})
  void a_switch_of_tier_frees_the_old_add_on_and_attaches_the_new() {
    var kept = admin.quote("\"change\":{\"plan\":\"pro\"}");
    var removed =
        admin.quote("\"change\":{\"plan\":\"pro\",\"remove_addons\":[\"cameras-basic\"]}");

    assertThat(kept.json().at("/changes/addons").toString())
        .contains("\"effect\":\"kept\"", "\"effect\":\"attached\"");
    assertThat(removed.json().at("/changes/addons").toString()).contains("\"effect\":\"removed\"");

    assertThat(admin.confirm(kept).status()).isEqualTo(200);
    assertThat(admin.addOns()).containsExactly("cameras-basic removable", "cameras-pro locked");

    admin.confirm(admin.quote("\"change\":{\"plan\":\"basic\"}"));
    scout.advance("2026-05-02");
    assertThat(admin.addOns()).contains("cameras-basic locked");
  }

  @Test
  @Requirement({30, 29})
  void the_switch_commits_with_the_old_add_on_removed() {
    var done =
        admin.confirm(
            admin.quote("\"change\":{\"plan\":\"pro\",\"remove_addons\":[\"cameras-basic\"]}"));

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(admin.addOns()).containsExactly("cameras-pro locked");
  }

  @Test
  @Requirement({62, 71})
  void enterprise_is_not_reached_by_self_service() {
    var quote = admin.quote("\"change\":{\"plan\":\"enterprise\"}");

    assertThat(quote.status()).isEqualTo(422);
    assertThat(quote.code()).isEqualTo("contact_sales");
    assertThat(quote.at("/detail")).contains("sales");
  }

  @Test
  void a_quote_of_yesterday_is_stale_and_a_fresh_one_comes_with_the_answer() {
    var quote = admin.quote("\"change\":{\"plan\":\"pro\"}");
    scout.advance("2026-04-17");

    var answer = admin.confirm(quote);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("stale_quote");
    assertThat(answer.at("/quote/id")).startsWith("quo_");
    assertThat(admin.shown().at("/plan/key")).isEqualTo("basic");
  }

  @Test
  void a_declined_card_leaves_the_old_plan_and_says_so() {
    scout.card(customer, "tok_decline");
    var quote = admin.quote("\"change\":{\"plan\":\"pro\"}");

    var answer = admin.confirm(quote);

    assertThat(answer.status()).isEqualTo(402);
    assertThat(answer.code()).isEqualTo("payment_failed");
    assertThat(admin.shown().at("/plan/key")).isEqualTo("basic");
    assertThat(admin.documents()).hasSize(1);
  }

  @Test
  void a_card_that_hangs_leaves_the_change_open_and_the_subscription_reserved() {
    scout.card(customer, "tok_hang");
    var quote = admin.quote("\"change\":{\"plan\":\"pro\"}");

    var answer = admin.confirm(quote);

    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    assertThat(answer.at("/status")).isEqualTo("checking");
    assertThat(admin.caller().get("/v1/quotes/" + quote.at("/id")).at("/state"))
        .isEqualTo("checking");
    assertThat(admin.shown().json().at("/payment_pending").asBoolean()).isTrue();
    assertThat(admin.quote("\"change\":{\"plan\":\"pro\"}").code()).isEqualTo("payment_pending");
  }
}
