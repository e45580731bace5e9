package dev.midcycle.change;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentFollowUp;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.subscription.Beside;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.Subscription;
import java.util.Optional;

/// What follows of the payment of a change, for whoever has decided it and still knows how. What is
/// reserved nobody has touched; what is not, the account and what was used, is asked for again.
/// Where something fell due before the change and was written with the intent, all is read and
/// decided again, as whoever hears of the payment later does it ([PaidChanges]).
final class ReservedChange<R> implements PaymentFollowUp<R> {
  private final BillingStates states;
  private final PaidChanges again;
  private final NewIds ids;
  private final Confirming<R> confirming;
  private final Reservation reservation;

  ReservedChange(
      BillingStates states,
      PaidChanges again,
      NewIds ids,
      Confirming<R> confirming,
      Reservation reservation) {
    this.states = states;
    this.again = again;
    this.ids = ids;
    this.confirming = confirming;
    this.reservation = reservation;
  }

  @Override
  public R unknown(Tx tx, Payment payment) {
    return told(tx, again.unknown(tx, payment));
  }

  private R told(Tx tx, ConfirmOutcome outcome) {
    return confirming.told(tx, reservation.quote(), outcome);
  }

  @Override
  public Known<R> known(Tx tx, Payment payment) {
    var known =
        reservation
            .subscription()
            .<Known<ConfirmOutcome>>map(subscription -> carried(tx, payment, subscription))
            .orElseGet(() -> decidedAgain(tx, payment));
    return new Telling(tx, known);
  }

  private Known<ConfirmOutcome> decidedAgain(Tx tx, Payment payment) {
    return again.ask(tx, payment, Optional.of(confirming.who()), reservation.labels());
  }

  private Carried carried(Tx tx, Payment payment, Subscription subscription) {
    var quote = reservation.quote();
    var selection =
        Selection.of(quote.customer()).and(quote.subscription()).since(quote.request().since());
    var beside = states.askBeside(tx, selection);
    return new Carried(
        tx,
        payment,
        subscription,
        beside,
        Optional.of(beside)
            .filter(_ -> reservation.mayWin())
            .map(found -> SalesRequests.askOpen(tx, found.wanted())));
  }

  /// Tells of what follows.
  private final class Telling implements Known<R> {
    private final Tx tx;
    private final Known<ConfirmOutcome> known;

    private Telling(Tx tx, Known<ConfirmOutcome> known) {
      this.tx = tx;
      this.known = known;
    }

    @Override
    public R succeeded() {
      return told(tx, known.succeeded());
    }

    @Override
    public R declined(Decline why) {
      return told(tx, known.declined(why));
    }

    @Override
    public R earlier(Payment payment) {
      return told(tx, known.earlier(payment));
    }
  }

  /// With what was decided when it was reserved.
  private final class Carried implements Known<ConfirmOutcome> {
    private final Tx tx;
    private final Payment payment;
    private final Subscription subscription;
    private final Beside beside;
    private final Optional<Answer<SalesRequests.Open>> sales;

    private Carried(
        Tx tx,
        Payment payment,
        Subscription subscription,
        Beside beside,
        Optional<Answer<SalesRequests.Open>> sales) {
      this.tx = tx;
      this.payment = payment;
      this.subscription = subscription;
      this.beside = beside;
      this.sales = sales;
    }

    @Override
    public ConfirmOutcome succeeded() {
      if (!beside.isReservedBy(payment.id())) {
        throw new IllegalStateException(subscription.id() + " is not reserved by " + payment.id());
      }
      var account = beside.account(subscription);
      var besides = Companions.of(tx, states, account, beside.now(), BillingStates.Lock.NONE).all();
      return change(account)
          .made(
              reservation.on(account),
              sales.flatMap(Answer::first),
              new Made.Around(beside.now(), account.payer(), reservation.labels(), true, besides));
    }

    private PaidChange change(CustomerAccount account) {
      return new PaidChange(tx, payment, reservation.quote(), account, confirming.who(), ids);
    }

    @Override
    public ConfirmOutcome declined(Decline why) {
      return change(beside.account(subscription)).failed(why);
    }

    @Override
    public ConfirmOutcome earlier(Payment now) {
      var found = QuoteStore.find(tx, reservation.quote().id());
      tx.send();
      return found.first().orElseThrow().told(now);
    }
  }
}
