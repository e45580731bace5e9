package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Decimal;
import dev.midcycle.testkit.AtOnce;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import dev.midcycle.time.Interval;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        other: {name: Other, family: g, rank: 1, prices: {month: 1.00}}
      coupons:
        HALF: {percent: 50, duration: once}
        TENTH: {percent: 10, duration: forever}
        LATE: {percent: 10, duration: once, until: 2026-04-15}
        OTHER: {percent: 10, duration: once, plans: [other]}
        EURO: {amount: {EUR: 5.00}, duration: once}
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

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("coupon_not_valid");
    assertThat(refused.toString()).contains("/subscribe/coupon").doesNotContain("\"HALF\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HALFF | did you mean "HALF"
          LATE  | The coupon LATE has expired
          OTHER | The coupon OTHER is not valid for this plan
          EURO  | The coupon EURO is not valid in your currency
          """)
  void a_coupon_that_does_not_fit_is_refused_in_words(String code, String reason) {
    var refused = staff.quote("\"coupon\":{\"code\":\"%s\"}".formatted(code));

    assertThat(refused.code()).isEqualTo("coupon_not_valid");
    assertThat(refused.at("/detail")).contains(reason);
  }

  /// Each has a quote; the last redemption is somebody's.
  @Test
  void a_coupon_is_given_as_often_as_it_may_be_and_no_more_however_many_confirm_at_once() {
    var quotes = new ConcurrentLinkedQueue<Quote>();
    for (int i = 0; i < 6; i++) {
      var somebody = merchant.payer("Somebody " + i, "tok_success");
      quotes.add(subscribing(somebody));
    }

    var outcomes =
        AtOnce.of(
            quotes.size(),
            () -> {
              var quote = quotes.remove();
              return installation
                  .application
                  .billing()
                  .quotes()
                  .confirm(
                      merchant.id(), quote.id(), Confirming.of(quote.customer(), Actor.OPERATOR));
            });

    assertThat(outcomes).filteredOn(ConfirmOutcome.Confirmed.class::isInstance).hasSize(2);
    assertThat(outcomes)
        .filteredOn(outcome -> !(outcome instanceof ConfirmOutcome.Confirmed))
        .allSatisfy(outcome ->
            assertThat(outcome)
                .isEqualTo(
                    new ConfirmOutcome.Stale(
                        new QuoteOutcome.Refused(
                            new Refusal.CouponNotValid(
                                new CouponCode("TWICE"), Refusal.CouponNotValid.Why.USED_UP)))));
  }

  private Quote subscribing(CustomerId somebody) {
    var twice =
        new Coupon(
            new CouponCode("TWICE"),
            new Coupon.Off.Percent(Decimal.of(10)),
            new Coupon.Duration.Forever(),
            Optional.of(
                new Coupon.Limits(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.of(2))));
    var plain = ChangeRequest.Subscribe.to(new PlanKey("team"), Interval.MONTH);
    var request =
        new ChangeRequest.Subscribe(
            plain.plan(),
            plain.interval(),
            plain.quantities(),
            plain.addOns(),
            plain.trialDays(),
            plain.start(),
            plain.billingDay(),
            plain.cycle(),
            Optional.of(twice));
    var wish = new QuoteRequest(somebody, Optional.empty(), request);
    return switch (installation
        .application
        .billing()
        .quotes()
        .quote(UnitOfWork.of(merchant.id()), wish, Actor.OPERATOR)) {
      case QuoteOutcome.Quoted(var quote, _, _, _) -> quote;
      case QuoteOutcome other -> throw new AssertionError(other);
    };
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
