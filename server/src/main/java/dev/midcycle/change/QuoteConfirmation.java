package dev.midcycle.change;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Couponing;
import dev.midcycle.catalogstore.Redemptions;
import dev.midcycle.change.ChangePreview.Decided;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.AccountUpdates;
import dev.midcycle.invoice.Issued;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentAttempts;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.payment.Payments;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.subscription.SubscriptionLabels;
import java.util.List;
import java.util.Optional;

/// QuoteConfirmation: a transaction that looks again and, where payment comes first, only writes
/// down the intent; the gateway's call outside of any; and a transaction that makes it so. Without
/// payment first, one transaction.
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
    record Done(ConfirmOutcome confirmation) implements Result {}

    record Stale(Quotes.Wish wish) implements Result {}
  }

  /// What bears on the confirmation beside the account.
  ///
  /// @param methods the default first
  /// @param collects whether the tenant has a gateway
  private record Beside(
      List<PaymentMethod> methods, Optional<SalesRequests.Open> sales, boolean collects) {}

  private sealed interface Step {
    record Over(Result result) implements Step {}

    record ToPay(Payment payment) implements Step {}
  }

  Result confirm(TenantId tenant, CustomerId customer, QuoteId id, Actor who) {
    var gateway = gateways.of(tenant);
    boolean collects = gateway.isPresent();
    return switch (transactions.write(
        tenant, tx -> begin(tx, tenant, customer, id, who, collects))) {
      case Step.Over(var result) -> result;
      case Step.ToPay(var payment) ->
          new Result.Done(attempts.make(payment, gateway.orElseThrow(), paid.by(who)));
    };
  }

  private Step begin(
      Tx tx, TenantId tenant, CustomerId customer, QuoteId id, Actor who, boolean collects) {
    var selection = Selection.of(customer, id);
    var asked = states.ask(tx, selection, BillingStates.Lock.ROWS);
    var found = QuoteStore.lock(tx, id);
    var methods = Payments.askMethods(tx, customer);
    var sales = SalesRequests.askOpen(tx, customer);
    tx.send();
    var stored = found.first().filter(quote -> quote.customer().equals(customer));
    if (stored.isEmpty()) {
      return over(new ConfirmOutcome.NotFound());
    }
    var quote = stored.get();
    return switch (quote.state()) {
      case CONFIRMED -> over(new ConfirmOutcome.AlreadyConfirmed(quote.confirmed()));
      case CHECKING -> over(new ConfirmOutcome.Checking(id));
      case FAILED -> stale(quote);
      case OPEN ->
          quote.isExpired(asked.now())
              ? stale(quote)
              : look(
                  tx,
                  tenant,
                  quote,
                  asked,
                  new Beside(methods.rows(), sales.first(), collects),
                  who);
    };
  }

  private Step look(
      Tx tx,
      TenantId tenant,
      StoredQuote quote,
      BillingStates.Asked asked,
      Beside beside,
      Actor who) {
    var account = asked.account(quote.instant()).orElseThrow();
    var deciding = new ChangePreview(account, quote.request(), quote.instant(), beside.collects());
    var subscription =
        account
            .subscription()
            .or(() ->
                asked.offered().map(catalogs -> deciding.blank(quote.subscription(), catalogs)));
    if (subscription.filter(Subscription::isReserved).isPresent()) {
      return over(new ConfirmOutcome.Reserved());
    }
    if (isUsedUp(tx, quote.request())) {
      return stale(quote);
    }
    if (isTaken(tx, quote)) {
      return over(new ConfirmOutcome.ExternalIdTaken(quote.labels().externalId().orElse("")));
    }
    return subscription
        .filter(one -> !one.state().advancedTo().isAfter(quote.instant()))
        .map(one -> deciding.decide(one, quote))
        .flatMap(result -> same(result, quote))
        .map(decided -> carryOut(tx, tenant, quote, account, decided, beside, who))
        .orElseGet(() -> stale(quote));
  }

  /// Whether its coupon was given to others meanwhile, as often as it may be.
  private static boolean isUsedUp(Tx tx, ChangeRequest request) {
    var coupon = Couponing.counted(request);
    if (coupon.isEmpty()) {
      return false;
    }
    var redeemed = coupon.map(one -> Redemptions.hold(tx, one.code()));
    tx.send();
    return Couponing.usedUp(request, Redemptions.of(redeemed)).isPresent();
  }

  /// Whether another subscription has its external id by now. Of two that take it at the same time
  /// the second is tried again, and finds it taken.
  private static boolean isTaken(Tx tx, StoredQuote quote) {
    var externalId = quote.labels().externalId();
    if (externalId.isEmpty()) {
      return false;
    }
    var taken = SubscriptionLabels.askTaken(tx, externalId.get());
    tx.send();
    return taken.isTaken();
  }

  private static Optional<Decided> same(ChangePreview.Result result, StoredQuote quote) {
    return switch (result) {
      case ChangePreview.Result.Not refused -> Optional.empty();
      case ChangePreview.Result.Granted(var decided) ->
          Optional.of(decided).filter(one -> one.fingerprint().equals(quote.fingerprint()));
    };
  }

  private Step carryOut(
      Tx tx,
      TenantId tenant,
      StoredQuote quote,
      CustomerAccount account,
      Decided decided,
      Beside beside,
      Actor who) {
    if (decided.missing().isPresent()) {
      return over(new ConfirmOutcome.BillingDetailsMissing(decided.missing().get()));
    }
    var update = new AccountUpdate(account, ids, who);
    update.issue(decided.subscription(), decided.run().documents());
    update.keepUsage(decided.subscription(), decided.run().unissued());
    return decided.isPaidFirst() && !beside.methods().isEmpty()
        ? reserve(tx, tenant, quote, decided, update, beside.methods().getFirst())
        : make(tx, quote, decided, update, beside.sales());
  }

  /// Writes the intent and keeps all others away, with what fell due before it. A coupon that is
  /// counted need not be set aside: what gives one is never paid first.
  private Step reserve(
      Tx tx,
      TenantId tenant,
      StoredQuote quote,
      Decided decided,
      AccountUpdate update,
      PaymentMethod method) {
    var payment =
        new Payment(
            tenant,
            new PaymentId(ids.next()),
            quote.customer(),
            method,
            new Payment.Purpose.ForChange(quote.subscription(), quote.id()),
            decided.due(),
            decided.credit(),
            Payment.State.STARTED,
            Optional.empty(),
            quote.instant());
    update.hold(payment, quote.instant());
    update.save(decided.subscription());
    update.reserve(quote.subscription(), Optional.of(payment.id()));
    update.note(
        update
            .activity(quote.instant(), Action.PAYMENT_STARTED, payment.id())
            .subscription(quote.subscription())
            .details(payment.details()));
    attempts.begin(tx, payment);
    QuoteStore.move(tx, quote.id(), StoredQuote.State.CHECKING, payment.id());
    AccountUpdates.write(tx, List.of(update));
    tx.commit();
    return new Step.ToPay(payment);
  }

  private Step make(
      Tx tx,
      StoredQuote quote,
      Decided decided,
      AccountUpdate update,
      Optional<SalesRequests.Open> sales) {
    ChangeUpdate.release(update, decided);
    var documents = ChangeUpdate.post(update, decided, quote).stream().map(Issued::id).toList();
    SalesRequestWin.note(tx, update, quote, decided, sales);
    QuoteStore.confirm(tx, quote.id(), quote.instant(), Optional.empty(), documents);
    AccountUpdates.write(tx, List.of(update));
    SubscriptionLabels.note(tx, quote.subscription(), quote.labels());
    tx.commit();
    return over(
        new ConfirmOutcome.Confirmed(
            quote.id(), quote.subscription(), documents, Optional.empty()));
  }

  private static Step over(ConfirmOutcome confirmation) {
    return new Step.Over(new Result.Done(confirmation));
  }

  private static Step stale(StoredQuote quote) {
    var subscription =
        quote.request() instanceof ChangeRequest.Subscribe
            ? Optional.<SubscriptionId>empty()
            : Optional.of(quote.subscription());
    return new Step.Over(
        new Result.Stale(
            new Quotes.Wish(quote.customer(), subscription, quote.request(), quote.labels())));
  }
}
