package dev.midcycle.correction;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ByHand;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.IssuedBill;
import dev.midcycle.id.FactId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.RefundId;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.invoice.Issued;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.payment.Payment;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An issued document that somebody corrects by hand, while it and its account are locked.
final class LockedDocument {
  /// Who has what is paid out where nobody is known to have received it.
  private static final String UNKNOWN = "unknown";

  private final Tx tx;
  private final Documents.Locked locked;
  private final Document document;
  private final IssuedBill issued;
  private final CustomerAccount account;
  private final Stamps stamps;
  private final AccountUpdate update;

  /// What is done is named and stamped by.
  record Stamps(NewIds ids, Actor who, Instant at) {
    FactId deed() {
      return new FactId(ids.next());
    }

    Stamp stamp() {
      return new Stamp(who, at);
    }
  }

  LockedDocument(Tx tx, Documents.Locked locked, CustomerAccount account, Stamps stamps) {
    this.tx = tx;
    this.locked = locked;
    this.document = locked.document();
    this.issued = new IssuedBill(which(document), document.entries(), locked.usage());
    this.account = account;
    this.stamps = stamps;
    this.update = new AccountUpdate(account, stamps.ids(), stamps.who());
  }

  private static AccountBalance.Which which(Document document) {
    return new AccountBalance.Which(document.subscription(), document.cause());
  }

  AccountUpdate update() {
    return update;
  }

  /// What comes of it, noted in the update and not written yet.
  Corrected decide(Correction correction) {
    if (document.status() == Document.Status.VOID) {
      return not(new Corrected.Why.IsVoid());
    }
    return switch (correction) {
      case Correction.Reissue _ when isReserved() || isUnderWay() -> new Corrected.PaymentPending();
      case Correction.Reissue again ->
          new Reissuing(locked, issued, account, update).decide(again, stamps.at());
      case Correction.WriteOff writingOff -> writeOff(writingOff);
      case Correction.Credit _ when isReserved() -> new Corrected.PaymentPending();
      case Correction.Credit credit -> credit(credit);
      case Correction.MakeVoid _ when isReserved() || isUnderWay() ->
          new Corrected.PaymentPending();
      case Correction.MakeVoid voiding -> makeVoid(voiding);
    };
  }

  private static Corrected not(Corrected.Why why) {
    return new Corrected.NotAllowed(why);
  }

  private boolean isReserved() {
    return account.subscriptions().stream().anyMatch(Subscription::isReserved);
  }

  private boolean isUnderWay() {
    return document.payments().stream().anyMatch(Payment::isOpen);
  }

  /// Also what was paid back since.
  private boolean wasPaid() {
    return document.payments().stream().anyMatch(one -> one.state() == Payment.State.SUCCEEDED);
  }

  private List<BillingState> states() {
    return account.subscriptions().stream().map(Subscription::state).toList();
  }

  private Corrected credit(Correction.Credit credit) {
    var asked = new ByHand.Asked(credit.wanted(), credit.reason());
    return ByHand.credit(issued, states(), asked, stamps.deed(), stamps.at())
        .<Corrected>map(given -> {
          update.save(account.subscriptions(), given.states());
          var note = update.correct(given.bill(), credit.owed(), account.subscriptions());
          return new Corrected.Done(credit, document, Optional.of(note), after(note));
        })
        .orElseGet(() -> not(tooMuch(credit.wanted())));
  }

  private Corrected.Why tooMuch(ByHand.Wanted wanted) {
    if (issued.lines().isEmpty()) {
      return new Corrected.Why.TooMuch(Money.zero(document.amounts().total().currency()));
    }
    var creditable = ByHand.creditable(issued, states());
    return switch (wanted) {
      case ByHand.Wanted.All _, ByHand.Wanted.Amount _ ->
          new Corrected.Why.TooMuch(creditable.left());
      case ByHand.Wanted.Lines(var lines) ->
          creditable
              .wrong(lines)
              .<Corrected.Why>map(Corrected.Why.OfLine::new)
              .orElseGet(() -> new Corrected.Why.TooMuch(creditable.left()));
    };
  }

  private Corrected.After after(Issued note) {
    var after = note.settlement().after();
    return after(document.status(), after);
  }

