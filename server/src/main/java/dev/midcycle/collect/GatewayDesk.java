package dev.midcycle.collect;

import dev.midcycle.audit.Actor;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.RefundId;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.GatewayAccount;
import dev.midcycle.payment.GatewayAccounts;
import dev.midcycle.payment.GatewayNews;
import dev.midcycle.payment.PaymentAttempts;
import dev.midcycle.payment.PaymentMethods;
import dev.midcycle.payment.Payments;
import dev.midcycle.payment.RefundCalls;
import dev.midcycle.payment.TenantGateways;
import java.util.Optional;

/// Where gateways bring their notices. Each is only the reason to ask: what follows is what would
/// follow if nobody had told and it had been asked by itself.
public final class GatewayDesk {
  private final Tenants tenants;
  private final GatewayAccounts accounts;
  private final TenantGateways reached;
  private final Payments payments;
  private final PaymentAttempts attempts;
  private final RefundCalls refunds;
  private final Disputes disputes;
  private final PaymentMethods methods;

  public GatewayDesk(
      Tenants tenants,
      GatewayAccounts accounts,
      TenantGateways reached,
      Payments payments,
      PaymentAttempts attempts,
      RefundCalls refunds,
      Disputes disputes,
      PaymentMethods methods) {
    this.tenants = tenants;
    this.accounts = accounts;
    this.reached = reached;
    this.payments = payments;
    this.attempts = attempts;
    this.refunds = refunds;
    this.disputes = disputes;
    this.methods = methods;
  }

  /// A notice as it came.
  ///
  /// @param tenant whose gateway it is said to be from
  public record Notice(TenantId tenant, GatewayId gateway, String body, String signature) {}

  public enum Reception {
    TAKEN,
    /// The tenant has no such gateway, or it is not known what its notices are signed with.
    UNKNOWN,
    /// The gateway has not signed it.
    FORGED
  }

  /// Takes a notice. What fails is to be sent again.
  public Reception receive(Notice notice) {
    var account = account(notice);
    var secret = account.flatMap(accounts::webhookSecret);
    if (account.isEmpty() || secret.isEmpty()) {
      return Reception.UNKNOWN;
    }
    try {
      reached
          .reach(account.get())
          .read(notice.body(), notice.signature(), secret.get())
          .forEach(news -> follow(account.get(), news));
      return Reception.TAKEN;
    } catch (GatewayNews.Forged _) {
      return Reception.FORGED;
    }
  }

  /// Also one that is removed: what was begun with it is finished.
  private Optional<GatewayAccount> account(Notice notice) {
    if (tenants.find(notice.tenant()).isEmpty()) {
      return Optional.empty();
    }
    return accounts.all(UnitOfWork.of(notice.tenant())).stream()
        .filter(one -> one.id().equals(notice.gateway()))
        .findFirst();
  }

  private void follow(GatewayAccount account, GatewayNews news) {
    switch (news) {
      case GatewayNews.OfPayment(var key) ->
          PaymentId.parse(key).ifPresent(payment -> settle(account, payment));
      case GatewayNews.OfRefund(var key) ->
          RefundId.parse(key).ifPresent(refund -> refunds.ask(account.tenant(), refund));
      case GatewayNews.OfDispute dispute ->
          disputes.follow(UnitOfWork.of(account.tenant()), dispute, Actor.SYSTEM);
      case GatewayNews.Entered(var customer, var token) -> take(account, customer, token);
      case GatewayNews.OfMethod of ->
          methods.follow(
              account.tenant(),
              account.id(),
              of,
              tenants.stamp(UnitOfWork.of(account.tenant()), Actor.SYSTEM));
    }
  }

  /// One whose gateway has not answered yet may look declined while it is still asked for: whoever
  /// asks is told, or [dev.midcycle.payment.UnknownPayments] is.
  private void settle(GatewayAccount account, PaymentId id) {
    payments
        .find(UnitOfWork.of(account.tenant()), id)
        .filter(payment ->
            payment.method().flatMap(one -> one.gateway()).filter(account.id()::equals).isPresent())
        .filter(payment ->
            switch (payment.state()) {
              case UNKNOWN, ACTION_REQUIRED, DECLINED -> true;
              case STARTED, SUCCEEDED -> false;
            })
        .ifPresent(
            payment -> attempts.settle(payment, reached.reach(account).find(payment.charge())));
  }

  private void take(GatewayAccount account, CustomerId customer, String token) {
    var unit = UnitOfWork.of(account.tenant());
    methods.add(unit, customer, token, false, tenants.stamp(unit, Actor.SYSTEM));
  }
}
