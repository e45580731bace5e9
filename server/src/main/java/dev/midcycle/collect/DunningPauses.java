package dev.midcycle.collect;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.payment.PastDue;
import dev.midcycle.payment.PastDues;
import java.time.InstantSource;
import java.util.List;

/// Staff stops it that a document is tried again by itself and comes to an end, or lets it go on:
/// what would have come meanwhile comes then.
public final class DunningPauses {
  private final Transactions transactions;
  private final InstantSource clock;
  private final NewIds ids;

  public DunningPauses(Transactions transactions, InstantSource clock, NewIds ids) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  public sealed interface Outcome {
    /// So it is now, also where it was so before.
    record Done(PastDue pastDue) implements Outcome {}

    /// It could be collected, or its end has come.
    record NotPastDue() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  public Outcome pause(UnitOfWork unit, DocumentId document, Actor who) {
    return transactions.write(unit, tx -> become(tx, document, true, who));
  }

  public Outcome resume(UnitOfWork unit, DocumentId document, Actor who) {
    return transactions.write(unit, tx -> become(tx, document, false, who));
  }

  private Outcome become(Tx tx, DocumentId document, boolean stopped, Actor who) {
    var found = OpenStore.lock(tx, document, clock.instant());
    var late = PastDues.ask(tx, document);
    tx.send();
    if (found.first().isEmpty()) {
      return new Outcome.NotFound();
    }
    var before = late.first().filter(one -> one.endedAt().isEmpty());
    if (before.isEmpty()) {
      return new Outcome.NotPastDue();
    }
    var after = before.get().paused(stopped);
    if (before.get().paused() != stopped) {
      PastDues.write(tx, after);
      note(tx, found.first().get(), stopped ? Action.DUNNING_PAUSED : Action.DUNNING_RESUMED, who);
    }
    tx.commit();
    return new Outcome.Done(after);
  }

  private void note(Tx tx, OpenStore.Open open, Action action, Actor who) {
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), open.now(), who, action, open.document())
                .customer(open.customer())
                .document(open.document())));
  }
}
