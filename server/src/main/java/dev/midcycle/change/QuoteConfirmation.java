package dev.midcycle.change;

import dev.midcycle.audit.Actor;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.PaymentAttempts;
import dev.midcycle.payment.Payments;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.Selection;

/// Confirming: a transaction that looks again and, where payment comes first, only writes down the
/// intent; the gateway's call outside of any; and a transaction that makes it so. Without payment
/// first, one transaction.
public final class QuoteConfirmation {
  private final Transactions transactions;
  private final BillingStates states;
  private final Gateways gateways;
  private final PaymentAttempts attempts;
  private final PaidChanges paid;
  private final NewIds ids;

  public QuoteConfirmation(
      Transactions transactions,
      BillingStates states,
      Gateways gateways,
      PaymentAttempts attempts,
      PaidChanges paid,
      NewIds ids) {
    this.transactions = transactions;
    this.states = states;
    this.gateways = gateways;
    this.attempts = attempts;
    this.paid = paid;
    this.ids = ids;
  }

  sealed interface Result {
    record Done(ConfirmOutcome outcome) implements Result {}

    record Stale(QuoteRequest again) implements Result {}
  }

  Result confirm(TenantId tenant, CustomerId customer, QuoteId id, Actor who) {
    var gateway = gateways.of(UnitOfWork.of(tenant));
    boolean collects = gateway.isPresent();
    return switch (transactions.write(tenant, tx -> begin(tx, customer, id, who, collects))) {
      case LockedQuote.Step.Over(var outcome) -> new Result.Done(outcome);
      case LockedQuote.Step.Stale(var again) -> new Result.Stale(again);
      case LockedQuote.Step.ToPay(var payment) ->
          new Result.Done(attempts.make(payment, gateway.orElseThrow(), paid.by(who)));
    };
  }

  private LockedQuote.Step begin(
      Tx tx, CustomerId customer, QuoteId id, Actor who, boolean collects) {
    var asked = states.ask(tx, Selection.of(customer, id), BillingStates.Lock.ROWS);
    var found = QuoteStore.lock(tx, id);
    var methods = Payments.askMethods(tx, customer);
    var sales = SalesRequests.askOpen(tx, customer);
    tx.send();
    var beside = new LockedQuote.Beside(methods.rows(), sales.first(), collects, who);
    return found
        .first()
        .filter(quote -> quote.customer().equals(customer))
        .map(quote -> new LockedQuote(tx, quote, asked, beside, attempts, ids).confirm())
        .orElseGet(() -> new LockedQuote.Step.Over(new ConfirmOutcome.NotFound()));
  }
}
