package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A quote is the bill, or nothing: what happens to it when the world moves on.
class StaleQuotesTest {
  private static final String TO_PRO = "\"change\":{\"plan\":\"pro\"}";

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private CustomerId customer;
  private Visitor admin;

  @BeforeEach
  void a_customer_on_basic_in_the_middle_of_a_month() {
    scout = installation.merchant("scout");
    customer = scout.payer("Harbor", "tok_success");
    var subscription = scout.subscribe(customer, "basic", "month");
    scout.advance("2026-04-16");
    admin = new Visitor(scout.as(Role.ADMIN, customer), customer, subscription);
  }

  private void happen(String what) {
    switch (what) {
      case "an add-on is added" -> admin.make("\"change\":{\"add_addons\":[\"evidence-export\"]}");
      case "the frequency is changed" -> admin.make("\"change\":{\"interval\":\"year\"}");
      case "a cancellation is scheduled" -> admin.make("\"cancel\":{}");
      case "the merchant ends it" ->
          new Visitor(scout.caller(), customer, admin.subscription())
              .make("\"cancel\":{\"when\":\"now\"}");
      case "the price rises" ->
          publish(Installation.text("scout").replace("month: 70.00", "month: 75.00"));
      case "a quarter of an hour goes by" -> scout.advance("2026-04-16T04:15:00Z");
      case "the period ends" -> scout.advance("2026-05-01");
      case "another organization buys" ->
          scout.subscribe(scout.payer("Other", "tok_success"), "pro", "month");
      case "sales are asked" ->
          admin
              .caller()
              .post(
                  "/v1/sales-requests",
                  """
                  {"plan": "enterprise", "name": "A", "email": "a@b.test", "message": "Hi"}
                  """);
      case "the address changes" -> scout.details(customer);
      case "another quote is asked for" -> admin.quote("\"cancel\":{}");
      case "credit is granted" ->
          scout.caller().post("/v1/customers/" + customer + "/credits", "{\"amount\":\"5.00\"}");
      case "another subscription is given back" -> {
        var other = scout.subscribe(customer, "basic", "month");
        scout.advance("2026-04-16T04:01:00Z");
        new Visitor(scout.caller(), customer, other)
            .make("\"cancel\":{\"when\":\"now\",\"settle\":\"prorate\"}");
      }
      case "a few minutes go by" -> scout.advance("2026-04-16T04:14:59Z");
      default -> throw new AssertionError(what);
    }
  }

  private void publish(String catalogue) {
    var answer =
        scout.caller().with("Content-Type", "application/yaml").post("/v1/catalog", catalogue);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "an add-on is added",
        "the frequency is changed",
        "a cancellation is scheduled",
        "the merchant ends it",
        "the price rises",
        "credit is granted",
        "another subscription is given back",
        "a quarter of an hour goes by",
        "the period ends"
      })
  void what_a_quote_depends_on_makes_it_stale_and_nothing_is_done(String what) {
    var quote = admin.quote(TO_PRO);
    happen(what);
    var before = admin.shown().text();
    var documents = admin.documents();

    var refused = admin.confirm(quote);

    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("stale_quote");
    assertThat(refused.at("/quote/id")).isNotEqualTo(quote.at("/id"));
    assertThat(admin.shown().text()).isEqualTo(before);
    assertThat(admin.documents()).isEqualTo(documents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "an add-on is added",
        "a cancellation is scheduled",
        "the price rises",
        "a quarter of an hour goes by",
        "the period ends"
      })
  void the_fresh_quote_that_comes_with_it_is_good(String what) {
    var quote = admin.quote(TO_PRO);
    happen(what);
    var fresh = admin.confirm(quote);

    var done = admin.caller().post("/v1/quotes/" + fresh.at("/quote/id") + "/confirm", "");

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.at("/document/total/amount")).isEqualTo(fresh.at("/quote/bill/total/amount"));
    assertThat(admin.plan()).isEqualTo("pro");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "another organization buys",
        "sales are asked",
        "the address changes",
        "another quote is asked for",
        "a few minutes go by"
      })
  void what_a_quote_does_not_depend_on_leaves_it_good(String what) {
    var quote = admin.quote(TO_PRO);
    happen(what);

    var done = admin.confirm(quote);

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.at("/document/total/amount")).isEqualTo("15.00");
  }

  /// A customer whose invoice of 40.00 is open, for the card was declined.
  private Visitor late() {
    var late = scout.payer("Late", "tok_decline");
    var subscription = scout.subscribe(late, "basic", "month");
    scout.advance("2026-05-01");
    return new Visitor(scout.caller(), late, subscription);
  }

  private void payWithAnotherCard(Visitor late) {
    var path = "/v1/customers/" + late.customer() + "/payment-methods";
    var card = scout.caller().post(path, "{\"token\":\"tok_success\"}").at("/id");
    scout.caller().post("/v1/payment-methods/" + card + "/default", "");
    var document = late.list("/documents", "id").getFirst();
    scout.caller().post("/v1/documents/" + document + "/pay", "{\"amount\":\"40.00\"}");
    assertThat(late.list("/documents", "status")).containsExactly("paid");
  }

  @Test
  void that_an_earlier_invoice_is_collected_changes_nothing_of_an_upgrade() {
    var late = late();
    var quote = late.quote(TO_PRO);
    payWithAnotherCard(late);

    var done = late.confirm(quote);

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.at("/document/total/amount"))
        .isEqualTo(quote.at("/bill/total/amount"))
        .isEqualTo("15.00");
    assertThat(done.at("/receipt/amount/amount")).isEqualTo("15.00");
  }

  /// What it would have taken off the invoice is credit by now.
  @Test
  void an_invoice_that_would_have_been_lowered_and_is_collected_makes_a_quote_stale() {
    var late = late();
    var quote = late.quote("\"cancel\":{\"when\":\"now\",\"settle\":\"prorate\"}");
    assertThat(quote.at("/bill/credit_result/amount")).isEqualTo("0.00");
    payWithAnotherCard(late);

    var refused = late.confirm(quote);

    assertThat(refused.code()).as(refused.text()).isEqualTo("stale_quote");
    assertThat(refused.at("/quote/bill/credit_result/amount")).isEqualTo("20.00");
  }

  @Test
  @Requirement(20)
  void of_many_changes_confirmed_at_once_one_is_made() throws Exception {
    var wishes =
        List.of(
            TO_PRO,
            "\"change\":{\"interval\":\"year\"}",
            "\"change\":{\"plan\":\"pro\",\"interval\":\"year\"}",
            "\"change\":{\"add_addons\":[\"evidence-export\"]}",
            "\"cancel\":{}",
            TO_PRO);
    var calls = new ArrayList<Callable<Answer>>();
    for (var wish : wishes) {
      var quote = admin.quote(wish);
      calls.add(() -> admin.confirm(quote));
    }

    var answers = new ArrayList<Answer>();
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      for (var future : threads.invokeAll(calls)) {
        answers.add(future.get());
      }
    }

    var done = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(done).as("%s", answers).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .allMatch(answer -> answer.status() == 409);
    var billed = done.getFirst().json().has("document") ? 2 : 1;
    assertThat(admin.documents()).hasSize(billed);
  }
}
