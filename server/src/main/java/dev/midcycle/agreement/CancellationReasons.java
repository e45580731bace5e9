package dev.midcycle.agreement;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Why customers cancelled. Nothing about plans or bills changes by it.
public final class CancellationReasons {
  private final Transactions transactions;
  private final NewIds ids;

  public CancellationReasons(Transactions transactions, NewIds ids) {
    this.transactions = transactions;
    this.ids = ids;
  }

  /// Of what somebody says why it was cancelled.
  ///
  /// @param member who says so; empty where the merchant's program does
  public record Cancelled(
      CustomerId customer, SubscriptionId subscription, PlanKey plan, Optional<MemberId> member) {}

  /// Keeps it, in place of what was said of the subscription before.
  public CancellationReason keep(
      UnitOfWork unit, Cancelled cancelled, CancellationReason.Said said, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          CancellationReasonStore.save(tx, ids.next(), cancelled, said, stamp.at());
          var activity =
              Activity.of(
                      ids.next(), stamp, Action.CANCELLATION_EXPLAINED, cancelled.subscription())
                  .customer(cancelled.customer())
                  .subscription(cancelled.subscription())
                  .details(Map.of("reason", said.reason().code()));
          Activities.write(tx, List.of(activity));
          var kept = CancellationReasonStore.of(tx, cancelled.subscription());
          tx.send();
          return kept.first().orElseThrow();
        });
  }

  /// Which are wanted.
  public record Filter(Optional<CustomerId> customer, Optional<CancellationReason.Reason> reason) {}

  /// Newest first.
  public Page<CancellationReason> list(UnitOfWork unit, Filter filter, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var found = CancellationReasonStore.list(tx, filter, slice);
          tx.send();
          return Page.of(found.rows(), slice, CancellationReason::id);
        });
  }
}
