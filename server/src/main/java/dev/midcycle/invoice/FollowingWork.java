package dev.midcycle.invoice;

import dev.midcycle.db.Tx;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.job.WorkQueue.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What account updates make necessary: the next billing of each subscription, the collection of
/// each document, the notice of each trial that ends.
final class FollowingWork {
  private FollowingWork() {}

  static void add(Tx tx, List<AccountUpdate> updates) {
    billing(tx, updates);
    WorkQueue.add(tx, Kind.COLLECT, collections(updates));
    TrialNotice.add(tx, updates);
  }

  /// A subscription that never falls due again is taken off the list.
  private static void billing(Tx tx, List<AccountUpdate> updates) {
    var next = new ArrayList<Due>();
    var never = new ArrayList<UUID>();
    updates.forEach(update ->
        update.due.forEach((id, due) ->
            due.ifPresentOrElse(at -> next.add(Due.at(id, at)), () -> never.add(id.uuid()))));
    WorkQueue.add(tx, Kind.BILL, next);
    WorkQueue.done(tx, Kind.BILL, never);
  }

  private static List<Due> collections(List<AccountUpdate> updates) {
    return updates.stream()
        .flatMap(update ->
            update.documents.values().stream()
                .filter(one -> one.open().isPositive())
                .map(one -> Due.at(one.issued().id(), collectedAt(update, one))))
        .toList();
  }

  static Instant collectedAt(AccountUpdate update, NewDocument one) {
    return IssueStore.time(one, update.before().zone())
        .at(update.before().payer().collection().method());
  }
}
