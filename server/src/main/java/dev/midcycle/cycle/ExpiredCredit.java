package dev.midcycle.cycle;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.credit.Credits;
import dev.midcycle.cycle.ExpiringStore.Due;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import dev.midcycle.ledger.Ledger;
import dev.midcycle.ledger.LedgerMovement;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Takes away what is left of credit whose time is over.
///
/// It comes after what was to be billed before that time, and waits while credit is set aside for a
/// payment that is under way.
public final class ExpiredCredit implements Worker {
  private final Runner runner;
  private final InstantSource clock;
  private final NewIds ids;

  public ExpiredCredit(Runner runner, InstantSource clock, NewIds ids) {
    this.runner = runner;
    this.clock = clock;
    this.ids = ids;
  }

  /// All that has expired, for every tenant by its own clock.
  public void runAll(BooleanSupplier goesOn) {
    runner.runAll(this, goesOn);
  }

  /// All of a tenant that has expired.
  public void run(TenantId tenant) {
    runner.run(tenant, this);
  }

  @Override
  public WorkQueue.Kind kind() {
    return WorkQueue.Kind.EXPIRE;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public boolean work(TenantId tenant, int most, Taken taken) {
    return runner.doOne(tenant, this, taken, (tx, object) -> expire(tx, new CreditEntryId(object)));
  }

  private void expire(Tx tx, CreditEntryId grant) {
    var found = ExpiringStore.lock(tx, grant);
    tx.send();
    var due = found.first().orElseThrow();
    if (due.held() || due.toBeBilled()) {
      WorkQueue.later(tx, kind(), grant, clock.instant().plus(WorkQueue.LEASE));
    } else {
      if (due.unused().isPositive()) {
        write(tx, due, due.unused());
      }
      WorkQueue.done(tx, kind(), List.of(grant.uuid()));
    }
  }

  private void write(Tx tx, Due due, Money gone) {
    Credits.use(tx, List.of(new Credits.Used(due.grant(), gone)));
    Credits.write(
        tx,
        List.of(
            new CreditEntry(
                ids.next(),
                due.customer(),
                gone.negated(),
                CreditEntry.Kind.EXPIRED,
                Optional.empty(),
                Optional.empty(),
                due.note(),
                due.expires(),
                Actor.SYSTEM)));
    Ledger.move(
        tx, LedgerMovement.of(due.customer(), due.expires(), new Movement.Expired(gone)), ids);
    Events.write(
        tx,
        List.of(
            Event.of(
                ids.next(),
                due.grant(),
                due.customer(),
                due.expires(),
                new Occurrence.CreditExpired(gone))));
    Activities.write(
        tx,
        List.of(
            Activity.of(
                    ids.next(), due.expires(), Actor.SYSTEM, Action.CREDIT_EXPIRED, due.customer())
                .customer(due.customer())
                .details(
                    Map.of(
                        "amount",
                        gone.toString(),
                        "currency",
                        gone.currency().getCurrencyCode()))));
  }
}
