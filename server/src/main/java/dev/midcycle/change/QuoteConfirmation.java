package dev.midcycle.change;

import dev.midcycle.customer.Labels;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.PaymentAttempts;
import dev.midcycle.payment.Payments;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.SubscriptionLabels;

/// Confirming: a transaction that looks again and, where payment comes first, only writes down the
/// intent; the gateway's call outside of any; and a transaction that writes what was decided.
/// Without payment first, one transaction. The answer goes with the last.
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

  /// Asks for a quote like the one that is stale, as part of the transaction that found out.
  @FunctionalInterface
  interface Anew {
    QuoteOutcome quote(UnitOfWork unit, QuoteRequest again);
  }

  /// What the first transaction comes to.
  private sealed interface Begun<R> {
    record Over<R>(R told) implements Begun<R> {}

    record ToPay<R>(Reservation reservation) implements Begun<R> {}
  }

  <R> R confirm(TenantId tenant, QuoteId id, Confirming<R> confirming, Anew anew) {
    var gateway = gateways.of(UnitOfWork.of(tenant));
    boolean collects = gateway.isPresent();
    return switch (transactions.write(
        tenant, tx -> new Beginning<>(tx, confirming, anew).begin(id, collects))) {
      case Begun.Over<R>(var told) -> told;
      case Begun.ToPay<R>(var reservation) ->
          attempts.make(
              reservation.payment(), gateway.orElseThrow(), paid.by(confirming, reservation));
    };
  }

  /// The first transaction, or the only one.
  private final class Beginning<R> {
    private final Tx tx;
    private final Confirming<R> confirming;
    private final Anew anew;

    private Beginning(Tx tx, Confirming<R> confirming, Anew anew) {
      this.tx = tx;
      this.confirming = confirming;
      this.anew = anew;
    }

    /// @param collects whether the tenant has a gateway
    private Begun<R> begin(QuoteId id, boolean collects) {
      confirming.begin(tx);
      var asked = states.ask(tx, Selection.of(id), BillingStates.Lock.ROWS);
      var found = QuoteStore.find(tx, id);
      var methods = Payments.askMethods(tx, asked.wanted());
      var sales = SalesRequests.askOpen(tx, asked.wanted());
      var labels = SubscriptionLabels.ask(tx, asked.wanted());
      tx.send();
      var beside =
          new LockedQuote.Beside(
              methods.rows(),
              sales.first(),
              labels.first().orElse(Labels.NONE),
              collects,
              confirming.who());
      return found
          .first()
          .filter(quote -> confirming.mayConfirm(quote.customer()))
          .map(quote ->
              goOn(new LockedQuote(tx, quote, states, asked, beside, attempts, ids), quote))
          .orElseGet(() -> new Begun.Over<>(confirming.notFound()));
    }

    private Begun<R> goOn(LockedQuote locked, Quote quote) {
      return switch (locked.confirm()) {
        case LockedQuote.Step.Over(var outcome) -> over(quote, outcome);
        case LockedQuote.Step.Stale(var again) ->
            over(quote, new ConfirmOutcome.Stale(anew.quote(UnitOfWork.within(tx), again)));
        case LockedQuote.Step.ToPay(var reservation) -> new Begun.ToPay<>(reservation);
      };
    }

    private Begun<R> over(Quote quote, ConfirmOutcome outcome) {
      var told = confirming.told(tx, quote, outcome);
      tx.commit();
      return new Begun.Over<>(told);
    }
  }
}
