package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.Visitor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The platform that bills afterwards: up to the paid plan, down to the free one, on any day.
class FreeAndPlusTest {
  private static final String UP = "\"change\":{\"plan\":\"plus\"}";
  private static final String CANCEL = "\"cancel\":{}";

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant konnect;
  private CustomerId customer;

  @BeforeEach
  void a_customer_who_can_pay() {
    konnect = installation.merchant("konnect");
    customer = konnect.payer("Forge", "tok_success");
  }

  private Visitor on(String plan) {
    var subscription = konnect.subscribe(customer, plan, "month");
    return new Visitor(konnect.as(Role.ADMIN, customer), customer, subscription);
  }

  private String services() {
    return konnect
        .caller()
        .get("/v1/customers/" + customer + "/entitlements")
        .json()
        .at("/features")
        .valueStream()
        .filter(one -> one.at("/key").asString().equals("services"))
        .map(one -> one.at("/text").asString())
        .findFirst()
        .orElse("none");
  }

  @Test
  @Requirement(48)
  void a_change_up_and_down_is_to_be_had_on_every_day_of_the_cycle() {
    var free = on("free");
    var plus = on("plus");

    for (var day = LocalDate.of(2026, 4, 2); day.isBefore(LocalDate.of(2026, 5, 4)); ) {
      konnect.advance(day.toString());
      assertThat(free.quote(UP).status()).as("up on %s", day).isEqualTo(201);
      assertThat(plus.quote(CANCEL).status()).as("down on %s", day).isEqualTo(201);
      day = day.plusDays(1);
    }
  }

  @Test
  @Requirement({51, 53})
  void free_may_be_upgraded_and_has_nothing_to_cancel() {
    var free = on("free");
    var shown = free.shown();
    var offers = free.caller().get("/v1/subscriptions/" + free.subscription() + "/offers");

    var refused = free.quote(CANCEL);

    assertThat(shown.json().at("/actions/change/allowed").asBoolean()).isTrue();
    assertThat(shown.json().at("/actions/cancel/allowed").asBoolean()).isFalse();
    assertThat(offers.at("/plans/1/plan/key")).isEqualTo("plus");
    assertThat(offers.at("/plans/1/action")).isEqualTo("upgrade");
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("not_allowed");
  }

  @Test
  @Requirement({51, 52})
  void plus_may_be_changed_and_cancelled_by_an_admin_only() {
    var plus = on("plus");
    var viewer = konnect.as(Role.VIEWER, customer);
    var seen = viewer.get("/v1/subscriptions/" + plus.subscription()).json();

    for (var action : List.of("change", "cancel")) {
      var allowed = "/actions/" + action + "/allowed";
      assertThat(plus.shown().json().at(allowed).asBoolean()).as(action).isTrue();
      assertThat(seen.at(allowed).asBoolean()).as(action).isFalse();
      assertThat(seen.at("/actions/" + action + "/code").asString()).isEqualTo("forbidden");
    }
  }

  @Test
  @Requirement({55, 58, 59})
  void going_up_costs_nothing_on_that_day_and_shows_at_once() {
    var visitor = on("free");
    konnect.advance("2026-04-16");

    var quote = visitor.quote(UP);
    var done = visitor.confirm(quote);

    assertThat(quote.at("/due_now/amount")).isEqualTo("0.00");
    assertThat(quote.json().at("/payment/required").asBoolean()).isFalse();
    assertThat(done.at("/outcome")).isEqualTo("changed");
    assertThat(done.json().has("document")).isFalse();
    assertThat(visitor.shown().at("/plan/name")).isEqualTo("Konnect Plus");
    assertThat(visitor.documents()).isEmpty();
    assertThat(payments()).isZero();
  }

  private long payments() {
    return Long.parseLong(
        installation
            .rows("select count(*) from payment where customer = '" + customer.uuid() + "'")
            .getFirst());
  }

