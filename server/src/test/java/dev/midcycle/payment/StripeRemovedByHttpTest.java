package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.stripe.StripeStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A live merchant whose only gateway is removed: what was begun with it is finished.
class StripeRemovedByHttpTest extends StripeMerchant {
  @RegisterExtension static final Installation installation = new Installation();

  @Override
  Installation installation() {
    return installation;
  }

  @Override
  Merchant open() {
    return installation.live("scout");
  }

  @Test
  void a_payment_that_was_not_answered_is_asked_about() {
    card("4242");
    stripe.is(StripeStandIn.Mood.PAYS_AND_HANGS_UP);
    var invoice = invoice();
    stripe.is(StripeStandIn.Mood.HONEST);
    assertThat(document(invoice).at("/payments/0/outcome")).isEqualTo("unknown");

    remove();
    settleLater();

    assertThat(document(invoice).at("/status")).isEqualTo("paid");
    assertThat(stripe.account().charges()).isEqualTo(1);
    assertThat(breaches()).isEmpty();
  }

  @Test
  void a_refund_that_was_begun_is_paid_back() {
    card("4242");
    invoice();
    long before = stripe.account().cash();
    assertThat(refund("15.00").status()).isEqualTo(201);

    remove();
    settleLater();

    assertThat(stripe.account().cash()).isEqualTo(before - 1500);
    assertThat(breaches()).isEmpty();
  }

  private void remove() {
    var removed = merchant.caller().delete("/v1/gateways/" + account.id());
    assertThat(removed.status()).as(removed.text()).isBetween(200, 204);
  }
}
