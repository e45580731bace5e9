package dev.midcycle.collect;

import dev.midcycle.audit.Actor;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.GatewayNews.OfDispute;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentAttempts;
import dev.midcycle.payment.Payments;
import dev.midcycle.words.Phrases;
import java.util.Optional;

/// What people do at the bank of the sandbox, and what that bank does when it is told to. No money
/// moves there.
public final class SandboxDesk {
  private static final Phrases WORDS = Phrases.of("gateways");

  private final Tenants tenants;
  private final Payments payments;
  private final PaymentAttempts attempts;
  private final Gateways gateways;
  private final Disputes disputes;

  public SandboxDesk(
      Tenants tenants,
      Payments payments,
      PaymentAttempts attempts,
      Gateways gateways,
      Disputes disputes) {
    this.tenants = tenants;
    this.payments = payments;
    this.attempts = attempts;
    this.gateways = gateways;
    this.disputes = disputes;
  }

  /// A payment by a card of the sandbox.
  ///
  /// @param seller who is paid
  public record Asked(Tenant seller, Payment payment) {}

  /// Empty where there is none, or its tenant is live.
  public Optional<Asked> find(TenantId tenant, PaymentId id) {
    return tenants
        .find(tenant)
        .filter(Tenant::isSandbox)
        .flatMap(seller ->
            payments
                .find(UnitOfWork.of(tenant), id)
                .filter(SandboxDesk::isByItsCard)
                .map(payment -> new Asked(seller, payment)));
  }

  private static boolean isByItsCard(Payment payment) {
    return payment.method().filter(one -> one.gateway().isEmpty()).isPresent();
  }

  /// The payer approves a payment that waits for it, or does not; gives it as it is then.
  public Optional<Asked> answer(TenantId tenant, PaymentId id, boolean approved) {
    find(tenant, id)
        .map(Asked::payment)
        .filter(payment -> payment.state() == Payment.State.ACTION_REQUIRED)
        .ifPresent(payment -> attempts.settle(payment, outcome(tenant, payment, approved)));
    return find(tenant, id);
  }

  private Gateway.Outcome outcome(TenantId tenant, Payment payment, boolean approved) {
    return approved
        ? gateways.ofBegun(UnitOfWork.of(tenant)).orElseThrow().approved(payment.charge())
        : new Gateway.Outcome.Declined(
            new Decline("authentication_failed", WORDS.say("not_authenticated")));
  }

  public sealed interface Disputing {
    /// So it is now, also where it was so before.
    record Done(Payment payment, Money amount) implements Disputing {}

    record NotFound() implements Disputing {}

    /// It is not paid, or nothing of it is left, or its card is not for that.
    record NotDisputable() implements Disputing {}
  }

  /// The payer's bank takes back what is left of a payment, or says how that ended.
  public Disputing dispute(UnitOfWork unit, PaymentId id, OfDispute.State state, Actor who) {
    var found = payments.find(unit, id);
    if (found.isEmpty()) {
      return new Disputing.NotFound();
    }
    var payment = found.get();
    var left = payment.amount().minus(payment.refunded());
    if (payment.state() != Payment.State.SUCCEEDED
        || !left.isPositive()
        || !isForThat(unit, payment)) {
      return new Disputing.NotDisputable();
    }
    disputes.follow(
        unit, new OfDispute(id.text(), "sandbox_dispute_" + id, left, "fraudulent", state), who);
    return new Disputing.Done(payment, left);
  }

  private boolean isForThat(UnitOfWork unit, Payment payment) {
    return isByItsCard(payment)
        && gateways.of(unit).filter(one -> one.isDisputedAtWill(payment.charge())).isPresent();
  }
}
