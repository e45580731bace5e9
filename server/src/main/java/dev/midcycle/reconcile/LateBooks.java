package dev.midcycle.reconcile;

import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.bookkeeping.Posting;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.ledger.Ledger;
import dev.midcycle.ledger.LedgerDocument;
import dev.midcycle.ledger.LedgerMovement;
import dev.midcycle.money.Money;
import dev.midcycle.reconcile.LedgerCheck.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Makes the books of customers who had money before there were books: once, from their documents,
/// payments and credit, each customer in a transaction. Where they would not agree with what they
/// are of they are not made, and the customer stays named.
public final class LateBooks {
  private static final int SOME = 100;
  private static final int DOCUMENTS = 200;

  private final Transactions transactions;
  private final Documents documents;
  private final NewIds ids;

  public LateBooks(Transactions transactions, Documents documents, NewIds ids) {
    this.transactions = transactions;
    this.documents = documents;
    this.ids = ids;
  }

  /// What became of it.
  ///
  /// @param made how many customers have their books now
  /// @param breaches of those whose books would not agree
  public record Made(int made, List<Breach> breaches) {
    public Made {
      breaches = List.copyOf(breaches);
    }
  }

  /// All of a tenant, as long as it goes on.
  public Made make(TenantId tenant, BooleanSupplier goesOn) {
    int made = 0;
    var breaches = new ArrayList<Breach>();
    var after = Optional.<CustomerId>empty();
    for (var some = some(tenant, after); !some.isEmpty(); some = some(tenant, after)) {
      for (var customer : some) {
        if (!goesOn.getAsBoolean()) {
          return new Made(made, breaches);
        }
        var wrong = make(tenant, customer);
        breaches.addAll(wrong);
        made += wrong.isEmpty() ? 1 : 0;
      }
      after = Optional.of(some.getLast());
    }
    return new Made(made, breaches);
  }

  private List<CustomerId> some(TenantId tenant, Optional<CustomerId> after) {
    return transactions.read(
        tenant,
        tx -> {
          var asked = Ledger.askLate(tx, after, SOME);
          tx.send();
          return asked.rows();
        });
  }

  /// What was written would not agree, and is taken back.
  private static final class Disagreeing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Breach> breaches;

    Disagreeing(List<Breach> breaches) {
      super("books of before do not agree: " + breaches);
      this.breaches = breaches;
    }
  }

  private List<Breach> make(TenantId tenant, CustomerId customer) {
    try {
      return transactions.write(
          tenant,
          tx -> {
            write(tx, customer);
            Ledger.isWhole(tx, customer);
            var breaches = CheckStore.ask(tx, List.of(customer));
            tx.send();
            if (!breaches.rows().isEmpty()) {
              throw new Disagreeing(breaches.rows());
            }
            tx.commit();
            return List.<Breach>of();
          });
    } catch (Disagreeing e) {
      return e.breaches;
    }
  }

  private void write(Tx tx, CustomerId customer) {
    BeforeStore.lock(tx, customer);
    var documents = BeforeStore.documents(tx, customer);
    var payments = BeforeStore.payments(tx, customer);
    var refunds = BeforeStore.refunds(tx, customer);
    var grants = BeforeStore.grants(tx, customer);
    tx.send();
    var all = documents.rows();
    for (int from = 0; from < all.size(); from += DOCUMENTS) {
      issue(tx, all.subList(from, Math.min(all.size(), from + DOCUMENTS)));
    }
    var movements = new ArrayList<LedgerMovement>();
    payments.rows().forEach(one -> movements.add(paid(customer, one)));
    refunds.rows().forEach(one -> movements.add(refunded(customer, one)));
    grants
        .rows()
        .forEach(one ->
            movements.add(
                LedgerMovement.of(customer, one.at(), new Movement.Granted(one.amount()))));
    Ledger.write(tx, List.of(), movements, ids);
    var writtenOff = BeforeStore.writtenOff(tx, customer);
    tx.send();
    Ledger.write(
        tx,
        List.of(),
        writtenOff.rows().stream()
            .map(one ->
                LedgerMovement.of(customer, one.at(), new Movement.WrittenOff(one.amount()))
                    .of(one.document()))
            .toList(),
        ids);
  }

  private void issue(Tx tx, List<BeforeStore.Issued> some) {
    var found =
        documents.find(
            UnitOfWork.within(tx), some.stream().map(BeforeStore.Issued::document).toList());
    Ledger.write(tx, found.stream().map(LateBooks::posted).toList(), List.of(), ids);
    some.forEach(one -> one.voidAt().ifPresent(at -> Ledger.takeBack(tx, one.document(), at)));
  }

  private static LedgerDocument posted(Document one) {
    var amounts = one.amounts();
    var charged = new Posting.Charged(one.issuedAt(), one.lines(), one.taxes());
    var settled =
        new Posting.Settled(amounts.creditApplied(), amounts.credited(), amounts.relieved());
    return new LedgerDocument(
        one.customer(),
        one.id(),
        one.issuedAt(),
        one.zone(),
        Posting.of(charged, settled, one.zone()));
  }

  /// Of what was written off nobody knows any more what was paid later: all of it paid what was
  /// open, and what is written off now was so at once.
  private static LedgerMovement paid(CustomerId customer, BeforeStore.Moved one) {
    var none = Money.zero(one.amount().currency());
    var movement =
        one.isOpen()
            ? new Movement.Paid(one.heldBy(), one.amount(), none, none)
            : new Movement.Paid(one.heldBy(), none, none, one.amount());
    return of(customer, one, movement);
  }

  private static LedgerMovement refunded(CustomerId customer, BeforeStore.Moved one) {
    var none = Money.zero(one.amount().currency());
    var movement =
        one.isOpen()
            ? new Movement.Refunded(one.heldBy(), none, one.amount())
            : new Movement.Refunded(one.heldBy(), one.amount(), none);
    return of(customer, one, movement);
  }

  private static LedgerMovement of(CustomerId customer, BeforeStore.Moved one, Movement movement) {
    var bare = LedgerMovement.of(customer, one.at(), movement);
    var paid = one.payment().map(bare::by).orElse(bare);
    return one.document().map(paid::of).orElse(paid);
  }
}
