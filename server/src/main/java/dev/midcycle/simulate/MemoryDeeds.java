package dev.midcycle.simulate;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ByHand;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Creditable;
import dev.midcycle.drafting.IssuedBill;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.simulate.IssuedDocuments.Made;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What staff does by hand in one customer's life in memory.
final class MemoryDeeds {
  private static final World.Answer NOT_ALLOWED = new World.Answer.Refused("not_allowed");

  private final Currency currency;
  private final MemorySubscriptions subscriptions;
  private final IssuedDocuments documents;
  private final LifeAccount account;
  private final SimulatedPayments payments;

  MemoryDeeds(
      Currency currency,
      MemorySubscriptions subscriptions,
      IssuedDocuments documents,
      LifeAccount account,
      SimulatedPayments payments) {
    this.currency = currency;
    this.subscriptions = subscriptions;
    this.documents = documents;
    this.account = account;
    this.payments = payments;
  }

  /// @param id names what is done
  World.Answer carryOut(Verb.ByHand verb, FactId id, Instant at) {
    return switch (verb) {
      case Verb.CreditNote note ->
          documents
              .find(note.document())
              .map(made -> credit(note, made, id, at))
              .orElse(NOT_ALLOWED);
      case Verb.MakeVoid(int number, boolean waive, _) ->
          documents
              .find(number)
              .map(made -> makeVoid(made, waive ? Optional.of(id) : Optional.empty(), at))
              .orElse(NOT_ALLOWED);
      case Verb.Reissue(int number, var order, _) ->
          documents.find(number).map(made -> reissue(made, order, at)).orElse(NOT_ALLOWED);
      case Verb.WriteOff(int number, _) -> done(() -> writeOff(number, at));
      case Verb.Pay(int number, var amount, var method, _) ->
          done(() -> pay(number, money(amount), method, at));
      case Verb.Refund(int number, var amount, _) ->
          done(() -> payments.refund(number, money(amount), documents.bills(), at));
    };
  }

  private static World.Answer done(BooleanSupplier deed) {
    return deed.getAsBoolean() ? new World.Answer.Recorded() : NOT_ALLOWED;
  }

  private Money money(Decimal amount) {
    return Money.exactly(currency, amount.value());
  }

  private World.Answer credit(Verb.CreditNote note, Made made, FactId id, Instant at) {
    var document = IssuedBill.of(made.bill());
    if (isReserved(document)) {
      return World.Answer.Refused.PAYMENT_PENDING;
    }
    return ByHand.credit(
            document, states(), new ByHand.Asked(wanted(note.wanted()), note.reason()), id, at)
        .map(given -> {
          subscriptions.become(given.states());
          documents.add(
              given.bill(), subscriptions::key, account.settle(given.bill(), note.settle()));
          return answer(given.bill());
        })
        .orElse(NOT_ALLOWED);
  }

  private ByHand.Wanted wanted(Verb.CreditNote.Wanted wanted) {
    return switch (wanted) {
      case Verb.CreditNote.Wanted.Amount(var amount) -> new ByHand.Wanted.Amount(money(amount));
      case Verb.CreditNote.Wanted.Lines(var lines) ->
          new ByHand.Wanted.Lines(lines.stream().map(this::line).toList());
    };
  }

  private Creditable.OfLine line(Verb.CreditNote.Part part) {
    return new Creditable.OfLine(
        part.subscription().map(key -> subscriptions.known(key).id()),
        part.item(),
        part.charge(),
        money(part.amount()));
  }

  private World.Answer answer(Bill bill) {
    var drafts = bill.parts().stream().map(Bill.Part::draft).toList();
    return new World.Answer.Granted(List.of(), drafts, Money.zero(currency));
  }

  /// @param waived names it, where its lines are not due again
  private World.Answer makeVoid(Made made, Optional<FactId> waived, Instant at) {
    var document = IssuedBill.of(made.bill());
    if (isReserved(document) || payments.isUnderWay(made.which())) {
      return World.Answer.Refused.PAYMENT_PENDING;
    }
    var owed =
        account.balance().openOf(made.which()).plus(account.balance().writtenOffOf(made.which()));
    boolean untouched =
        owed.isPositive() && owed.equals(made.issued().due()) && !account.wasPaid(made.which());
    return (untouched ? after(document, waived, at) : Optional.<List<BillingState>>empty())
        .<World.Answer>map(states -> {
          subscriptions.become(states);
          account.without(made.which(), made.creditApplied(), at);
          documents.makeVoid(made);
          return new World.Answer.Recorded();
        })
        .orElse(NOT_ALLOWED);
  }

  /// Its lines stay as they are, and what stands billed too.
  private World.Answer reissue(Made made, String order, Instant at) {
    var document = IssuedBill.of(made.bill());
    if (isReserved(document) || payments.isUnderWay(made.which())) {
      return World.Answer.Refused.PAYMENT_PENDING;
    }
    boolean untouched =
        !made.issued().total().isNegative()
            && !account.balance().writtenOffOf(made.which()).isPositive()
            && account.balance().openOf(made.which()).equals(made.issued().due())
            && !account.wasPaid(made.which());
    boolean other = !Optional.of(order).equals(documents.order(made));
    return (untouched && other ? ByHand.again(document, states(), at) : Optional.<Bill>empty())
        .<World.Answer>map(again -> {
          account.without(made.which(), made.creditApplied(), at);
          documents.makeVoid(made);
          payments.forget(made.which());
          documents.add(again, subscriptions::key, payments.settle(again), order);
          return new World.Answer.Recorded();
        })
        .orElse(NOT_ALLOWED);
  }

  private Optional<List<BillingState>> after(
      IssuedBill document, Optional<FactId> waived, Instant at) {
    return waived.isPresent()
        ? ByHand.waive(document, states(), waived.get(), at)
        : ByHand.takeOut(document, states());
  }

  private List<BillingState> states() {
    return subscriptions.keys().stream().map(subscriptions::known).toList();
  }

  private boolean isReserved(IssuedBill document) {
    return document.subscriptions().stream().map(this::key).anyMatch(payments::isReserved);
  }

  private String key(SubscriptionId id) {
    return subscriptions.key(id);
  }

  private boolean writeOff(int number, Instant at) {
    var open =
        documents.find(number).filter(made -> account.balance().openOf(made.which()).isPositive());
    open.ifPresent(made -> account.writeOff(made.which(), at));
    return open.isPresent();
  }

  private boolean pay(int number, Money amount, String method, Instant at) {
    var charged = documents.find(number).filter(made -> made.issued().total().isPositive());
    charged.ifPresent(made -> account.receive(made.which(), amount, method, at));
    return charged.isPresent();
  }
}
