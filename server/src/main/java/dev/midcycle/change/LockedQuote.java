package dev.midcycle.change;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Actor;
import dev.midcycle.billing.Couponing;
import dev.midcycle.catalogstore.Redemptions;
import dev.midcycle.customer.Labels;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.AccountUpdates;
import dev.midcycle.invoice.WonRequests;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentAttempts;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.subscription.SubscriptionLabels;
import java.util.List;
import java.util.Optional;

/// A quote that somebody confirms, while it and all that it is about is locked: looked at again,
/// and made so or, where payment comes first, reserved.
final class LockedQuote {
  private final Tx tx;
  private final Quote quote;
  private final BillingStates states;
  private final BillingStates.Asked asked;
  private final Beside beside;
  private final PaymentAttempts attempts;
  private final NewIds ids;

  /// What bears on the confirmation beside the account.
  ///
  /// @param methods the default first
  /// @param labels of the subscription that is changed
  /// @param collects whether the tenant has a gateway
  /// @param who confirms
  record Beside(
      List<PaymentMethod> methods,
      Optional<SalesRequests.Open> sales,
      Labels labels,
      boolean collects,
      Actor who) {}

  /// How it goes on.
  sealed interface Step {
    record Over(ConfirmOutcome outcome) implements Step {}

    record Stale(QuoteRequest again) implements Step {}

    /// The intent is written down; the gateway is to be asked.
    record ToPay(Reservation reservation) implements Step {}
  }

  LockedQuote(
      Tx tx,
      Quote quote,
      BillingStates states,
      BillingStates.Asked asked,
      Beside beside,
      PaymentAttempts attempts,
      NewIds ids) {
    this.tx = tx;
    this.quote = quote;
    this.states = states;
    this.asked = asked;
    this.beside = beside;
    this.attempts = attempts;
    this.ids = ids;
  }

  Step confirm() {
    return switch (quote.state()) {
      case CONFIRMED -> over(new ConfirmOutcome.AlreadyConfirmed(quote.confirmed()));
      case CHECKING -> over(new ConfirmOutcome.Checking(quote.id(), Optional.empty()));
      case FAILED -> stale();
      case OPEN -> quote.isExpired(asked.now()) ? stale() : look();
    };
  }

  private Step look() {
    var companions =
        Companions.of(
            tx,
            states,
            asked.account(quote.instant()).orElseThrow(),
            quote.instant(),
            BillingStates.Lock.ROWS);
    var account = companions.met();
    var subscription = account.subscription().or(() -> newSubscription(account));
    if (companions.isHeld() || subscription.filter(Subscription::isReserved).isPresent()) {
      return over(new ConfirmOutcome.Reserved());
    }
    if (isUsedUp()) {
      return stale();
    }
    if (isTaken()) {
      return over(new ConfirmOutcome.ExternalIdTaken(quote.labels().externalId().orElse("")));
    }
    return subscription
        .filter(one -> !one.state().advancedTo().isAfter(quote.instant()))
        .map(one -> new AccountToChange(account, one, beside.collects(), Optional.empty()))
        .flatMap(this::same)
        .map(preview -> carryOut(companions, preview))
        .orElseGet(this::stale);
  }

  private Optional<Subscription> newSubscription(CustomerAccount account) {
    return asked
        .offered()
        .map(offered ->
            AccountToChange.newSubscription(
                account, quote.subscription(), offered, quote.instant()));
  }

  /// Whether its coupon was given to others meanwhile, as often as it may be.
  private boolean isUsedUp() {
    var coupon = quote.counting().limited();
    if (coupon.isEmpty()) {
      return false;
    }
    var redeemed = coupon.map(one -> Redemptions.hold(tx, one.code()));
    tx.send();
    return Couponing.usedUp(quote.request(), Redemptions.of(redeemed)).isPresent();
  }

