package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the merchant's staff arranges, against rules that hold customers: with a key, and a reason
/// that is kept.
class StaffByHttpTest {
  private static final String CATALOG =
      """
      catalog: shop
      currency: USD
      timezone: UTC
      plans:
        team: {name: Team, family: f, rank: 1, prices: {month: 30.00}}
        secret: {name: Secret, family: f, rank: 2, prices: {month: 60.00}, hidden: true}
        large: {name: Large, family: f, rank: 3, prices: {month: 900.00}, contact_sales: true}
        agreed: {name: Agreed, family: f, rank: 4, contact_sales: true}
        never: {name: Never, family: f, rank: 5, prices: {month: 40.00}}
      changes:
        - {to: never, allow: never}
      """;
  private static final String STAFF = "\"staff\":{\"reason\":\"Offer of 3 May, signed\"}";

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;

  @BeforeEach
  void a_customer() {
    merchant = installation.merchant(Installation.catalog(CATALOG));
    customer = merchant.payer("Harbor", "tok_success");
  }

  private Visitor onTeam(Caller caller) {
    return new Visitor(caller, customer, merchant.subscribe(customer, "team", "month"));
  }

  private Answer subscribe(Caller caller, CustomerId to, String plan, String more) {
    return caller.post(
        "/v1/quotes",
        "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"%s\"%s}}".formatted(to, plan, more));
  }

