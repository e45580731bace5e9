package dev.midcycle.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Why somebody cancelled: said afterwards, read by staff.
class CancellationReasonsByHttpTest {
  private static final String UNUSED = "{\"reason\":\"unused\"}";

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private CustomerId customer;
  private Visitor visitor;

  @BeforeEach
  void a_customer_on_basic() {
    scout = installation.merchant("scout");
    customer = scout.payer("Harbor", "tok_success");
    var subscription = scout.subscribe(customer, "basic", "month");
    visitor = new Visitor(scout.as(Role.ADMIN, customer), customer, subscription);
  }

  private Caller.Answer quote() {
    return visitor.quote("\"cancel\":{}");
  }

  private Caller.Answer say(Caller.Answer quote, String body) {
    return visitor.caller().post("/v1/quotes/" + quote.at("/id") + "/cancellation-reason", body);
  }

  private Caller.Answer reasons(String query) {
    return scout.caller().get("/v1/cancellation-reasons" + query);
  }

  @Test
  void is_said_after_a_cancellation_and_not_before() {
    var quote = quote();
    assertThat(say(quote, "{\"reason\":\"unused\"}").at("/code")).isEqualTo("not_allowed");
    visitor.confirm(quote);

    var said = say(quote, "{\"reason\":\"too_expensive\",\"comment\":\" We need two cameras. \"}");
    assertThat(said.status()).isEqualTo(200);

    var kept = reasons("");
    assertThat(kept.at("/data/0/reason")).isEqualTo("too_expensive");
    assertThat(kept.at("/data/0/comment")).isEqualTo("We need two cameras.");
    assertThat(kept.at("/data/0/customer/name")).isEqualTo("Harbor");
    assertThat(kept.at("/data/0/plan")).isEqualTo("basic");
    assertThat(kept.at("/data/0/member")).startsWith("mem_");
    var told = scout.caller().get("/v1/customers/" + customer + "/activity");
    assertThat(told.at("/data/0/text")).endsWith(" said why they cancelled: too expensive.");
  }

  @Test
  void is_of_a_cancellation_alone() {
    var changed = visitor.quote("\"change\":{\"plan\":\"pro\"}");
    visitor.confirm(changed);
    assertThat(say(changed, "{\"reason\":\"unused\"}").at("/code")).isEqualTo("not_allowed");
  }

  @Test
  void is_not_of_a_cancellation_that_was_taken_back() {
    var first = quote();
    visitor.confirm(first);
    visitor.make("\"undo\":{}");
    assertThat(say(first, UNUSED).at("/code")).isEqualTo("not_allowed");

    var second = quote();
    visitor.confirm(second);
    assertThat(say(first, UNUSED).at("/code")).isEqualTo("not_allowed");
    assertThat(say(second, "{\"reason\":\"too_expensive\"}").status()).isEqualTo(200);
    assertThat(say(first, UNUSED).at("/code")).isEqualTo("not_allowed");
    assertThat(reasons("").at("/data/0/reason")).isEqualTo("too_expensive");
  }

  @Test
  void is_said_of_one_that_has_taken_place_until_the_subscription_goes_on() {
    var ended = quote();
    visitor.confirm(ended);
    scout.advance("2026-05-02");
    assertThat(say(ended, UNUSED).status()).isEqualTo(200);
    visitor.make("\"reactivate\":{}");

    assertThat(say(ended, "{\"reason\":\"other\"}").at("/code")).isEqualTo("not_allowed");
    assertThat(reasons("").at("/data/0/reason")).isEqualTo("unused");
  }

  @Test
  void takes_the_place_of_what_was_said_before_and_is_found_by_reason_and_customer() {
    var quote = quote();
    visitor.confirm(quote);
    say(quote, "{\"reason\":\"unused\",\"comment\":\"  \"}");
    assertThat(reasons("").json().at("/data/0/comment").isMissingNode()).isTrue();
    say(quote, "{\"reason\":\"other\"}");

    assertThat(reasons("?reason=unused").json().at("/data")).isEmpty();
    assertThat(reasons("?reason=other&customer=" + customer).json().at("/data")).hasSize(1);
    var another = scout.customer("Others");
    assertThat(reasons("?customer=" + another).json().at("/data")).isEmpty();
  }
}
