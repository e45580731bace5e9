package dev.midcycle.simulate.stored;

import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.billing.ByHand;
import dev.midcycle.collect.HandPayments;
import dev.midcycle.correction.Corrected;
import dev.midcycle.correction.Correction;
import dev.midcycle.correction.Refunding;
import dev.midcycle.db.Page;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Creditable;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentFilter;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Verb;
import dev.midcycle.simulate.World.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What staff does by hand in a life that is stored.
///
/// @param subscriptions by what the scenario calls them
record LifeDeeds(
    SimulationServices.ByHand services,
    LifeDocuments documents,
    Scenario.Customer who,
    Map<String, SubscriptionId> subscriptions) {
  private static final Answer NOT_ALLOWED = new Answer.Refused("not_allowed");

  Answer carryOut(Verb.ByHand deed, Instant at) {
    return switch (deed) {
      case Verb.CreditNote(int number, var wanted, var owed, var reason) ->
          correct(number, new Correction.Credit(wanted(wanted), owed, reason));
      case Verb.MakeVoid(int number, boolean waive, var reason) ->
          correct(number, new Correction.MakeVoid(waive, reason));
      case Verb.Reissue(int number, var order, var reason) ->
          correct(number, new Correction.Reissue(Optional.of(order), reason));
      case Verb.WriteOff(int number, var reason) ->
          correct(number, new Correction.WriteOff(reason));
      case Verb.Pay pay -> document(pay.document()).map(id -> pay(id, pay)).orElse(NOT_ALLOWED);
      case Verb.Refund refund ->
          payment(refund.payment()).map(id -> refund(id, refund, at)).orElse(NOT_ALLOWED);
    };
  }

  private UnitOfWork unit() {
    return UnitOfWork.of(documents.tenant());
  }

  private Money money(Decimal amount) {
    return Money.exactly(who.currency(), amount.value());
  }

  /// The so-many-th, from 1.
  private Optional<DocumentId> document(int number) {
    var all = documents.all();
    return number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1).id());
  }

  /// The so-many-th that arrived, from 1.
  private Optional<PaymentId> payment(int number) {
    var filter =
        new PaymentFilter(
            Optional.of(documents.customer()),
            Optional.of(List.of(Payment.State.SUCCEEDED)),
            Optional.empty(),
            Optional.empty());
    var ids = new ArrayList<PaymentId>();
    var next = Optional.of(Page.Slice.FIRST);
    while (next.isPresent()) {
      var slice = next.get();
      var page = services.payments().list(documents.tenant(), filter, slice);
      page.rows().forEach(listed -> ids.add(listed.payment().id()));
      next = page.next().map(after -> new Page.Slice(slice.limit(), Optional.of(after)));
    }
    return ids.stream().sorted(Comparator.comparing(PaymentId::text)).skip(number - 1).findFirst();
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
        part.subscription().map(subscriptions::get),
        part.item(),
        part.charge(),
        money(part.amount()));
  }

  private Answer correct(int number, Correction correction) {
    return document(number).map(id -> correct(id, correction)).orElse(NOT_ALLOWED);
  }

  /// What was shown before is what is done.
  private Answer correct(DocumentId id, Correction correction) {
    var shown = services.corrections().preview(unit(), id, correction);
    var fingerprint =
        shown instanceof Corrected.Done done
            ? Optional.of(done.fingerprint())
            : Optional.<String>empty();
    return switch (services
        .corrections()
        .carryOut(unit(), id, correction, fingerprint, Actor.OPERATOR)) {
      case Corrected.Done done ->
          done.bill().<Answer>map(this::granted).orElseGet(Answer.Recorded::new);
      case Corrected.NotAllowed _ -> NOT_ALLOWED;
      case Corrected.PaymentPending() -> Answer.Refused.PAYMENT_PENDING;
      case Corrected.NotFound none -> throw unforeseen(none);
      case Corrected.Stale stale -> throw unforeseen(stale);
    };
  }

  private Answer granted(Bill bill) {
    var drafts = bill.parts().stream().map(Bill.Part::draft).toList();
    return new Answer.Granted(List.of(), drafts, Money.zero(who.currency()));
  }

  private Answer pay(DocumentId id, Verb.Pay pay) {
    var arrived =
        new HandPayments.Arrived(
            id, money(pay.amount()), pay.method(), Optional.empty(), pay.reason());
    return switch (services.arrived().record(unit(), arrived, Optional.empty(), Actor.OPERATOR)) {
      case HandPayments.Outcome.Recorded _ -> new Answer.Recorded();
      case HandPayments.Outcome.NotAllowed _ -> NOT_ALLOWED;
      case HandPayments.Outcome.NotYet later -> throw unforeseen(later);
      case HandPayments.Outcome.Stale stale -> throw unforeseen(stale);
      case HandPayments.Outcome.NotFound none -> throw unforeseen(none);
    };
  }

  private Answer refund(PaymentId id, Verb.Refund refund, Instant at) {
    var wanted = new Refunding.Wanted(id, money(refund.amount()), refund.reason());
    var stamp = new Stamp(Actor.OPERATOR, at);
    return switch (services.refunding().refund(unit(), wanted, Optional.empty(), stamp)) {
      case Refunding.Outcome.Done _ -> new Answer.Recorded();
      case Refunding.Outcome.NotAllowed _ -> NOT_ALLOWED;
      case Refunding.Outcome.Stale stale -> throw unforeseen(stale);
      case Refunding.Outcome.NotFound none -> throw unforeseen(none);
    };
  }

  private static IllegalStateException unforeseen(Record outcome) {
    return new IllegalStateException("nothing else uses this database, and yet: " + outcome);
  }
}
