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

/// Plans that bind for a while, and what staff schedules: shown, quoted, held and made by the
/// clock.
class TermsByHttpTest {
  private static final String PLANS =
      """
      catalog: bound
      currency: USD
      timezone: UTC
      changes: [{event: downgrade, when: now}]
      plans:
        loose: {name: Loose, family: f, rank: 1, prices: {month: 30}}
        bound: {name: Bound, family: f, rank: 2, prices: {month: 60}, term: {for: 3 months, then: renew}}
        once: {name: Once, family: f, rank: 3, prices: {month: 90}, term: {for: 6 weeks, then: end}}
      """;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private Visitor admin;
  private Visitor staff;

  @BeforeEach
  void a_customer_who_is_bound_until_july() {
    merchant = installation.merchant(Installation.catalog(PLANS));
    CustomerId customer = merchant.payer("Harbor", "tok_success");
    var subscription = merchant.subscribe(customer, "bound", "month");
    merchant.advance("2026-04-16");
    admin = new Visitor(merchant.as(Role.ADMIN, customer), customer, subscription);
    staff = new Visitor(merchant.caller(), customer, subscription);
  }

  @Test
  void the_term_is_shown_and_a_cancellation_waits_for_its_end() {
    var shown = admin.shown();
    assertThat(shown.at("/term/until")).isEqualTo("2026-06-30");
    assertThat(shown.at("/term/then")).isEqualTo("renew");
    assertThat(shown.at("/actions/cancel/when")).isEqualTo("term_end");
    assertThat(shown.at("/actions/cancel/until")).isEqualTo("2026-06-30");

    var done = admin.make("\"cancel\":{}");

    assertThat(done.at("/effective")).isEqualTo("2026-07-01");
    merchant.advance("2026-07-02");
    assertThat(admin.shown().at("/status")).isEqualTo("cancelled");
    assertThat(admin.documents())
        .containsExactly("invoice 60.00 paid", "invoice 60.00 paid", "invoice 60.00 paid");
  }

  @Test
  void leaving_at_once_is_refused_to_the_customer_with_the_day_and_not_to_staff() {
    var refused = admin.quote("\"change\":{\"plan\":\"loose\"}");

    assertThat(refused.code()).isEqualTo("in_term");
    assertThat(refused.at("/detail"))
        .isEqualTo(
            "Your term runs through 30 Jun 2026, and you cannot leave it before. Ask again after"
                + " that, or contact us.");
    staff.make("\"change\":{\"plan\":\"loose\",\"staff\":{\"reason\":\"goodwill\"}}");
    assertThat(admin.plan()).isEqualTo("loose");
    assertThat(admin.shown().at("/term/until")).isEmpty();
  }

  @Test
  void a_plan_that_binds_says_so_before_it_is_taken() {
    var offers = admin.caller().get("/v1/subscriptions/" + admin.subscription() + "/offers").json();
    assertThat(offers.findValuesAsString("length")).contains("3 months", "6 weeks");

    var quote = admin.quote("\"change\":{\"plan\":\"once\"}");

    assertThat(quote.at("/summary"))
        .contains("Your term runs through 27 May 2026. Then the subscription ends.");
    admin.confirm(quote);
    merchant.advance("2026-05-29");
    assertThat(admin.shown().at("/status")).isEqualTo("cancelled");
    assertThat(admin.shown().at("/ended_on")).isEqualTo("2026-05-28");
    assertThat(admin.documents())
        .as("27 of 31 days of 90.00, as far as the term reaches")
        .contains("invoice 78.39 paid");
  }

  @Test
  void a_pause_is_scheduled_shown_and_taken_back() {
    assertThat(admin.quote("\"pause\":{\"date\":\"2026-04-20\"}").code()).isEqualTo("forbidden");
    staff.make("\"pause\":{\"date\":\"2026-04-20\",\"until\":\"2026-04-25\"}");
    assertThat(admin.shown().at("/scheduled/kind")).isEqualTo("pause");
    assertThat(admin.shown().at("/scheduled/date")).isEqualTo("2026-04-20");

    var undone = admin.make("\"undo\":{\"kind\":\"pause\"}");

    assertThat(undone.at("/outcome")).isEqualTo("changed");
    merchant.advance("2026-04-21");
    assertThat(admin.shown().at("/status")).isEqualTo("active");
  }

  @Test
  void staff_gives_a_trial_and_nobody_else_does() {
    assertThat(admin.quote("\"trial\":{\"until\":\"2026-05-01\"}").code()).isEqualTo("forbidden");

    staff.make("\"trial\":{\"until\":\"2026-05-06\"}");

    assertThat(admin.shown().at("/status")).isEqualTo("trial");
    assertThat(admin.shown().at("/trial_ends_on")).isEqualTo("2026-05-06");
    assertThat(admin.shown().at("/period/from")).isEqualTo("2026-04-16");
    assertThat(admin.documents()).contains("credit_note -30.00 paid");
    merchant.advance("2026-05-06");
    assertThat(admin.shown().at("/status")).isEqualTo("active");
    assertThat(admin.documents()).contains("invoice 60.00 paid");
  }
}
