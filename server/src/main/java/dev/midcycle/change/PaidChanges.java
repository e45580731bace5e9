package dev.midcycle.change;

import dev.midcycle.audit.Actor;
import dev.midcycle.customer.Labels;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.QuoteId;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentFollowUp;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Catalogs;
import java.util.Optional;
import java.util.TreeMap;

/// What follows of a payment that a change waits for, for whoever hears of it later: it knows
/// nothing of what was decided, so it reads and decides again. Paid: the change is made. Declined:
/// all is as it was. Unknown: it stays reserved.
public final class PaidChanges implements PaymentFollowUp<ConfirmOutcome> {
  private final BillingStates states;
  private final NewIds ids;

  public PaidChanges(BillingStates states, NewIds ids) {
    this.states = states;
    this.ids = ids;
  }

  /// For whoever has just decided it and asked the gateway: nothing of that is done again.
  <R> PaymentFollowUp<R> by(Confirming<R> confirming, Reservation reservation) {
    return new ReservedChange<>(states, this, ids, confirming, reservation);
  }

  @Override
  public ConfirmOutcome unknown(Tx tx, Payment payment) {
    return new ConfirmOutcome.Checking(quoteOf(payment), Optional.of(payment));
  }

  /// The change is made by who asked for its quote.
  @Override
  public Known<ConfirmOutcome> known(Tx tx, Payment payment) {
    return ask(tx, payment, Optional.empty(), Labels.NONE);
  }

  /// @param who makes the change, where that is not who asked for its quote
  /// @param labels that are told of its subscription
  Known<ConfirmOutcome> ask(Tx tx, Payment payment, Optional<Actor> who, Labels labels) {
    var id = quoteOf(payment);
    var asked = states.ask(tx, Selection.of(id), BillingStates.Lock.ROWS);
    return new Reserved(
        tx,
        payment,
        asked,
        QuoteStore.find(tx, id),
        SalesRequests.askOpen(tx, asked.wanted()),
        who,
        labels);
  }

  /// A subscription that is reserved by a payment.
  private final class Reserved implements Known<ConfirmOutcome> {
    private final Tx tx;
    private final Payment payment;
    private final BillingStates.Asked asked;
    private final Answer<Quote> found;
    private final Answer<SalesRequests.Open> sales;
    private final Optional<Actor> who;
    private final Labels labels;

    private Reserved(
        Tx tx,
        Payment payment,
        BillingStates.Asked asked,
        Answer<Quote> found,
        Answer<SalesRequests.Open> sales,
        Optional<Actor> who,
        Labels labels) {
      this.tx = tx;
      this.payment = payment;
      this.asked = asked;
      this.found = found;
      this.sales = sales;
      this.who = who;
      this.labels = labels;
    }

    @Override
    public ConfirmOutcome earlier(Payment now) {
      return quote().told(now);
    }

    @Override
    public ConfirmOutcome succeeded() {
      var companions = companions();
      var account = companions.met();
      var preview = decide(account, quote(), payment);
      return change(account)
          .made(
              preview,
              sales.first(),
              new Made.Around(asked.now(), account.payer(), labels, true, companions.all()));
    }

    @Override
    public ConfirmOutcome declined(Decline why) {
      return change(account()).failed(why);
    }

    private PaidChange change(CustomerAccount account) {
      return new PaidChange(tx, payment, quote(), account, who.orElseGet(() -> quote().who()), ids);
    }

    private Quote quote() {
      return found.first().orElseThrow();
    }

    /// With those that are invoiced with it, and may wait with it still.
    private Companions companions() {
      return Companions.of(tx, states, account(), quote().instant(), BillingStates.Lock.ROWS);
    }

    private CustomerAccount account() {
      return asked.account(quote().instant()).orElseThrow();
    }
  }

  /// The same decision as when it was reserved: nothing has touched the subscription since; what
  /// was published since, and what the customer has become, is left out; and the credit is that
  /// which was set aside.
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
    var profile =
        quote.content() instanceof QuotedChange decided ? decided.profile() : state.profile();
    return subscription.with(state.with(profile, known));
  }

  private static QuoteId quoteOf(Payment payment) {
    return switch (payment.purpose()) {
      case Payment.Purpose.ForChange(var subscription, var quote) -> quote;
      case Payment.Purpose.ForDocument(var document) ->
          throw new IllegalArgumentException(payment.id() + " pays a document, not a change");
    };
  }
}
