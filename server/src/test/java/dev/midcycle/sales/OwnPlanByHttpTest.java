package dev.midcycle.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A plan made for one customer, from its request to sales to its bill.
class OwnPlanByHttpTest {
  private static final String PLANS =
      """
      catalog: sold
      currency: USD
      timezone: UTC
      changes:
        - {to: large, allow: contact_sales}
        - {event: downgrade, when: period_end}
        - {event: upgrade, when: now, settle: prorate, collect: now, payment: required}
      plans:
        small: {name: Small, family: f, rank: 0, prices: {month: 10.00}}
        team: {name: Team, family: f, rank: 1, prices: {month: 30.00}, charges: [{key: seats, name: Seats, kind: recurring, quantity: seats, price: 2}]}
        more: {name: More, family: f, rank: 2, prices: {month: 60.00}}
        ours: {name: Harbor Plan, family: f, rank: 3, prices: {month: 90.00}, offered_to: [harbor, pier]}
        theirs: {name: Quay Plan, family: f, rank: 4, prices: {month: 80.00}, offered_to: [quay]}
        secret: {name: Secret, family: f, rank: 5, prices: {month: 70.00}, hidden: true}
        pounds: {name: Pounds, family: f, rank: 7, prices: {month: {GBP: 50.00}}}
        apart: {name: Apart, family: g, rank: 1, prices: {month: 30.00}}
        large: {name: Large, family: f, rank: 6, contact_sales: true}
      """;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;
  private Visitor admin;
  private Visitor staff;
  private String request;

  @BeforeEach
  void a_customer_who_asks_for_the_large_plan() {
    merchant = installation.merchant(Installation.catalog(PLANS));
    customer = merchant.payer("Harbor", "tok_success");
    merchant.caller().patch("/v1/customers/" + customer, "{\"external_id\":\"harbor\"}");
    var subscription = merchant.subscribe(customer, "team", "month");
    admin = new Visitor(merchant.as(Role.ADMIN, customer), customer, subscription);
    staff = new Visitor(merchant.caller(), customer, subscription);
    request = asks();
  }

  private String asks() {
    return "/v1/sales-requests/"
        + admin
            .caller()
            .post(
                "/v1/sales-requests",
                "{\"subscription\":\"%s\",\"plan\":\"large\",\"name\":\"Ada\",\"email\":\"ada@org.test\",\"message\":\"Call me\"}"
                    .formatted(admin.subscription()))
            .at("/id");
  }

  @Test
  @Requirement(69)
  void a_plan_of_another_family_is_offered_to_who_asks_for_no_subscription() {
    var answered =
        staff
            .caller()
            .post(
                "/v1/sales-requests",
                "{\"customer\":\"%s\",\"plan\":\"large\",\"name\":\"Ada\",\"email\":\"ada@org.test\",\"message\":\"Call me\"}"
                    .formatted(merchant.payer("Pier", "tok_success")));

    request = "/v1/sales-requests/" + answered.at("/id");

    assertThat(offer("apart").status()).isEqualTo(200);
  }

  private Answer offer(String plan) {
    return merchant.caller().patch(request, "{\"offered_plan\":\"%s\"}".formatted(plan));
  }