  /// Whether another subscription has its external id by now. Of two that take it at the same time
  /// the second is tried again, and finds it taken.
  private boolean isTaken() {
    var externalId = quote.labels().externalId();
    if (externalId.isEmpty()) {
      return false;
    }
    var taken = SubscriptionLabels.askTaken(tx, externalId.get());
    tx.send();
    return taken.isTaken();
  }

  /// What was quoted, if nothing of what that used has changed.
  private Optional<ChangePreview> same(AccountToChange account) {
    return switch (ChangePreview.again(account, quote)) {
      case ChangePreview.Result.Not _ -> Optional.empty();
      case ChangePreview.Result.Granted(var preview) ->
          Optional.of(preview).filter(one -> one.fingerprint().equals(quote.fingerprint()));
    };
  }

  private Step carryOut(Companions companions, ChangePreview preview) {
    if (preview.missing().isPresent()) {
      return over(new ConfirmOutcome.BillingDetailsMissing(preview.missing().get()));
    }
    var account = companions.met();
    var update = new AccountUpdate(account, ids, beside.who());
    update.issue(preview.run().documents(), preview.ran());
    update.keepUsage(preview.run().unissued(), preview.ran());
    return preview.isPaidFirst() && !beside.methods().isEmpty()
        ? reserve(account, preview, update)
        : make(preview, update, companions.all());
  }

  /// Writes the intent and keeps all others away, with what fell due before it. A coupon that is
  /// counted is set aside, so that it is not given to somebody else before the payment is known.
  private Step reserve(CustomerAccount account, ChangePreview preview, AccountUpdate update) {
    var payment = payment(preview, beside.methods().getFirst());
    boolean mayWin = beside.sales().isPresent();
    var reservation = new Reservation(payment, quote, account, preview, beside.labels(), mayWin);
    update.hold(payment, quote.instant());
    update.coupons().give(quote.counting().limited());
    if (reservation.subscription().isEmpty()) {
      preview.ran().forEach(update::save);
      WonRequests.note(tx, update, beside.sales());
    }
    update.reserve(quote.subscription(), Optional.of(payment.id()));
    update.note(
        update
            .activity(quote.instant(), Action.PAYMENT_STARTED, payment.id())
            .subscription(quote.subscription())
            .details(payment.details()));
    attempts.begin(tx, payment);
    QuoteStore.move(tx, quote.id(), Quote.State.CHECKING, payment.id());
    AccountUpdates.write(tx, List.of(update));
    tx.commit();
    return new Step.ToPay(reservation);
  }

  private Payment payment(ChangePreview preview, PaymentMethod method) {
    return new Payment(
        tx.tenant(),
        new PaymentId(ids.next()),
        quote.customer(),
        method,
        new Payment.Purpose.ForChange(quote.subscription(), quote.id()),
        preview.due(),
        preview.credit(),
        Payment.Occasion.ASKED,
        quote.instant());
  }

  private Step make(ChangePreview preview, AccountUpdate update, List<Subscription> besides) {
    ChangeUpdate.release(update, preview);
    var issued = ChangeUpdate.post(update, preview, quote);
    update.coupons().give(quote.counting().given());
    WonRequests.note(tx, update, beside.sales());
    var confirmation = quote.confirmedWith(issued, Optional.empty());
    QuoteStore.confirm(tx, confirmation, quote.instant());
    AccountUpdates.write(tx, List.of(update));
    SubscriptionLabels.note(tx, quote.subscription(), quote.labels());
    var labels = quote.existing().isPresent() ? beside.labels() : quote.labels();
    var around =
        new Made.Around(asked.now(), update.before().payer(), labels, beside.collects(), besides);
    return over(
        new ConfirmOutcome.Confirmed(
            confirmation, around.made(update, preview, issued, Optional.empty())));
  }

  private static Step over(ConfirmOutcome outcome) {
    return new Step.Over(outcome);
  }

  private Step stale() {
    return new Step.Stale(quote.again());
  }
}
