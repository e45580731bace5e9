package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.AtOnce;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.stripe.StripeStandIn;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Notices of a payment that come before the answer, twice, backwards, or never, while the answer
/// itself comes, is lost, or the charge is carried out late: it pays once, and is told of once.
class StripeNoticesByHttpTest extends StripeMerchant {
  @RegisterExtension static final Installation installation = new Installation();

  @Override
  Installation installation() {
    return installation;
  }

  /// How notices come.
  enum Notices {
    BEFORE_THE_ANSWER,
    ONCE,
    TWICE,
    BACKWARDS,
    NEVER,
    AFTER_IT_WAS_ASKED_FOR
  }

  static Stream<Arguments> all() {
    return Stream.of(
            StripeStandIn.Mood.HONEST,
            StripeStandIn.Mood.PAYS_AND_HANGS_UP,
            StripeStandIn.Mood.HOLDS,
            StripeStandIn.Mood.PAYS_AND_TALKS_JUNK)
        .flatMap(mood -> Stream.of(Notices.values()).map(notices -> Arguments.of(mood, notices)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void however_answer_and_notices_come_it_pays_once(StripeStandIn.Mood mood, Notices notices) {
    card("4242");
    int before = stripe.account().events().size();
    stripe.is(mood);
    if (notices == Notices.BEFORE_THE_ANSWER) {
      stripe.around(() -> {}, () -> since(before).forEach(this::tell));
    }
    var invoice = invoice();
    stripe.around(() -> {}, () -> {});
    stripe.is(StripeStandIn.Mood.HONEST);
    stripe.release();
    switch (notices) {
      case BEFORE_THE_ANSWER, NEVER -> settleLater();
      case ONCE -> since(before).forEach(this::tell);
      case TWICE -> Collections.nCopies(2, since(before)).forEach(one -> one.forEach(this::tell));
      case BACKWARDS -> since(before).reversed().forEach(this::tell);
      case AFTER_IT_WAS_ASKED_FOR -> {
        settleLater();
        since(before).forEach(this::tell);
      }
    }

    isPaidOnce(invoice);
  }

  private List<ObjectNode> since(int before) {
    var events = stripe.account().events();
    return events.subList(before, events.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"HONEST", "PAYS_AND_HANGS_UP"})
  void sixteen_notices_at_once_are_one(StripeStandIn.Mood mood) {
    card("3155");
    var invoice = invoice();
    stripe.is(mood);
    stripe.account().authenticate(intent(), true);
    var event = stripe.account().events().getLast();

    assertThat(AtOnce.of(16, () -> tell(event).status())).containsOnly(204);

    isPaidOnce(invoice);
  }

  /// Whoever was told that it never arrived pays in another way.
  @Test
  void a_charge_that_arrives_after_it_was_given_up_takes_nothing() {
    card("4242");
    stripe.is(StripeStandIn.Mood.HOLDS);
    var invoice = invoice();
    stripe.is(StripeStandIn.Mood.HONEST);
    settleLater();
    stripe.release();
    stripe.account().events().forEach(this::tell);
    assertThat(stripe.account().charges()).isZero();
    assertThat(document(invoice).at("/status")).isEqualTo("issued");

    var paid = payer.post("/v1/documents/" + invoice + "/pay", "{\"amount\":\"40.00\"}");

    assertThat(paid.at("/status")).isEqualTo("succeeded");
    assertThat(stripe.account().cash()).isEqualTo(4000);
    assertThat(breaches()).isEmpty();
  }

  @Test
  void a_notice_while_it_is_asked_about_is_one() {
    card("4242");
    stripe.is(StripeStandIn.Mood.PAYS_AND_HANGS_UP);
    var invoice = invoice();
    stripe.is(StripeStandIn.Mood.HONEST);
    var event = stripe.account().events().getLast();
    var asks = new AtomicBoolean();

    AtOnce.of(
        8,
        () -> {
          if (asks.getAndSet(true)) {
            return tell(event).status();
          }
          settleLater();
          return 204;
        });

    isPaidOnce(invoice);
  }

  private void isPaidOnce(String invoice) {
    assertThat(document(invoice).at("/status")).isEqualTo("paid");
    assertThat(stripe.account().charges()).isEqualTo(1);
    assertThat(
            installation.rows(
                "select count(*) filter (where kind = 'payment.succeeded'), count(*) filter (where kind = 'document.paid'), count(*) filter (where kind = 'payment.failed') from outbox where tenant = '%s'"
                    .formatted(merchant.id().uuid())))
        .containsExactly("1 1 0");
    assertThat(
            installation.rows(
                "select count(*) from audit where tenant = '%s' and action = 'payment_succeeded'"
                    .formatted(merchant.id().uuid())))
        .containsExactly("1");
    assertThat(breaches()).isEmpty();
  }
}