  private String status() {
    return admin.caller().get(request).at("/status");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plan   | reason
          houses | unknown plan "houses"
          theirs | is made for others
          secret | it is hidden
          large  | it is sold by sales only
          pounds | has no price in USD
          apart  | is of the family "g", and the request is about a plan of "f"
          """)
  @Requirement(69)
  void what_the_customer_cannot_choose_is_not_offered(String plan, String reason) {
    var refused = offer(plan);

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.at("/param")).isEqualTo("/offered_plan");
    assertThat(refused.at("/detail")).contains(reason);
    assertThat(status()).isEqualTo("new");
  }

  @Test
  @Requirement(69)
  void a_plan_that_is_offered_is_shown_taken_by_the_customer_and_wins_the_request() {
    var answered = offer("ours");
    assertThat(answered.at("/status")).isEqualTo("contacted");
    assertThat(admin.caller().get(request).at("/offered_plan/name")).isEqualTo("Harbor Plan");
    assertThat(offer("ours").text()).as("again").isEqualTo(answered.text());

    var quote = admin.quote("\"change\":{\"plan\":\"ours\"}");
    var made = admin.confirm(quote);

    assertThat(made.status()).as(made.text()).isEqualTo(200);
    assertThat(admin.confirm(quote).status()).as("again").isEqualTo(200);
    assertThat(status()).isEqualTo("won");
    assertThat(merchant.caller().get(request).at("/closed_at")).isNotEmpty();
    assertThat(
            installation.rows(
                "select content->>'from', content->>'to', content->>'offered_plan' from audit"
                    + " where action = 'sales_updated' and customer = '"
                    + customer.uuid()
                    + "' order by at, id"))
        .containsExactly("new contacted ours", "contacted contacted ours", "contacted won null");
    assertThat(offer("ours").code()).as("closed").isEqualTo("not_allowed");
  }

  @Test
  void what_becomes_of_a_request_is_told_in_words_among_the_activities() {
    merchant.caller().patch(request, "{\"status\":\"contacted\",\"assignee\":\"Sam\"}");
    offer("ours");
    admin.make("\"change\":{\"plan\":\"ours\"}");

    assertThat(admin.list("/activity", "text").stream().filter(text -> text.contains("sales")))
        .containsExactly(
            "The admin settled the sales request.",
            "Merchant offered a plan for the sales request.",
            "Merchant took up the sales request.",
            "The admin contacted sales.");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          offered | who   | change                                                      | status
          ours    | admin | {"plan":"more"}                                             | contacted
          ours    | admin | {"quantity":{"seats":2}}                                    | contacted
          team    | admin | {"quantity":{"seats":2}}                                    | contacted
          team    | staff | {"override":{"base":"25.00"}}                               | won
          ours    | staff | {"override":{"base":"25.00"}}                               | contacted
          ours    | staff | {"plan":"ours","staff":{"reason":"signed"}}                 | won
          -       | staff | {"plan":"more","staff":{"reason":"signed"}}                 | new
          -       | staff | {"plan":"large","when":"now","override":{"base":"500.00"}}  | won
          -       | staff | {"plan":"large","when":"period_end","override":{"base":"500.00"}} | new
          """)
  @Requirement(69)
  void what_fulfils_a_request_wins_it(String offered, String who, String change, String status) {
    if (!offered.equals("-")) {
      assertThat(offer(offered).status()).isEqualTo(200);
    }

    (who.equals("admin") ? admin : staff).make("\"change\":" + change);

    assertThat(status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          offered | who   | scheduled                                                         | before    | plan
          small   | admin | {"plan":"small"}                                                  | contacted | small
          ours    | staff | {"plan":"ours","when":"period_end","staff":{"reason":"signed"}}   | contacted | ours
          -       | staff | {"plan":"large","when":"period_end","override":{"base":"500.00"}} | new       | large
          team    | staff | {"override":{"base":"25.00"},"when":"period_end"}                 | contacted | team
          """)
  @Requirement(69)
  void what_is_scheduled_wins_a_request_once_it_takes_effect(
      String offered, String who, String scheduled, String before, String plan) {
    if (!offered.equals("-")) {
      assertThat(offer(offered).status()).isEqualTo(200);
    }
    var actor = who.equals("admin") ? admin : staff;

    actor.make("\"change\":" + scheduled);
    assertThat(status()).as("scheduled").isEqualTo(before);
    staff.make("\"undo\":{}");
    merchant.advance("2026-06-02T18:00:00Z");
    assertThat(status()).as("undone").isEqualTo(before);

    actor.make("\"change\":" + scheduled);
    merchant.advance("2026-07-02T18:00:00Z");
    assertThat(status()).as("in effect").isEqualTo("won");
    assertThat(admin.plan()).isEqualTo(plan);
    assertThat(
            installation.rows(
                "select content->>'from', actor from audit"
                    + " where action = 'sales_updated' and content->>'to' = 'won' and customer = '"
                    + customer.uuid()
                    + "'"))
        .containsExactly(before + " system");
    assertThat(merchant.caller().get(request).at("/closed_at")).startsWith("2026-07-01");
  }

  @Test
  @Requirement(69)
  void a_subscription_that_is_taken_up_again_wins_what_asks_for_its_plan() {
    staff.make(
        "\"change\":{\"plan\":\"large\",\"when\":\"now\",\"override\":{\"base\":\"500.00\"}}");
    assertThat(status()).isEqualTo("won");
    staff.make("\"cancel\":{\"when\":\"now\",\"staff\":{\"reason\":\"left\"}}");
    request = asks();
    assertThat(status()).isEqualTo("new");

    staff.make("\"reactivate\":{}");

    assertThat(admin.plan()).isEqualTo("large");
    assertThat(status()).isEqualTo("won");
  }

  @Test
  @Requirement(69)
  void a_price_that_is_agreed_is_shown_quoted_billed_and_printed() {
    var quote =
        staff.quote(
            "\"change\":{\"plan\":\"large\",\"when\":\"now\",\"override\":{\"base\":{\"month\":\"500.00\"}},\"staff\":{\"reason\":\"signed\"}}");
    assertThat(quote.text()).contains("price agreed for you");

    staff.confirm(quote);

    assertThat(admin.shown().at("/price/amount")).isEqualTo("500.00");
    assertThat(admin.shown().at("/price_note")).isEqualTo("price agreed for you");
    assertThat(admin.shown().at("/next_billing/total/amount")).isEqualTo("500.00");
    merchant.advance("2026-05-01T18:00:00Z");
    assertThat(admin.documents()).contains("invoice 500.00 paid");
    var document = admin.list("/documents", "id").getFirst();
    assertThat(admin.caller().get("/v1/documents/" + document).text())
        .contains("price agreed for you");
    assertThat(new PdfFile(merchant.caller().file("/v1/documents/" + document + "/pdf")).text())
        .contains("Large", "Price agreed for you", "$500.00");

    merchant.advance("2026-05-16T18:00:00Z");
    var back =
        staff.quote("\"change\":{\"override\":{\"base\":{\"month\":\"400.00\"}},\"when\":\"now\"}");
    assertThat(back.text())
        .as("what is taken back was at the agreed price, too")
        .contains("of 500.00, price agreed for you");
  }
}
