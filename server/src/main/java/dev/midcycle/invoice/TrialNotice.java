package dev.midcycle.invoice;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.terms.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

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

  /// Of trials that began, or whose end is another.
  static List<Due> of(List<AccountUpdate> updates) {
    return updates.stream()
        .flatMap(update ->
            WonRequests.turned(update)
                .flatMap(state ->
                    state
                        .termsAt(state.advancedTo())
                        .filter(terms -> terms.status() == Status.TRIAL)
                        .flatMap(terms -> terms.trialEnd())
                        .map(end -> Due.at(state.id(), date(end, update.before().zone())))
                        .stream()))
        .toList();
  }
}
