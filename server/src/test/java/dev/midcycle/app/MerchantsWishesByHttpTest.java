package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.app.Installation.Merchant;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a merchant does for a customer: coupons, charges outside the catalogue, and moving to a
/// newer version of it. Each is quoted and confirmed like any change.
class MerchantsWishesByHttpTest {
  private static final String CATALOG =
      """
      catalog: shop
      currency: USD
      timezone: UTC
      plans:
        team: {name: Team, family: f, rank: 1, prices: {month: %s}}
      coupons:
        HALF: {percent: 50, duration: once}
        TENTH: {percent: 10, duration: forever}
      """;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;
  private Visitor staff;

  @BeforeEach
  void a_customer_on_a_plan() {
    merchant = installation.merchant(Installation.catalog(CATALOG.formatted("30.00")));
    customer = merchant.payer("Harbor", "tok_success");
    staff = visitor(merchant.caller(), merchant.subscribe(customer, "team", "month"));
    merchant.advance("2026-04-16");
  }

  private Visitor visitor(Caller caller, String subscription) {
    return new Visitor(caller, customer, subscription);
  }

  @Test
  void a_coupon_given_later_reduces_what_is_billed_from_then_on() {
    staff.make("\"coupon\":{\"code\":\"HALF\"}");
    staff.make("\"coupon\":{\"code\":\"TENTH\"}");

    merchant.advance("2026-06-01");

    assertThat(staff.documents())
        .as("30.00 less a tenth; half of 30.00 less a tenth of that; before the coupons")
        .containsExactly("invoice 27.00 paid", "invoice 13.50 paid", "invoice 30.00 paid");
  }

  @Test
  void a_coupon_may_come_with_the_subscription_and_be_the_customers_own_wish() {
    var admin = merchant.as(Role.ADMIN, customer);

    var quote =
        admin.post(
            "/v1/quotes",
            "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"team\",\"coupon\":\"HALF\"}}"
                .formatted(customer));

    assertThat(quote.at("/due_now/amount")).isEqualTo("15.00");
    assertThat(quote.json().at("/bill/lines").findValuesAsString("description"))
        .contains("Discount HALF");
  }

  @Test
  void a_charge_waits_for_the_next_invoice_or_is_collected_at_once() {
    staff.make("\"charge\":{\"name\":\"Training\",\"amount\":\"80.00\"}");
    assertThat(staff.documents()).containsExactly("invoice 30.00 paid");

    var setup =
        staff.quote("\"charge\":{\"name\":\"Setup\",\"amount\":\"12.50\",\"collect\":\"now\"}");
    assertThat(setup.json().at("/bill/lines").findValuesAsString("description"))
        .containsExactlyInAnyOrder("Training", "Setup");
    assertThat(setup.at("/due_now/amount")).as("what waited comes with it").isEqualTo("92.50");
    staff.confirm(setup);
    merchant.advance("2026-05-01");

    assertThat(staff.documents())
        .containsExactly("invoice 30.00 paid", "invoice 92.50 paid", "invoice 30.00 paid");
  }

  @Test
  void a_newer_version_of_the_plan_is_had_from_the_end_of_the_period() {
    var published =
        merchant
            .caller()
            .with("Content-Type", "application/yaml")
            .post("/v1/catalog", CATALOG.formatted("33.00"));
    assertThat(published.status()).isEqualTo(201);

    var done = staff.make("\"migrate\":{}");
    merchant.advance("2026-05-01");

    assertThat(done.at("/outcome")).isEqualTo("scheduled");
    assertThat(staff.documents()).containsExactly("invoice 33.00 paid", "invoice 30.00 paid");
  }

  @Test
  void without_a_newer_version_there_is_nothing_to_move_to() {
    assertThat(staff.quote("\"migrate\":{\"when\":\"now\"}").code()).isEqualTo("no_change");
  }

  @Test
  void a_customer_is_not_told_what_coupons_there_are() {
    var refused =
        merchant
            .as(Role.ADMIN, customer)
            .post(
                "/v1/quotes",
                "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"team\",\"coupon\":\"HALFF\"}}"
                    .formatted(customer));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.toString()).contains("/subscribe/coupon").doesNotContain("\"HALF\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"coupon\":{\"code\":\"HALF\"}",
        "\"charge\":{\"name\":\"Gift\",\"amount\":\"-100\"}",
        "\"migrate\":{}"
      })
  void these_are_not_the_customers_to_do(String verb) {
    var admin = visitor(merchant.as(Role.ADMIN, customer), staff.subscription());

    var refused = admin.quote(verb);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("forbidden");
  }
}
