package dev.midcycle.collect;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.bank.BankEntries;
import dev.midcycle.bank.BankEntry;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What staff says of money that nothing was paid with by itself: whose it is, that it was sent
/// back, or that it is none of the books' money. One that was sent back or ignored by mistake may
/// still be said to be somebody's.
public final class BankAllocations {
  private final Transactions transactions;
  private final HandPayments payments;
  private final InstantSource clock;
  private final NewIds ids;

  public BankAllocations(
      Transactions transactions, HandPayments payments, InstantSource clock, NewIds ids) {
    this.transactions = transactions;
    this.payments = payments;
    this.clock = clock;
    this.ids = ids;
  }

  public sealed interface Outcome {
    /// It is so now, or was already.
    record Settled() implements Outcome {}

    record NotFound() implements Outcome {}

    record NoDocument() implements Outcome {}

    /// Something else has become of it.
    record Otherwise(BankEntry.State state) implements Outcome {}

    /// The document is void, or a credit note.
    record TakesNoPayment() implements Outcome {}

    record OtherCurrency() implements Outcome {}
  }

  /// It pays a document; more than is open becomes credit.
  public Outcome allocate(UnitOfWork unit, BankEntryId id, DocumentId document, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var found = lock(tx, id);
          var outcome =
              found
                  .map(entry ->
                      switch (entry.state()) {
                        case UNALLOCATED, RETURNED, IGNORED -> pay(tx, entry, document, stamp);
                        case PAID -> again(tx, entry, document);
                        case LISTED -> new Outcome.Otherwise(entry.state());
                      })
                  .orElseGet(Outcome.NotFound::new);
          if (outcome instanceof Outcome.Settled) {
            tx.commit();
          }
          return outcome;
        });
  }

  private Outcome pay(Tx tx, BankEntry entry, DocumentId document, Stamp stamp) {
    var locked = OpenStore.lock(tx, document, clock.instant());
    tx.send();
    if (locked.first().isEmpty()) {
      return new Outcome.NoDocument();
    }
    var open = locked.first().get();
    if (!open.charges()) {
      return new Outcome.TakesNoPayment();
    }
    if (!open.amount().currency().equals(entry.told().amount().currency())) {
      return new Outcome.OtherCurrency();
    }
    if (entry.state() == BankEntry.State.UNALLOCATED) {
      BankBooks.released(tx, entry, open.now(), ids);
    }
    var payment =
        payments.settle(tx, open, BankBooks.arrived(entry, open), open.now(), stamp.who());
    BankEntries.paid(tx, entry.id(), payment.id(), open.now());
    return new Outcome.Settled();
  }

  /// Whoever asks for the same again is answered the same.
  private static Outcome again(Tx tx, BankEntry entry, DocumentId document) {
    var payment = Payments.ask(tx, entry.payment().orElseThrow());
    tx.send();
    return payment
            .first()
            .map(Payment::purpose)
            .filter(new Payment.Purpose.ForDocument(document)::equals)
            .isPresent()
        ? new Outcome.Settled()
        : new Outcome.Otherwise(entry.state());
  }

  /// It was sent back to the payer.
  public Outcome giveBack(UnitOfWork unit, BankEntryId id, String reason, Stamp stamp) {
    return settle(unit, id, new Settling(BankEntry.State.RETURNED, reason), stamp);
  }

  /// It is none of the books' money.
  public Outcome ignore(UnitOfWork unit, BankEntryId id, String reason, Stamp stamp) {
    return settle(unit, id, new Settling(BankEntry.State.IGNORED, reason), stamp);
  }

  private record Settling(BankEntry.State state, String reason) {
    Action action() {
      return state == BankEntry.State.RETURNED
          ? Action.BANK_ENTRY_RETURNED
          : Action.BANK_ENTRY_IGNORED;
    }
  }

  private Outcome settle(UnitOfWork unit, BankEntryId id, Settling how, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var found = lock(tx, id);
          if (found.isEmpty()) {
            return new Outcome.NotFound();
          }
          var entry = found.get();
          if (entry.state() == how.state()) {
            return new Outcome.Settled();
          }
          if (entry.state() != BankEntry.State.UNALLOCATED) {
            return new Outcome.Otherwise(entry.state());
          }
          BankBooks.released(tx, entry, stamp.at(), ids);
          BankEntries.settle(tx, id, how.state(), how.reason(), stamp.at());
          note(tx, entry, how, stamp);
          tx.commit();
          return new Outcome.Settled();
        });
  }

  private void note(Tx tx, BankEntry entry, Settling how, Stamp stamp) {
    var amount = entry.told().amount();
    var details =
        Map.of(
            "amount",
            amount.toString(),
            "currency",
            amount.currency().getCurrencyCode(),
            "reason",
            how.reason());
    Activities.write(
        tx, List.of(Activity.of(ids.next(), stamp, how.action(), entry.id()).details(details)));
  }

  private static Optional<BankEntry> lock(Tx tx, BankEntryId id) {
    var found = BankEntries.lock(tx, id);
    tx.send();
    return found.first();
  }
}
