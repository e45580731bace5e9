package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.stripe.StripeStandIn;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of money by Stripe that is paid back, or that the payer's bank takes back.
class StripeBackByHttpTest extends StripeMerchant {
  @RegisterExtension static final Installation installation = new Installation();

  @Override
  Installation installation() {
    return installation;
  }

  @Test
  void a_refund_is_made_by_the_gateway_that_took_the_money_and_once() {
    card("4242");
    var invoice = invoice();

    var back = refund("15.00");
    assertThat(back.status()).as(back.text()).isEqualTo(201);
    settle();
    settle();

    assertThat(stripe.account().cash()).isEqualTo(2500);
    assertThat(document(invoice).at("/bill/due/amount") + document(invoice).at("/due/amount"))
        .contains("15.00");
    assertThat(refund("25.01").status()).as("more than is left").isEqualTo(422);
    assertThat(breaches()).isEmpty();
  }

  @Test
  void a_refund_that_was_not_answered_is_failed_work_and_is_asked_for_again() {
    card("4242");
    invoice();
    refund("15.00");
    stripe.is(StripeStandIn.Mood.HANGS_UP);

    settle();

    assertThat(merchant.caller().get("/v1/work").at("/data/0/failure"))
        .contains("Unexpected end of file");
    stripe.is(StripeStandIn.Mood.HONEST);
    settleLater();
    assertThat(stripe.account().cash()).isEqualTo(2500);
    assertThat(merchant.caller().get("/v1/work").json().at("/data")).isEmpty();
    assertThat(breaches()).isEmpty();
  }

  @Test
  void refunds_at_once_are_never_more_than_was_paid() throws Exception {
    card("4242");
    invoice();
    Callable<Integer> refund = () -> refund("25.00").status();
    try (var threads = Executors.newFixedThreadPool(6)) {
      assertThat(
              threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> refund).toList()).stream()
                  .map(one -> one.resultNow())
                  .sorted())
          .containsExactly(201, 422, 422, 422, 422, 422);
    }
    settle();

    assertThat(stripe.account().cash()).isEqualTo(1500);
    assertThat(breaches()).isEmpty();
  }

  @Test
  void a_refund_that_comes_back_pays_again_what_it_had_opened() {
    card("4242");
    var invoice = invoice();
    refund("15.00");
    settle();
    stripe.account().failRefund(stripe.account().all("refund").getFirst().path("id").asString());
    var event = stripe.account().events().getLast();

    assertThat(tell(event).status()).isEqualTo(204);
    assertThat(tell(event).status()).isEqualTo(204);

    assertThat(document(invoice).at("/status")).isEqualTo("paid");
    assertThat(refund("40.00").status()).as("all of it is there again").isEqualTo(201);
    assertThat(breaches()).isEmpty();
  }

  @Test
  void a_refund_that_comes_back_pays_what_was_written_off_meanwhile() {
    card("4242");
    var invoice = invoice();
    refund("15.00");
    settle();
    var off =
        merchant
            .caller()
            .post("/v1/documents/" + invoice + "/write-off", "{\"reason\":\"A test\"}");
    assertThat(off.status()).as(off.text()).isBetween(200, 201);
    stripe.account().failRefund(stripe.account().all("refund").getFirst().path("id").asString());

    tell(stripe.account().events().getLast());

    assertThat(document(invoice).at("/status")).isEqualTo("paid");
    assertThat(merchant.caller().get("/v1/customers/" + customer + "/credits").json().at("/data"))
        .as("nothing is over")
        .isEmpty();
    assertThat(breaches()).isEmpty();
  }

  @Test
  void a_payment_tells_how_far_its_refunds_are_and_what_to_do_about_one_that_failed() {
    card("4242");
    invoice();
    refund("15.00");
    assertThat(refunds("status")).containsExactly("pending");
    settle();
    assertThat(refunds("status")).containsExactly("succeeded");
    refund("5.00");
    settle();
    stripe.account().failRefund(stripe.account().all("refund").getLast().path("id").asString());

    tell(stripe.account().events().getLast());

    assertThat(refunds("status")).containsExactly("failed", "succeeded");
    assertThat(refunds("failure")).containsExactly("failed");
    assertThat(refunds("remedy")).hasSize(1).first().asString().contains("Refund it again");
    assertThat(noted("refund_failed")).containsExactly("15.00");
    assertThat(told("payment.refund_failed")).containsExactly("1500 null");
  }

  private List<String> refunds(String field) {
    var payment = merchant.caller().get("/v1/payments?customer=" + customer).at("/data/0/id");
    return merchant
        .caller()
        .get("/v1/payments/" + payment)
        .json()
        .at("/refunds")
        .findValuesAsString(field);
  }

  /// Minor units and outcome of what others are told.
  private List<String> told(String kind) {
    return installation.rows(
        "select content -> 'amount' ->> 'minor', content ->> 'outcome' from outbox where tenant = '%s' and kind = '%s'"
            .formatted(merchant.id().uuid(), kind));
  }

  /// The amounts that are noted of something that happened.
  private List<String> noted(String action) {
    return installation.rows(
        "select jsonb_path_query_first(content, '$.**.amount') #>> '{}' from audit where tenant = '%s' and action = '%s'"
            .formatted(merchant.id().uuid(), action));
  }

  @Test
  void a_dispute_of_a_part_is_noted_with_what_is_disputed() {
    card("4242");
    invoice();
    var dispute = stripe.account().dispute(intent());
    stripe.account().object(dispute).put("amount", 1200);

    tell(stripe.account().events().getLast());

    assertThat(noted("dispute_opened")).containsExactly("12.00");
    assertThat(told("dispute.opened")).containsExactly("1200 null");
    assertThat(breaches()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"won", "lost"})
  void a_dispute_is_booked_once_whatever_order_its_notices_come_in(String end) {
    card("4242");
    invoice();
    var dispute = stripe.account().dispute(intent());
    var opened = stripe.account().events().getLast();
    tell(opened);
    assertThat(breaches()).isEmpty();
    assertThat(refund("1.00").status()).as("what is disputed is not paid back").isEqualTo(422);
    stripe.account().close(dispute, end);
    var closed = stripe.account().events().getLast();

    List.of(closed, opened, closed).forEach(this::tell);

    assertThat(told("dispute.opened")).hasSize(1);
    assertThat(told("dispute.closed")).hasSize(1).first().asString().endsWith(" " + end);

    assertThat(
            installation.rows(
                "select cause from ledger_entry where tenant = '%s' and cause like 'disput%%' order by cause"
                    .formatted(merchant.id().uuid())))
        .containsExactlyInAnyOrder("disputed", "dispute_" + end);
    assertThat(refund("1.00").status()).isEqualTo(end.equals("won") ? 201 : 422);
    assertThat(breaches()).isEmpty();
  }

  @Test
  void a_credit_note_pays_out_nothing_that_is_disputed() {
    card("4242");
    var invoice = invoice();
    stripe.account().dispute(intent());
    tell(stripe.account().events().getLast());

    var note =
        merchant
            .caller()
            .post(
                "/v1/documents/" + invoice + "/credit-notes",
                "{\"amount\":\"10.00\",\"settle\":\"refund\",\"reason\":\"A test\"}");

    assertThat(note.status()).as(note.text()).isEqualTo(201);
    assertThat(
            installation.rows(
                "select amount || ' of ' || coalesce(cast(payment as text), 'none') from refund where tenant = '%s'"
                    .formatted(merchant.id().uuid())))
        .containsExactly("1000 of none");
    assertThat(breaches()).isEmpty();
  }
}
