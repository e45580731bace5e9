package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a subscription shows of coupons, prices and pauses that wait.
class ScheduledCouponByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private Visitor admin;
  private Visitor staff;

  @BeforeEach
  void a_customer_on_the_large_plan() {
    merchant =
        installation.merchant(
            Installation.catalog(
                """
                catalog: ladder
                currency: USD
                timezone: UTC
                plans:
                  small: {name: Small, family: f, rank: 1, prices: {month: 10}}
                  large: {name: Large, family: f, rank: 2, prices: {month: 30}}
                coupons:
                  TWENTY: {percent: 20, duration: repeating, periods: 2}
                  FIVER: {amount: 5, duration: once}
                """));
    CustomerId customer = merchant.payer("Harbor", "tok_success");
    var subscription = merchant.subscribe(customer, "large", "month");
    merchant.advance("2026-04-16");
    admin = new Visitor(merchant.as(Role.ADMIN, customer), customer, subscription);
    staff = new Visitor(merchant.caller(), customer, subscription);
  }

  private String scheduled(String field) {
    return admin.shown().at("/scheduled/" + field);
  }

  @Test
  void a_coupon_that_waits_with_a_change_is_named_with_it_and_withdrawn_with_it() {
    admin.make("\"change\":{\"plan\":\"small\",\"coupon\":\"TWENTY\"}");

    assertThat(scheduled("plan/key")).isEqualTo("small");
    assertThat(scheduled("coupon/code")).isEqualTo("TWENTY");
    assertThat(scheduled("coupon/percent")).isEqualTo("20");

    assertThat(admin.quote("\"undo\":{}").at("/summary"))
        .startsWith(
            "You stay on Large. Your switch to Small and your coupon TWENTY on 1 May 2026 are"
                + " withdrawn.");
    admin.make("\"undo\":{}");
    assertThat(scheduled("date")).isEmpty();
  }

  @Test
  void a_coupon_that_waits_alone_is_shown_and_withdrawn() {
    staff.make("\"change\":{\"coupon\":\"FIVER\",\"when\":\"period_end\"}");

    assertThat(scheduled("kind")).isEqualTo("change");
    assertThat(scheduled("date")).isEqualTo("2026-05-01");
    assertThat(scheduled("coupon/code")).isEqualTo("FIVER");
    assertThat(scheduled("coupon/amount/amount")).isEqualTo("5.00");
    assertThat(admin.quote("\"undo\":{}").at("/summary"))
        .startsWith("You stay on Large. Your coupon FIVER on 1 May 2026 is withdrawn.");

    merchant.advance("2026-05-01");
    assertThat(scheduled("date")).isEmpty();
  }

  @Test
  void prices_that_will_be_agreed_and_will_be_so_no_longer_are_told_apart() {
    staff.make(
        "\"change\":{\"override\":{\"base\":\"25\"},\"when\":\"period_end\",\"staff\":{\"reason\":\"r\"}}");
    assertThat(scheduled("prices")).isEqualTo("agreed");
    assertThat(scheduled("price/amount")).isEqualTo("25.00");

    merchant.advance("2026-05-02");
    assertThat(scheduled("prices")).isEmpty();
    staff.make("\"change\":{\"override\":\"none\",\"when\":\"period_end\"}");
    assertThat(scheduled("prices")).isEqualTo("usual");
    assertThat(scheduled("price/amount")).isEqualTo("30.00");
    assertThat(staff.quote("\"undo\":{}").at("/summary"))
        .startsWith(
            "You stay on Large. Your switch to the usual prices of Large on 1 Jun 2026 is"
                + " withdrawn.");
    assertThat(staff.quote("\"change\":{\"override\":\"none\",\"when\":\"now\"}").at("/summary"))
        .startsWith("From today the prices of Large are the usual ones.");
  }

  @Test
  void a_pause_is_shown_with_its_end_before_it_begins_and_while_it_lasts() {
    staff.make("\"pause\":{\"date\":\"2026-04-20\",\"until\":\"2026-05-10\"}");
    assertThat(scheduled("kind")).isEqualTo("pause");
    assertThat(scheduled("resumes_on")).isEqualTo("2026-05-10");

    merchant.advance("2026-04-21");
    assertThat(scheduled("kind")).isEqualTo("resume");
    assertThat(scheduled("date")).isEqualTo("2026-05-10");
    assertThat(scheduled("until")).isEqualTo("2026-05-09");

    merchant.advance("2026-05-10");
    assertThat(admin.shown().at("/status")).isEqualTo("active");
    assertThat(scheduled("kind")).isEmpty();
  }

  @Test
  void a_coupon_that_waits_alone_is_told_before_what_is_scheduled_later() {
    staff.make("\"change\":{\"coupon\":\"FIVER\",\"when\":\"period_end\"}");
    staff.make("\"pause\":{\"date\":\"2026-05-10\"}");
    assertThat(scheduled("kind")).isEqualTo("change");
    assertThat(scheduled("date")).isEqualTo("2026-05-01");
    assertThat(scheduled("coupon/code")).isEqualTo("FIVER");

    merchant.advance("2026-05-02");
    assertThat(scheduled("kind")).isEqualTo("pause");
    assertThat(scheduled("date")).isEqualTo("2026-05-10");
    assertThat(scheduled("coupon/code")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          pause ends | cancelled  | kind   | date
          2026-05-10 | 2026-05-20 | resume | 2026-05-10
          2026-05-10 | 2026-05-10 | cancel | 2026-05-10
          2026-05-20 | 2026-05-10 | cancel | 2026-05-10
          """)
  void the_end_of_a_pause_is_told_where_it_comes_before_the_end_of_the_subscription(
      String until, String cancelled, String kind, String date) {
    staff.make("\"pause\":{\"until\":\"%s\"}".formatted(until));
    staff.make("\"cancel\":{\"date\":\"%s\"}".formatted(cancelled));
    assertThat(admin.shown().at("/status")).isEqualTo("paused");

    assertThat(scheduled("kind")).isEqualTo(kind);
    assertThat(scheduled("date")).isEqualTo(date);

    merchant.advance(date);
    assertThat(scheduled("kind")).isEqualTo(kind.equals("resume") ? "cancel" : "");
  }
}
