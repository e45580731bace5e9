package dev.midcycle.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What happened to a customer: who did what, and an entry for each document.
class ActivityByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();

  private static final String LADDER =
      """
      catalog: ladder
      currency: USD
      timezone: UTC
      addons:
        export: {name: Export, removable: always, charges: [{key: fee, kind: recurring, price: {month: 15, year: 150}}]}
      plans:
        small: {name: Small, family: f, rank: 1, prices: {month: 40, year: 400}, charges: [{key: seats, kind: recurring, quantity: seats, price: {month: 10, year: 100}}]}
        large: {name: Large, family: f, rank: 2, prices: {month: 70, year: 700}, charges: [{key: seats, kind: recurring, quantity: seats, price: {month: 10, year: 100}}]}
      coupons: {HELLO: {percent: 10, duration: forever}}
      changes:
        - {event: upgrade, when: now, settle: prorate, collect: now, payment: required}
        - {event: downgrade, when: period_end}
        - {event: longer_interval, when: now, settle: prorate, collect: now}
        - {event: cancel, when: period_end}
      """;

  private record Life(Merchant merchant, Visitor admin) {
    static Life on(String plan, String card) {
      var merchant = installation.merchant(Installation.catalog(LADDER));
      var customer = merchant.payer("Harbor", card);
      var subscription = merchant.subscribe(customer, plan, "month");
      merchant.advance("2026-04-16");
      return new Life(
          merchant, new Visitor(merchant.as(Role.ADMIN, customer), customer, subscription));
    }

    Visitor merchants() {
      return new Visitor(merchant.caller(), admin.customer(), admin.subscription());
    }

    List<String> texts() {
      return admin.list("/activity", "text");
    }
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      textBlock =
          """
          plan  | first                       | then                                                        | said
          large | -                           | "change":{"plan":"small"}                                    | The admin scheduled the switch to Small for 1 May 2026.
          small | -                           | "change":{"plan":"large"}                                    | The admin switched Small to Large.
          small | -                           | "change":{"interval":"year"}                                 | The admin changed to yearly billing.
          small | -                           | "change":{"quantity":{"seats":2}}                            | The admin set seats to 2.
          small | "change":{"quantity":{"seats":2}} | "change":{"quantity":{"seats":4}}                      | The admin changed seats from 2 to 4.
          small | -                           | "change":{"plan":"large","add_addons":["export"]}            | The admin switched Small to Large and added Export.
          small | "change":{"add_addons":["export"]} | "change":{"remove_addons":["export"]}                 | The admin removed Export.
          small | -                           | "cancel":{}                                                  | The admin cancelled Small. Small runs through 30 Apr 2026.
          large | "change":{"plan":"small"}   | "undo":{}                                                    | The admin withdrew the switch to Small.
          small | "cancel":{}                 | "undo":{}                                                    | The admin withdrew the cancellation.
          small | "cancel":{}                 | "change":{"plan":"large"}                                    | The admin withdrew the cancellation. The admin switched Small to Large.
          small | -                           | "pause":{}                                                   | The admin paused Small.
          """)
  void a_change_is_told_with_who_made_it(
      String plan, @Nullable String first, String then, String said) {
    var life = Life.on(plan, "tok_success");
    if (first != null) {
      life.admin().make(first);
    }
    life.admin().make(then);

    assertThat(life.admin().list("/activity", "kind", "text"))
        .filteredOn(text -> !text.startsWith("document_issued"))
        .first()
        .asString()
        .endsWith(said);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          verb                                                            | said
          "change":{"plan":"large","when":"date","date":"2026-04-10"}     | Merchant switched Small to Large as of 10 Apr 2026.
          "cancel":{"when":"date","date":"2026-04-10"}                    | Merchant cancelled Small as of 10 Apr 2026.
          "charge":{"name":"Goodwill","amount":"-10","collect":"now"}     | Merchant credited Goodwill, $10.00.
          "charge":{"name":"Training","amount":"50.5","collect":"now"}    | Merchant charged Training, $50.50.
          "coupon":{"code":"HELLO"}                                       | Merchant applied the coupon HELLO.
          "change":{"override":{"base":"25"},"when":"now"}                | Merchant agreed on prices of Small.
          "change":{"override":{"base":"25"},"when":"period_end"}         | Merchant scheduled agreed prices of Small for 1 May 2026.
          "change":{"plan":"large","override":{"base":"25"},"when":"now"} | Merchant switched Small to Large and agreed on prices of Large.
          """)
  void what_the_merchant_does_bears_its_name(String verb, String said) {
    var life = Life.on("small", "tok_success");
    life.merchants().make(verb);

    assertThat(life.texts()).contains(said);
  }

  @Test
  void an_invoice_has_one_entry_with_how_it_was_paid() {
    var life = Life.on("small", "tok_success");
    life.admin().make("\"change\":{\"plan\":\"large\"}");
    life.merchant().advance("2026-05-01");

    assertThat(life.admin().list("/documents", "number", "total/amount", "status"))
        .containsExactly("INV-000003 70.00 paid", "INV-000002 15.00 paid", "INV-000001 40.00 paid");
    assertThat(life.texts())
        .filteredOn(text -> text.contains("$"))
        .containsExactly(
            "Invoice INV-000003, $70.00, paid with Visa 4242",
            "Invoice INV-000002, $15.00, paid with Visa 4242",
            "Invoice INV-000001, $40.00, paid with Visa 4242");
    assertThat(life.admin().list("/activity", "document"))
        .filteredOn(id -> id.startsWith("doc_"))
        .containsExactlyElementsOf(life.admin().list("/documents", "id"));
  }

  @Test
  void credit_that_pays_is_named() {
    var life = Life.on("small", "tok_success");
    life.merchants()
        .make("\"charge\":{\"name\":\"Goodwill\",\"amount\":\"-50\",\"collect\":\"now\"}");
    life.merchant().advance("2026-05-01");
    life.merchant().advance("2026-06-01");

    assertThat(life.admin().list("/documents", "number", "total/amount"))
        .startsWith("INV-000003 40.00", "INV-000002 40.00", "CN-000001 -50.00");
    assertThat(life.texts())
        .filteredOn(text -> text.contains("note ") || text.contains("Invoice "))
        .containsExactly(
            "Invoice INV-000003, $40.00, paid with credit and Visa 4242",
            "Invoice INV-000002, $40.00, paid with credit",
            "Credit note CN-000001, $50.00",
            "Invoice INV-000001, $40.00, paid with Visa 4242");
  }

  @Test
  void a_payment_that_comes_later_has_an_entry_of_its_own() {
    var life = Life.on("small", "tok_decline");
    assertThat(life.texts())
        .contains(
            "Payment of $40.00 for invoice INV-000001 declined (Visa 0002)",
            "Invoice INV-000001, $40.00, issued");

    var cards = "/v1/customers/" + life.admin().customer() + "/payment-methods";
    var added = life.admin().caller().post(cards, "{\"token\":\"tok_success\"}");
    life.admin()
        .caller()
        .post(
            "/v1/customers/" + life.admin().customer() + "/owed/pay",
            "{\"currency\":\"USD\",\"amount\":\"40.00\",\"payment_method\":\"%s\"}"
                .formatted(added.at("/id")));

    assertThat(life.admin().list("/documents", "number", "status")).contains("INV-000001 paid");
    assertThat(life.texts())
        .contains(
            "Invoice INV-000001, $40.00, paid with Visa 4242",
            "Invoice INV-000001, $40.00, issued");
  }

  @Test
  void pages_leave_nothing_out_and_say_nothing_twice() {
    var life = Life.on("small", "tok_success");
    life.admin().make("\"change\":{\"plan\":\"large\"}");
    var whole = life.texts();
    var path = "/v1/customers/" + life.admin().customer() + "/activity?limit=2";

    var pages = new ArrayList<String>();
    var page = life.admin().caller().get(path);
    while (true) {
      page.json().at("/data").valueStream().forEach(one -> pages.add(one.at("/text").asString()));
      if (page.json().at("/next_cursor").isMissingNode()) {
        break;
      }
      page = life.admin().caller().get(path + "&cursor=" + page.at("/next_cursor"));
    }

    assertThat(pages).isEqualTo(whole);
  }
}
