package dev.midcycle.change;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.AccountUpdates;
import dev.midcycle.invoice.WonRequests;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentEvents;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.subscription.CustomerAccount;
import java.util.List;
import java.util.Optional;

/// A change whose payment is known, with its account held: made, or as if it had never been asked
/// for. It only adds statements.
final class PaidChange {
  private final Tx tx;
  private final Payment payment;
  private final Quote quote;
  private final AccountUpdate update;

  /// @param account as it is now
  /// @param who makes it
  PaidChange(Tx tx, Payment payment, Quote quote, CustomerAccount account, Actor who, NewIds ids) {
    this.tx = tx;
    this.payment = payment;
    this.quote = quote;
    this.update = new AccountUpdate(quote.reckoned(account), ids, who);
    update.reserve(quote.subscription(), Optional.empty());
  }

  ConfirmOutcome.Confirmed made(
      ChangePreview preview, Optional<SalesRequests.Open> sales, Made.Around around) {
    ChangeUpdate.release(update, preview);
    update.paidBy(payment, quote.instant());
    var issued = ChangeUpdate.post(update, preview, quote);
    giveUncounted();
    WonRequests.note(tx, update, sales);
    note(Action.PAYMENT_SUCCEEDED);
    update.tell(payment.id(), quote.instant(), PaymentEvents.succeeded(payment));
    var confirmation = quote.confirmedWith(issued, Optional.of(payment.id()));
    QuoteStore.confirm(tx, confirmation, quote.instant());
    AccountUpdates.write(tx, List.of(update));
    return new ConfirmOutcome.Confirmed(
        confirmation, around.made(update, preview, issued, Optional.of(payment.succeeded())));
  }

  ConfirmOutcome.PaymentFailed failed(Decline why) {
    update.release(payment, quote.instant());
    update.coupons().free(quote.counting().limited().stream().toList());
    note(Action.PAYMENT_DECLINED);
    update.tell(payment.id(), quote.instant(), PaymentEvents.failed(payment, why));
    QuoteStore.move(tx, quote.id(), Quote.State.FAILED, payment.id());
    AccountUpdates.write(tx, List.of(update));
    return new ConfirmOutcome.PaymentFailed(why);
  }

  /// One that is limited was counted when it was set aside. To count it again would bring back the
  /// limit that it had then, which by now more than that may have redeemed.
  private void giveUncounted() {
    update.coupons().give(quote.counting().unlimited());
  }

  private void note(Action action) {
    update.note(
        update
            .activity(quote.instant(), action, payment.id())
            .subscription(quote.subscription())
            .details(payment.details()));
  }
}
