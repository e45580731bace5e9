package dev.midcycle.invoice;

import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.bookkeeping.Posting;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.ledger.Ledger;
import dev.midcycle.ledger.LedgerDocument;
import dev.midcycle.ledger.LedgerLowered;
import dev.midcycle.ledger.LedgerMovement;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Payment;
import dev.midcycle.subscription.CustomerAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an account update puts into the books.
public final class AccountBooks {
  private final CustomerAccount account;
  private final NewIds ids;
  private final List<LedgerDocument> documents = new ArrayList<>();
  private final List<LedgerMovement> movements = new ArrayList<>();
  private final List<LedgerLowered> lowered = new ArrayList<>();
  private final Map<DocumentId, Instant> takenBack = new LinkedHashMap<>();

  AccountBooks(CustomerAccount account, NewIds ids) {
    this.account = account;
    this.ids = ids;
  }

  /// All that updates put into the books.
  static void write(Tx tx, List<AccountBooks> all) {
    all.stream()
        .map(one -> one.ids)
        .findFirst()
        .ifPresent(ids ->
            Ledger.write(
                tx,
                all.stream().flatMap(one -> one.documents.stream()).toList(),
                all.stream().flatMap(one -> one.movements.stream()).toList(),
                ids));
    Ledger.lower(tx, all.stream().flatMap(one -> one.lowered.stream()).toList());
    all.forEach(one -> one.takenBack.forEach((document, at) -> Ledger.takeBack(tx, document, at)));
  }

  void issue(Issued issued) {
    var posting = Posting.of(issued.bill(), issued.settlement(), account.zone());
    documents.add(
        new LedgerDocument(
            account.customer(), issued.id(), issued.bill().at(), account.zone(), posting));
  }

  /// A document takes so much off another that is open.
  void lower(Issued issued, DocumentId other, Money amount) {
    lowered.add(
        new LedgerLowered(account.customer(), issued.id(), other, amount, issued.bill().at()));
  }

  /// What is due of a document was paid before it was issued.
  void pay(Issued issued, Payment paid) {
    var due = issued.settlement().due();
    var none = Money.zero(due.currency());
    var movement = new Movement.Paid(paid.heldBy(), due, none, none);
    movements.add(of(issued.id(), movement, issued.bill().at()).by(paid.id()));
  }

  /// What was given up of it is not lost: it is not owed any more.
  void makeVoid(Document document, Instant at) {
    movements.add(of(document.id(), new Movement.Recovered(document.amounts().writtenOff()), at));
    takenBack.put(document.id(), at);
  }

  /// What is open of a document is written off.
  public void writeOff(Document document, Instant at) {
    movements.add(of(document.id(), new Movement.WrittenOff(document.amounts().open()), at));
  }

  /// So much is paid back for a credit note.
  public void payOut(Money amount, String heldBy, DocumentId note, Instant at) {
    var none = Money.zero(amount.currency());
    movements.add(of(note, new Movement.Refunded(heldBy, none, amount), at));
  }

  private LedgerMovement of(DocumentId document, Movement movement, Instant at) {
    return LedgerMovement.of(account.customer(), at, movement).of(document);
  }
}
