package dev.midcycle.invoice;

import dev.midcycle.billing.BillingState;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When it is told that a trial ends.
public final class TrialNotice {
  private static final int DAYS = 3;

  private TrialNotice() {}

  /// Three days before, at the same local time.
  public static Instant date(Instant end, ZoneId zone) {
    return end.atZone(zone).minusDays(DAYS).toInstant();
  }

  /// Notes that it is told that a trial ends at `end`; gives the subscription unless it was told of
  /// that end before.
  public static Answer<SubscriptionId> told(Tx tx, SubscriptionId id, Instant end) {
    return TrialStore.told(tx, id, end);
  }

  /// When the trial ends that runs at `at`, where paid service begins then.
  public static Optional<Instant> end(BillingState state, Instant at) {
    return trialEnd(state, at)
        .filter(end ->
            state.termsAt(end).filter(terms -> terms.status() != Status.CANCELLED).isPresent());
  }

  /// Looks at trials that began, or whose end is another: what was told of another end is not so
  /// any more.
  static void add(Tx tx, List<AccountUpdate> updates) {
    var due = new ArrayList<Due>();
    var ends = TrialStore.ends();
    updates.forEach(update ->
        WonRequests.turned(update)
            .forEach(state ->
                trialEnd(state, state.advancedTo())
                    .ifPresent(end -> {
                      due.add(Due.at(state.id(), date(end, update.before().zone())));
                      ends.add(state.id(), end(state, state.advancedTo()));
                    })));
    if (!due.isEmpty()) {
      WorkQueue.add(tx, WorkQueue.Kind.TRIAL, due);
      TrialStore.forget(tx, ends);
    }
  }

  private static Optional<Instant> trialEnd(BillingState state, Instant at) {
    return state.termsAt(at).flatMap(Terms::trialEnd);
  }
}
