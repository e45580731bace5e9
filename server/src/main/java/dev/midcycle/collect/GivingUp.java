package dev.midcycle.collect;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.NewIds;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentAttempts;
import java.util.List;

/// Payments that wait for their payer, who gives them up: to pay by another card, say.
public final class GivingUp {
  private final Tenants tenants;
  private final PaymentAttempts attempts;
  private final Gateways gateways;
  private final NewIds ids;

  public GivingUp(Tenants tenants, PaymentAttempts attempts, Gateways gateways, NewIds ids) {
    this.tenants = tenants;
    this.attempts = attempts;
    this.gateways = gateways;
    this.ids = ids;
  }

  /// Gives up a payment that waits for its payer; any other stays as it is. Where the payer has
  /// confirmed it meanwhile it is made, and where the gateway does not answer it goes on waiting.
  public void giveUp(UnitOfWork unit, Payment payment, Actor who) {
    var gateway = gateways.ofBegun(unit);
    if (payment.state() == Payment.State.ACTION_REQUIRED && gateway.isPresent()) {
      var activity = activity(unit, payment, who);
      attempts.giveUp(payment, gateway.get(), tx -> Activities.write(tx, List.of(activity)));
    }
  }

  private Activity activity(UnitOfWork unit, Payment payment, Actor who) {
    var now = tenants.now(unit);
    var made =
        Activity.of(ids.next(), now, who, Action.PAYMENT_GIVEN_UP, payment.id())
            .customer(payment.customer())
            .details(payment.details());
    return switch (payment.purpose()) {
      case Payment.Purpose.ForDocument(var document) -> made.document(document);
      case Payment.Purpose.ForChange(var subscription, var _) -> made.subscription(subscription);
    };
  }
}
