package dev.midcycle.correction;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.credit.Credits;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.ledger.Ledger;
import dev.midcycle.ledger.LedgerMovement;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives customers credit.
public final class Granting {
  private final Transactions transactions;
  private final NewIds ids;

  public Granting(Transactions transactions, NewIds ids) {
    this.transactions = transactions;
    this.ids = ids;
  }

  /// Credit that is to be granted.
  ///
  /// @param expires from then on it pays nothing; empty: it does not expire
  public record Grant(CustomerId customer, Money amount, String note, Optional<Instant> expires) {
    public Grant {
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("a grant is above zero: " + amount);
      }
    }
  }

  /// Gives a customer credit. It pays the next documents by itself.
  public CreditEntry grant(UnitOfWork unit, Grant grant, Stamp stamp) {
    var entry = entry(grant, stamp);
    return transactions.write(
        unit,
        tx -> {
          Credits.lock(tx, grant.customer());
          Credits.write(tx, List.of(entry));
          grant.expires().ifPresent(at -> limit(tx, entry, at));
          var movement = new Movement.Granted(grant.amount());
          Ledger.move(tx, LedgerMovement.of(grant.customer(), stamp.at(), movement), ids);
          Activities.write(tx, List.of(activity(grant, stamp)));
          Events.write(tx, List.of(event(entry)));
          tx.commit();
          return entry;
        });
  }

  private CreditEntry entry(Grant grant, Stamp stamp) {
    return new CreditEntry(
        ids.next(),
        grant.customer(),
        grant.amount(),
        CreditEntry.Kind.GRANTED,
        Optional.empty(),
        Optional.empty(),
        grant.note(),
        stamp.at(),
        stamp.who());
  }

  private static void limit(Tx tx, CreditEntry granted, Instant expires) {
    Credits.limit(tx, granted, expires);
    var due = Due.at(new CreditEntryId(granted.id()), expires);
    WorkQueue.add(tx, WorkQueue.Kind.EXPIRE, List.of(due));
  }

  private Event event(CreditEntry granted) {
    return Event.of(
        ids.next(),
        new CreditEntryId(granted.id()),
        granted.customer(),
        granted.at(),
        new Occurrence.CreditGranted(granted.amount()));
  }

  private Activity activity(Grant grant, Stamp stamp) {
    return Activity.of(ids.next(), stamp, Action.CREDIT_GRANTED, grant.customer())
        .customer(grant.customer())
        .details(
            Map.of(
                "amount",
                grant.amount().toString(),
                "currency",
                grant.amount().currency().getCurrencyCode()));
  }
}
