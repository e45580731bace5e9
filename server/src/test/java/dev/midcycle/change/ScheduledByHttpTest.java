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

/// Changes that wait for the end of the period: shown, replaced, taken back, and made by the clock.
class ScheduledByHttpTest {
  private static final String DOWN = "\"change\":{\"plan\":\"small\"}";
  private static final String UNDO = "\"undo\":{}";
  private static final String CANCEL = "\"cancel\":{}";

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private Visitor admin;

  @BeforeEach
  void a_customer_on_the_middle_plan() {
    merchant =
        installation.merchant(
            Installation.catalog(
                """
                catalog: ladder
                currency: USD
                timezone: UTC
                plans:
                  small: {name: Small, family: f, rank: 1, prices: {month: 10, year: 100}}
                  middle: {name: Middle, family: f, rank: 2, prices: {month: 30, year: 300}}
                  large: {name: Large, family: f, rank: 3, prices: {month: 60, year: 600}}
                """));
    CustomerId customer = merchant.payer("Harbor", "tok_success");
    var subscription = merchant.subscribe(customer, "middle", "month");
    merchant.advance("2026-04-16");
    admin = new Visitor(merchant.as(Role.ADMIN, customer), customer, subscription);
  }

  private String scheduled() {
    var shown = admin.shown();
    return (shown.at("/scheduled/kind")
            + " "
            + shown.at("/scheduled/plan/key")
            + " "
            + shown.at("/scheduled/date"))
        .strip();
  }

  @Test
  @Requirement({14, 21})
  void a_scheduled_change_is_shown_at_once_and_made_when_its_time_comes() {
    var done = admin.make(DOWN);

    assertThat(done.at("/outcome")).isEqualTo("scheduled");
    assertThat(done.at("/effective")).isEqualTo("2026-05-01");
    assertThat(admin.plan()).isEqualTo("middle");
    assertThat(scheduled()).isEqualTo("change small 2026-05-01");
    assertThat(admin.documents()).containsExactly("invoice 30.00 paid");

    merchant.advance("2026-04-30");
    assertThat(admin.plan()).isEqualTo("middle");

    merchant.advance("2026-05-01");
    assertThat(admin.plan()).isEqualTo("small");
    assertThat(scheduled()).isEmpty();
    assertThat(admin.documents()).containsExactly("invoice 10.00 paid", "invoice 30.00 paid");
  }

  @Test
  @Requirement(21)
  void what_is_scheduled_may_be_taken_back() {
    admin.make(DOWN);

    admin.make(UNDO);

    assertThat(scheduled()).isEmpty();
    assertThat(admin.quote(UNDO).code()).isEqualTo("nothing_to_undo");
    merchant.advance("2026-05-02");
    assertThat(admin.plan()).isEqualTo("middle");
    assertThat(admin.documents()).containsExactly("invoice 30.00 paid", "invoice 30.00 paid");
  }

  @Test
  void a_new_change_takes_the_place_of_the_scheduled_one_and_says_so() {
    admin.make(DOWN);

    var up = admin.quote("\"change\":{\"plan\":\"large\"}");
    admin.confirm(up);

    assertThat(up.json().at("/warnings").findValuesAsString("code")).contains("replaces_scheduled");
    assertThat(admin.plan()).isEqualTo("large");
    assertThat(scheduled()).isEmpty();
    merchant.advance("2026-05-02");
    assertThat(admin.plan()).isEqualTo("large");
  }

  @Test
  void a_change_takes_back_a_scheduled_cancellation_and_says_so() {
    admin.make(CANCEL);
    assertThat(scheduled()).isEqualTo("cancel  2026-05-01");

    var up = admin.quote("\"change\":{\"plan\":\"large\"}");
    admin.confirm(up);

    assertThat(up.json().at("/warnings").findValuesAsString("code"))
        .contains("takes_back_cancellation");
    merchant.advance("2026-05-02");
    assertThat(admin.shown().at("/status")).isEqualTo("active");
  }

  @Test
  void a_cancellation_ends_the_subscription_when_its_time_comes_and_not_before() {
    admin.make(CANCEL);
    assertThat(admin.quote(CANCEL).code()).isEqualTo("no_change");

    merchant.advance("2026-04-30");
    assertThat(admin.shown().at("/status")).isEqualTo("active");

    merchant.advance("2026-06-02");
    assertThat(admin.shown().at("/status")).isEqualTo("cancelled");
    assertThat(admin.documents()).containsExactly("invoice 30.00 paid");
    assertThat(admin.quote("\"change\":{\"plan\":\"large\"}").code()).isEqualTo("cancelled");
  }

  @Test
  void a_quote_is_good_for_a_quarter_of_an_hour_and_no_longer() {
    merchant.advance("2026-04-16T00:00:00Z");
    var quote = admin.quote(DOWN);
    var late = admin.quote(DOWN);
    assertThat(quote.at("/expires_at")).isEqualTo("2026-04-16T00:15:00Z");

    merchant.advance("2026-04-16T00:14:59Z");
    assertThat(admin.confirm(quote).status()).isEqualTo(200);
    admin.make(UNDO);

    merchant.advance("2026-04-16T00:15:00Z");
    var refused = admin.confirm(late);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("stale_quote");
    assertThat(refused.at("/quote/state")).isEqualTo("open");
    assertThat(admin.caller().get("/v1/quotes/" + late.at("/id")).at("/state"))
        .isEqualTo("expired");
    assertThat(scheduled()).isEmpty();
  }
}
