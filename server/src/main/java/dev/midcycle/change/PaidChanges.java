package dev.midcycle.change;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Actor;
import dev.midcycle.change.Deciding.Decided;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.AccountUpdates;
import dev.midcycle.invoice.Issued;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Catalogs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Changes that take effect once they are paid: what the gateway's answer does to them.
public final class PaidChanges {
  /// How long until the gateway is asked again.
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Transactions transactions;
  private final BillingStates states;
  private final Payments payments;
  private final Gateways gateways;
  private final InstantSource clock;
  private final NewIds ids;

  public PaidChanges(
      Transactions transactions,
      BillingStates states,
      Payments payments,
      Gateways gateways,
      InstantSource clock,
      NewIds ids) {
    this.transactions = transactions;
    this.states = states;
    this.payments = payments;
    this.gateways = gateways;
    this.clock = clock;
    this.ids = ids;
  }

  /// Asks the gateway what became of the payments whose outcome is not known.
  public void resolve(TenantId tenant) {
    gateways.of(tenant).ifPresent(gateway -> resolve(tenant, gateway));
  }

  private void resolve(TenantId tenant, Gateway gateway) {
    for (var payment : payments.open(tenant, clock.instant())) {
      if (payment.purpose() instanceof Payment.Purpose.ForChange) {
        finish(payment, gateway.find(payment.charge()), Actor.SYSTEM);
      }
    }
  }

  /// Paid: the change is made. Declined: all is as it was. Unknown: it stays reserved.
  Confirmation finish(Payment payment, Gateway.Outcome outcome, Actor who) {
    var quote = quoteOf(payment);
    return transactions.write(
        payment.tenant(),
        tx ->
            switch (outcome) {
              case Gateway.Outcome.Unknown() -> leave(tx, payment, quote, outcome);
              case Gateway.Outcome.Declined declined -> settle(tx, payment, quote, declined, who);
              case Gateway.Outcome.Succeeded succeeded ->
                  settle(tx, payment, quote, succeeded, who);
            });
  }

  private Confirmation leave(Tx tx, Payment payment, QuoteId quote, Gateway.Outcome outcome) {
    Payments.finish(tx, payment.id(), outcome, clock.instant().plus(PAUSE));
    tx.commit();
    return new Confirmation.Checking(quote);
  }

  private Confirmation settle(
      Tx tx, Payment payment, QuoteId id, Gateway.Outcome outcome, Actor who) {
    var selection = Selection.of(payment.customer(), id);
    var asked = states.ask(tx, selection, BillingStates.Lock.ROWS);
    var found = QuoteStore.lock(tx, id);
    var now = Payments.ask(tx, payment.tenant(), payment.id());
    var sales = SalesRequests.askOpen(tx, payment.customer());
    tx.send();
    var quote = found.first().orElseThrow();
    if (!now.first().orElseThrow().isOpen()) {
      return earlier(quote, now.first().orElseThrow());
    }
    var account = asked.account(quote.instant()).orElseThrow();
    var update = new AccountUpdate(account, ids, who.equals(Actor.SYSTEM) ? quote.who() : who);
    Payments.finish(tx, payment.id(), outcome, clock.instant());
    update.reserve(quote.subscription(), Optional.empty());
    var result =
        switch (outcome) {
          case Gateway.Outcome.Succeeded paid ->
              make(tx, update, account, quote, payment, sales.first());
          case Gateway.Outcome.Declined(var reason) -> drop(tx, update, quote, payment, reason);
          case Gateway.Outcome.Unknown() -> throw new IllegalStateException("nothing is known yet");
        };
    AccountUpdates.write(tx, List.of(update));
    tx.commit();
    return result;
  }

  /// Somebody else was told first.
  private static Confirmation earlier(StoredQuote quote, Payment payment) {
    return quote.state() == StoredQuote.State.CONFIRMED
        ? new Confirmation.AlreadyConfirmed(quote.confirmed())
        : new Confirmation.PaymentFailed(payment.reason().orElse(""));
  }

  private Confirmation make(
      Tx tx,
      AccountUpdate update,
      CustomerAccount account,
      StoredQuote quote,
      Payment payment,
      Optional<SalesRequests.Open> sales) {
    var decided = decide(account, quote, payment);
    Making.release(update, decided);
    update.paidBy(payment, quote.instant());
    var documents = Making.post(update, decided, quote).stream().map(Issued::id).toList();
    Winning.note(tx, update, quote, decided, sales);
    note(update, Action.PAYMENT_SUCCEEDED, quote, payment);
    QuoteStore.confirm(tx, quote.id(), quote.instant(), Optional.of(payment.id()), documents);
    return new Confirmation.Confirmed(
        quote.id(), quote.subscription(), documents, Optional.of(payment.id()));
  }

  private Confirmation drop(
      Tx tx, AccountUpdate update, StoredQuote quote, Payment payment, String reason) {
    update.release(payment, quote.instant());
    note(update, Action.PAYMENT_DECLINED, quote, payment);
    QuoteStore.move(tx, quote.id(), StoredQuote.State.FAILED, payment.id());
    return new Confirmation.PaymentFailed(reason);
  }

  /// The same decision as when it was reserved: nothing has touched the subscription since, what
  /// was published since is left out, and the credit is that which was set aside.
  private static Decided decide(CustomerAccount account, StoredQuote quote, Payment payment) {
    var held = Optional.of(payment.heldCredit());
    var deciding = new Deciding(account, quote.request(), quote.instant(), true, held);
    var result = deciding.decide(as(quote, account.subscription().orElseThrow()), quote);
    if (result instanceof Deciding.Result.Granted(var decided)
        && decided.due().equals(payment.amount())) {
      return decided;
    }
    throw new IllegalStateException(
        "what was paid by " + payment.id() + " is not what " + quote.id() + " comes to: " + result);
  }

  private static Subscription as(StoredQuote quote, Subscription subscription) {
    var state = subscription.state();
    var known =
        new Catalogs(
            new TreeMap<>(state.catalogs().versions().headMap(quote.catalogVersion() + 1)));
    return subscription.with(state.with(state.profile(), known));
  }

  private static void note(
      AccountUpdate update, Action action, StoredQuote quote, Payment payment) {
    update.note(
        update
            .activity(quote.instant(), action, payment.id())
            .subscription(quote.subscription())
            .details(details(payment)));
  }

  static Map<String, String> details(Payment payment) {
    return Map.of(
        "amount",
        payment.amount().toString(),
        "currency",
        payment.amount().currency().getCurrencyCode());
  }

  private static QuoteId quoteOf(Payment payment) {
    return switch (payment.purpose()) {
      case Payment.Purpose.ForChange(var subscription, var quote) -> quote;
      case Payment.Purpose.ForDocument(var document) ->
          throw new IllegalArgumentException(payment.id() + " pays a document, not a change");
    };
  }
}