  /// @param closed what it is once nothing of it is open or written off
  private Corrected.After after(Document.Status closed, AccountBalance after) {
    var open = after.openOf(issued.which());
    var writtenOff = after.writtenOffOf(issued.which());
    var status =
        open.isPositive()
            ? Document.Status.ISSUED
            : writtenOff.isPositive()
                ? Document.Status.UNCOLLECTIBLE
                : closed == Document.Status.VOID ? closed : Document.Status.PAID;
    return new Corrected.After(status, open, writtenOff, after.credit());
  }

  private Corrected makeVoid(Correction.MakeVoid voiding) {
    boolean waive = voiding.waive();
    var amounts = document.amounts();
    var owed = amounts.open().plus(amounts.writtenOff());
    if (wasPaid()) {
      return not(new Corrected.Why.WasPaid());
    }
    if (!owed.isPositive()) {
      return not(new Corrected.Why.NothingOpen());
    }
    if (!owed.equals(amounts.due())) {
      return not(new Corrected.Why.WasCredited());
    }
    var states =
        waive
            ? ByHand.waive(issued, states(), stamps.deed(), stamps.at())
            : ByHand.takeOut(issued, states());
    return states
        .<Corrected>map(now -> {
          update.save(account.subscriptions(), now);
          update.makeVoid(document, waive, stamps.at());
          var after = account.balance().without(issued.which(), amounts.creditApplied());
          return new Corrected.Done(
              voiding, document, Optional.empty(), after(Document.Status.VOID, after));
        })
        .orElseGet(() -> not(new Corrected.Why.WasCredited()));
  }

  private Corrected writeOff(Correction.WriteOff writingOff) {
    if (!document.amounts().open().isPositive()) {
      return not(new Corrected.Why.NothingOpen());
    }
    var after = account.balance().writeOff(issued.which());
    return new Corrected.Done(
        writingOff, document, Optional.empty(), after(Document.Status.UNCOLLECTIBLE, after));
  }

  /// Adds what is to be written beside the update, before it.
  void write(Correction correction, Corrected.Done done) {
    var action =
        switch (correction) {
          case Correction.Credit _ -> Action.DOCUMENT_CREDITED;
          case Correction.MakeVoid _, Correction.Reissue _ -> {
            Documents.makeVoid(tx, document.id());
            yield Action.DOCUMENT_VOIDED;
          }
          case Correction.WriteOff _ -> {
            update.books().writeOff(document, stamps.at());
            Documents.writeOff(tx, document.id());
            yield Action.DOCUMENT_WRITTEN_OFF;
          }
        };
    var activity =
        update
            .activity(stamps.at(), action, document.id())
            .document(document.id())
            .details(CorrectionNotes.details(done));
    update.note(document.subscription().map(activity::subscription).orElse(activity));
    update.tell(document.id(), stamps.at(), occurrence(correction, done));
    done.note().ifPresent(this::payOut);
  }

  private Occurrence occurrence(Correction correction, Corrected.Done done) {
    return switch (correction) {
      case Correction.Credit _ ->
          new Occurrence.DocumentCredited(
              done.note().map(Issued::id).orElseThrow(), CorrectionNotes.amount(done));
      case Correction.MakeVoid _, Correction.Reissue _ -> new Occurrence.DocumentVoided();
      case Correction.WriteOff _ -> new Occurrence.DocumentWrittenOff(CorrectionNotes.amount(done));
    };
  }

  /// What the credit note pays out comes of what was paid on the document, the newest first.
  private void payOut(Issued note) {
    var rest = note.settlement().refunded();
    if (rest.isZero()) {
      return;
    }
    var left = RefundStore.left(tx, document.id());
    tx.send();
    for (var one : left.rows()) {
      var part = rest.min(one.amount());
      if (part.isPositive()) {
        RefundStore.insert(tx, refund(note, Optional.of(one.payment()), part));
        rest = rest.minus(part);
      }
    }
    if (rest.isPositive()) {
      RefundStore.insert(tx, refund(note, Optional.empty(), rest));
    }
  }

  private Refund refund(Issued note, Optional<PaymentId> payment, Money amount) {
    update
        .books()
        .payOut(amount, payment.map(this::heldBy).orElse(UNKNOWN), note.id(), stamps.at());
    return new Refund(
        new RefundId(stamps.ids().next()),
        document.customer(),
        payment,
        Optional.of(note.id()),
        amount,
        Money.zero(amount.currency()),
        List.of(),
        "",
        stamps.stamp());
  }

  private String heldBy(PaymentId id) {
    return document.payments().stream()
        .filter(one -> one.id().equals(id))
        .map(Payment::heldBy)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
