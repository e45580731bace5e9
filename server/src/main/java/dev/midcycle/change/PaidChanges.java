package dev.midcycle.change;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.QuoteId;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.AccountUpdates;
import dev.midcycle.invoice.Issued;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentFollowUp;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Catalogs;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What follows of a payment that a change waits for. Paid: the change is made. Declined: all is as
/// it was. Unknown: it stays reserved.
public final class PaidChanges {
  private final BillingStates states;
  private final NewIds ids;

  public PaidChanges(BillingStates states, NewIds ids) {
    this.states = states;
    this.ids = ids;
  }

  /// What follows for the change.
  ///
  /// @param who confirms, or the system where it asks about a payment: then the change is made by
  ///   who asked for its quote
  public PaymentFollowUp<ConfirmOutcome> by(Actor who) {
    return new FollowUp(who);
  }

  private final class FollowUp implements PaymentFollowUp<ConfirmOutcome> {
    private final Actor who;

    private FollowUp(Actor who) {
      this.who = who;
    }

    @Override
    public ConfirmOutcome unknown(Payment payment) {
      return new ConfirmOutcome.Checking(quoteOf(payment));
    }

    @Override
    public Known<ConfirmOutcome> known(Tx tx, Payment payment) {
      var id = quoteOf(payment);
      return new Reserved(
          tx,
          payment,
          who,
          states.ask(tx, Selection.of(payment.customer(), id), BillingStates.Lock.ROWS),
          QuoteStore.lock(tx, id),
          SalesRequests.askOpen(tx, payment.customer()));
    }
  }

  /// A subscription that is reserved by a payment.
  private final class Reserved implements PaymentFollowUp.Known<ConfirmOutcome> {
    private final Tx tx;
    private final Payment payment;
    private final Actor who;
    private final BillingStates.Asked asked;
    private final Answer<Quote> found;
    private final Answer<SalesRequests.Open> sales;

    private Reserved(
        Tx tx,
        Payment payment,
        Actor who,
        BillingStates.Asked asked,
        Answer<Quote> found,
        Answer<SalesRequests.Open> sales) {
      this.tx = tx;
      this.payment = payment;
      this.who = who;
      this.asked = asked;
      this.found = found;
      this.sales = sales;
    }

    @Override
    public ConfirmOutcome earlier(Payment now) {
      var quote = quote();
      return quote.state() == Quote.State.CONFIRMED
          ? new ConfirmOutcome.AlreadyConfirmed(quote.confirmed())
          : new ConfirmOutcome.PaymentFailed(now.reason().orElse(""));
    }

    @Override
    public ConfirmOutcome succeeded() {
      var quote = quote();
      var account = account(quote);
      var preview = decide(account, quote, payment);
      var update = update(account, quote);
      ChangeUpdate.release(update, preview);
      update.paidBy(payment, quote.instant());
      var documents = ChangeUpdate.post(update, preview, quote).stream().map(Issued::id).toList();
      SalesRequestWin.note(tx, update, quote, preview, sales.first());
      note(update, Action.PAYMENT_SUCCEEDED, quote);
      QuoteStore.confirm(tx, quote.id(), quote.instant(), Optional.of(payment.id()), documents);
      AccountUpdates.write(tx, List.of(update));
      return new ConfirmOutcome.Confirmed(
          quote.id(), quote.subscription(), documents, Optional.of(payment.id()));
    }

    @Override
    public ConfirmOutcome declined(String reason) {
      var quote = quote();
      var update = update(account(quote), quote);
      update.release(payment, quote.instant());
      note(update, Action.PAYMENT_DECLINED, quote);
      QuoteStore.move(tx, quote.id(), Quote.State.FAILED, payment.id());
      AccountUpdates.write(tx, List.of(update));
      return new ConfirmOutcome.PaymentFailed(reason);
    }

    private Quote quote() {
      return found.first().orElseThrow();
    }

    private CustomerAccount account(Quote quote) {
      return asked.account(quote.instant()).orElseThrow();
    }

    private AccountUpdate update(CustomerAccount account, Quote quote) {
      var update = new AccountUpdate(account, ids, who.equals(Actor.SYSTEM) ? quote.who() : who);
      update.reserve(quote.subscription(), Optional.empty());
      return update;
    }

    private void note(AccountUpdate update, Action action, Quote quote) {
      update.note(
          update
              .activity(quote.instant(), action, payment.id())
              .subscription(quote.subscription())
              .details(payment.details()));
    }
  }

  /// The same decision as when it was reserved: nothing has touched the subscription since, what
  /// was published since is left out, and the credit is that which was set aside.
  private static ChangePreview decide(CustomerAccount account, Quote quote, Payment payment) {
    var subscription = as(quote, account.subscription().orElseThrow());
    var reserved =
        new AccountToChange(account, subscription, true, Optional.of(payment.heldCredit()));
    var result = ChangePreview.again(reserved, quote);
    if (result instanceof ChangePreview.Result.Granted(var preview)
        && preview.due().equals(payment.amount())) {
      return preview;
    }
    throw new IllegalStateException(
        "what was paid by " + payment.id() + " is not what " + quote.id() + " comes to: " + result);
  }

  private static Subscription as(Quote quote, Subscription subscription) {
    var state = subscription.state();
    var known =
        new Catalogs(
            new TreeMap<>(state.catalogs().versions().headMap(quote.catalogVersion() + 1)));
    return subscription.with(state.with(state.profile(), known));
  }

  private static QuoteId quoteOf(Payment payment) {
    return switch (payment.purpose()) {
      case Payment.Purpose.ForChange(var subscription, var quote) -> quote;
      case Payment.Purpose.ForDocument(var document) ->
          throw new IllegalArgumentException(payment.id() + " pays a document, not a change");
    };
  }
}
