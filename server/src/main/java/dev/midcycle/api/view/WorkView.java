package dev.midcycle.api.view;

import dev.midcycle.id.DocumentId;
import dev.midcycle.id.Id;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.job.WorkQueue;
import java.time.Instant;
import java.util.Optional;

/// Work that failed.
public record WorkView(
    String id,
    String kind,
    String object,
    String state,
    String dueAt,
    int attempts,
    String failure,
    Optional<String> retryAt) {

  public static WorkView of(WorkQueue.Failed work) {
    return new WorkView(
        work.id().text(),
        work.kind().code(),
        object(work).text(),
        work.state().code(),
        work.at().toString(),
        work.attempts(),
        work.failure(),
        work.heldUntil().map(Instant::toString));
  }

  private static Id object(WorkQueue.Failed work) {
    return switch (work.kind()) {
      case BILL -> new SubscriptionId(work.object());
      case COLLECT, PAPER -> new DocumentId(work.object());
      case RESOLVE -> new PaymentId(work.object());
    };
  }
}