  @ParameterizedTest
  @CsvSource({
    "secret, price_not_offered, invoice 60.00 issued",
    "large, contact_sales, invoice 900.00 issued",
    "agreed, contact_sales, -"
  })
  void subscribes_a_customer_to_what_customers_can_not_have(
      String plan, String otherwise, String document) {
    var key = merchant.caller();
    assertThat(subscribe(key, customer, plan, "").code()).isEqualTo(otherwise);

    var quote = subscribe(key, customer, plan, "," + STAFF);
    var done = key.post("/v1/quotes/" + quote.at("/id") + "/confirm", "");

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    var admin =
        new Visitor(merchant.as(Role.ADMIN, customer), customer, done.at("/subscription/id"));
    assertThat(admin.plan()).isEqualTo(plan);
    assertThat(String.join(", ", admin.documents())).isEqualTo(document.replace("-", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "secret, price_not_offered",
    "large, contact_sales",
    "agreed, contact_sales",
    "never, not_allowed"
  })
  void changes_a_customer_to_it_and_back(String plan, String otherwise) {
    var staff = onTeam(merchant.caller());
    var to = "\"change\":{\"plan\":\"%s\"%s}";
    assertThat(staff.quote(to.formatted(plan, "")).code()).isEqualTo(otherwise);

    staff.make(to.formatted(plan, "," + STAFF));
    var admin = new Visitor(merchant.as(Role.ADMIN, customer), customer, staff.subscription());
    assertThat(admin.plan()).isEqualTo(plan);
    assertThat(admin.caller().get("/v1/subscriptions/" + admin.subscription() + "/offers").status())
        .isEqualTo(200);

    staff.make(to.formatted("team", ",\"when\":\"now\"," + STAFF));
    assertThat(admin.plan()).isEqualTo("team");
  }

  @ParameterizedTest
  @CsvSource({"large, 900.00", "agreed, ''"})
  void shows_no_price_where_there_is_none(String plan, String price) {
    var staff = onTeam(merchant.caller());
    staff.make("\"change\":{\"plan\":\"%s\",%s}".formatted(plan, STAFF));

    assertThat(staff.plan()).isEqualTo(plan);
    assertThat(staff.shown().at("/price/amount")).isEqualTo(price);
    assertThat(staff.shown().json().has("price")).isEqualTo(!price.isEmpty());
  }

  /// Team is 30.00 a month, large 900.00, and agreed has no price.
  @ParameterizedTest
  @CsvSource({
    "team, large, 30.00 to 900.00, 900.00",
    "team, agreed, 30.00 to none, none",
    "agreed, team, none to 30.00, 30.00",
    "large, agreed, 900.00 to none, none"
  })
  void quotes_no_price_where_there_is_none(String from, String to, String change, String then) {
    var staff = onTeam(merchant.caller());
    if (!from.equals("team")) {
      staff.make("\"change\":{\"plan\":\"%s\",%s}".formatted(from, STAFF));
    }

    var quote =
        staff.quote("\"change\":{\"plan\":\"%s\",\"when\":\"now\",%s}".formatted(to, STAFF));

    assertThat(
            amount(quote, "/changes/price/before") + " to " + amount(quote, "/changes/price/after"))
        .as(quote.text())
        .isEqualTo(change);
    assertThat(amount(quote, "/then")).isEqualTo(then);
    assertThat(quote.at("/then/interval")).isEqualTo("month");
  }

  private static String amount(Answer quote, String pointer) {
    var node = quote.json().at(pointer);
    var money = pointer.equals("/then") ? node.path("amount") : node;
    return money.isMissingNode() ? "none" : money.path("amount").asString("");
  }

  @Test
  void ends_what_sales_have_arranged() {
    var staff = onTeam(merchant.caller());
    staff.make("\"change\":{\"plan\":\"large\"," + STAFF + "}");
    assertThat(staff.quote("\"cancel\":{}").code()).isEqualTo("contact_sales");

    assertThat(staff.make("\"cancel\":{" + STAFF + "}").at("/outcome")).isEqualTo("scheduled");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "change":{"plan":"large",#}
          "change":{"plan":"secret",#}
          "change":{"plan":"team",#}
          "cancel":{#}
          """)
  void is_never_a_member_of_the_customer(String verb) {
    for (var role : Role.values()) {
      var member = onTeam(merchant.as(role, customer));
      var before = installation.contents();

      var refused = member.quote(verb.replace("#", STAFF));

      assertThat(refused.status()).as(refused.text()).isEqualTo(403);
      assertThat(installation.contents()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"secret", "large", "team"})
  void is_never_a_member_who_subscribes(String plan) {
    var refused = subscribe(merchant.as(Role.ADMIN, customer), customer, plan, "," + STAFF);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/detail")).contains("/subscribe/staff");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "staff":{}
          "staff":{"reason":""}
          "staff":true
          """)
  void says_why(String staff) {
    assertThat(subscribe(merchant.caller(), customer, "large", "," + staff).status())
        .isEqualTo(400);
  }

  @Test
  void is_on_record_with_who_and_why_and_the_customer_is_not_told() {
    var staff = onTeam(merchant.caller());
    staff.make("\"change\":{\"plan\":\"large\"," + STAFF + "}");

    assertThat(
            installation.rows(
                "select action, actor like 'key_%', content->>'staff' from audit where action = 'changed' and customer = '"
                    + customer.uuid()
                    + "'"))
        .containsExactly("changed true Offer of 3 May, signed");
    assertThat(staff.list("/activity", "reason")).contains("Offer of 3 May, signed");
    var admin = new Visitor(merchant.as(Role.ADMIN, customer), customer, staff.subscription());
    assertThat(admin.list("/activity", "reason")).containsOnly("-");
  }

  @ParameterizedTest
  @CsvSource({"large, large, won", "large, agreed, new", "agreed, agreed, won"})
  void wins_the_request_to_sales_with_the_plan_that_it_asks_for(
      String asked, String given, String status) {
    var admin = onTeam(merchant.as(Role.ADMIN, customer));
    var request =
        admin
            .caller()
            .post(
                "/v1/sales-requests",
                "{\"plan\":\"%s\",\"name\":\"Ada\",\"email\":\"ada@org.test\",\"message\":\"Call me\"}"
                    .formatted(asked));

    var staff = new Visitor(merchant.caller(), customer, admin.subscription());
    staff.make("\"change\":{\"plan\":\"%s\",%s}".formatted(given, STAFF));

    assertThat(admin.caller().get("/v1/sales-requests/" + request.at("/id")).at("/status"))
        .isEqualTo(status);
    assertThat(admin.plan()).isEqualTo(given);
  }

  @Test
  void needs_an_address_and_no_card_for_what_is_paid_by_transfer() {
    var other = merchant.customer("Transfer");
    var key = merchant.caller();
    var quote = subscribe(key, other, "large", "," + STAFF);
    var confirm = "/v1/quotes/" + quote.at("/id") + "/confirm";
    assertThat(key.post(confirm, "").code()).isEqualTo("billing_details_required");

    merchant.details(other);
    var done =
        key.post(
            "/v1/quotes/" + subscribe(key, other, "large", "," + STAFF).at("/id") + "/confirm", "");

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    var seen = new Visitor(key, other, done.at("/subscription/id"));
    assertThat(seen.documents()).containsExactly("invoice 900.00 issued");
  }

  @Test
  void why_staff_did_it_is_shown_to_the_merchant_only() {
    var staff = onTeam(merchant.caller());
    var admin = new Visitor(merchant.as(Role.ADMIN, customer), customer, staff.subscription());
    var quote =
        "/v1/quotes/" + staff.quote("\"change\":{\"plan\":\"large\"," + STAFF + "}").at("/id");
    var late =
        "/v1/quotes/" + staff.quote("\"change\":{\"plan\":\"never\"," + STAFF + "}").at("/id");

    assertThat(staff.caller().get(quote).at("/request/change/staff/reason"))
        .isEqualTo("Offer of 3 May, signed");
    assertThat(admin.caller().get(quote).at("/request/change/plan")).isEqualTo("large");
    assertThat(admin.caller().get(quote).text()).doesNotContain("Offer", "staff");

    var confirmed = admin.caller().post(quote + "/confirm", "");
    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    assertThat(confirmed.text()).doesNotContain("Offer");
    assertThat(admin.caller().get(quote).text()).doesNotContain("Offer");

    var stale = admin.caller().post(late + "/confirm", "");
    assertThat(stale.code()).as(stale.text()).isEqualTo("stale_quote");
    assertThat(stale.text()).doesNotContain("Offer");
  }
}