  @Test
  @Requirement(55)
  void signing_up_to_plus_costs_nothing_on_that_day() {
    var visitor = on("plus");

    assertThat(visitor.documents()).isEmpty();
    assertThat(payments()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          subscribed | first bill | second     | third
          2026-04-15 | 2026-05-15 | 2026-06-15 | 2026-07-15
          2026-05-31 | 2026-06-30 | 2026-07-31 | 2026-08-31
          2026-08-30 | 2026-09-30 | 2026-10-30 | 2026-11-30
          2026-12-31 | 2027-01-31 | 2027-02-28 | 2027-03-31
          """)
  @Requirement(56)
  void the_bill_comes_each_month_on_the_day_of_subscribing(
      String subscribed, String first, String second, String third) {
    konnect.advance(subscribed);
    var visitor = on("plus");

    assertThat(visitor.shown().at("/next_billing/date")).isEqualTo(first);

    konnect.advance(LocalDate.parse(third).plusDays(1).toString());
    assertThat(visitor.list("/documents", "date")).containsExactly(third, second, first);
  }

  @Test
  @Requirement({56, 61, 74})
  void after_going_up_the_bill_comes_on_the_old_day_and_asks_for_the_days_since() {
    var visitor = on("free");
    konnect.advance("2026-04-16");

    visitor.make(UP);

    assertThat(visitor.shown().at("/next_billing/date")).isEqualTo("2026-05-01");
    konnect.advance("2026-05-02");
    assertThat(visitor.documents()).containsExactly("invoice 45.00 paid");
    var lines =
        konnect.caller().get("/v1/documents/" + visitor.list("/documents", "id").getFirst());
    assertThat(lines.at("/lines/0/from")).isEqualTo("2026-04-16");
    assertThat(lines.at("/lines/0/to")).isEqualTo("2026-05-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"cancel\":{}", "\"change\":{\"plan\":\"free\"}"})
  @Requirement({72, 73, 74, 76, 77})
  void going_down_takes_effect_at_once_and_settles_on_one_last_invoice(String down) {
    var visitor = on("plus");
    konnect.advance("2026-04-16");
    assertThat(services()).isEqualTo("Unlimited");

    var quote = visitor.quote(down);
    var done = visitor.confirm(quote);

    assertThat(quote.at("/due_now/amount")).isEqualTo("45.00");
    assertThat(done.at("/document/total/amount")).isEqualTo("45.00");
    assertThat(done.at("/document/lines/0/why/sentence")).contains("15 of 30 days");
    assertThat(visitor.shown().at("/plan/name")).isEqualTo("Konnect Free");
    assertThat(visitor.shown().at("/status")).isEqualTo("active");
    assertThat(services()).isEqualTo("3");
    konnect.advance("2026-07-02");
    assertThat(visitor.list("/documents", "kind", "total/amount")).containsExactly("invoice 45.00");
  }

  @Test
  @Requirement({73, 78})
  void a_downgrade_that_is_not_confirmed_changes_nothing() {
    var visitor = on("plus");
    konnect.advance("2026-04-16");
    var before = visitor.shown().text();

    assertThat(visitor.quote(CANCEL).status()).isEqualTo(201);

    assertThat(visitor.shown().text()).isEqualTo(before);
    assertThat(visitor.documents()).isEmpty();
    assertThat(services()).isEqualTo("Unlimited");
  }

  @Test
  @Requirement(60)
  void leaving_before_the_billing_details_are_there_leaves_free() {
    var bare = konnect.customer("Bare");
    var subscription = konnect.subscribe(bare, "free", "month");
    var visitor = new Visitor(konnect.as(Role.ADMIN, bare), bare, subscription);

    assertThat(visitor.quote(UP).code()).isEqualTo("billing_details_required");
    assertThat(visitor.plan()).isEqualTo("free");
    assertThat(visitor.documents()).isEmpty();
  }

  @Test
  @Requirement(57)
  void the_bill_is_calculated_three_days_before_its_date_and_collected_on_it() {
    var visitor = on("plus");
    assertThat(visitor.shown().at("/next_billing/calculated_on")).isEqualTo("2026-04-28");

    konnect.advance("2026-04-30");
    assertThat(visitor.list("/documents", "status")).doesNotContain("paid");
    assertThat(payments()).isZero();

    konnect.advance("2026-05-01");
    assertThat(visitor.list("/documents", "total/amount", "date", "status"))
        .containsExactly("90.00 2026-05-01 paid");
    assertThat(payments()).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          down on    | the only bill | because
          2026-04-27 | 78.00         | 26 of 30 days, nothing calculated yet
          2026-04-28 | 81.00         | 27 of 30 days, calculated that day
          2026-04-30 | 87.00         | 29 of 30 days, calculated before
          """)
  @Requirement({77, 80})
  void going_down_between_calculation_and_date_replaces_what_was_calculated(
      String day, String total, String because) {
    var visitor = on("plus");
    konnect.advance(day);

    visitor.make(CANCEL);

    konnect.advance("2026-06-02");
    assertThat(visitor.list("/documents", "kind", "total/amount"))
        .as(because)
        .containsExactly("invoice " + total);
  }

  @Test
  @Requirement(79)
  void up_and_down_within_one_cycle_bills_every_day_once() {
    var visitor = on("free");
    konnect.advance("2026-04-05");
    visitor.make(UP);
    konnect.advance("2026-04-10");
    visitor.make(CANCEL);
    konnect.advance("2026-04-20");
    visitor.make(UP);

    konnect.advance("2026-05-02");

    assertThat(visitor.documents()).containsExactly("invoice 33.00 paid", "invoice 15.00 paid");
  }
}
