package dev.midcycle.api.operator;

import dev.midcycle.id.CreditEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.Id;
import dev.midcycle.id.MailId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.job.WorkQueue;
import java.time.Instant;
import java.util.Optional;

/// Work that failed.
public record WorkView(
    String id,
    String kind,
    Optional<String> object,
    String state,
    Optional<String> dueAt,
    int attempts,
    String failure,
    Optional<String> retryAt) {

  public static WorkView of(WorkQueue.Failed work) {
    return new WorkView(
        work.id().text(),
        work.kind().code(),
        object(work).map(Id::text),
        work.state().code(),
        Optional.of(work.at()).filter(at -> at.isAfter(Instant.EPOCH)).map(Instant::toString),
        work.attempts(),
        work.failure(),
        work.heldUntil().map(Instant::toString));
  }

  private static Optional<Id> object(WorkQueue.Failed work) {
    return switch (work.kind()) {
      case BILL, TRIAL -> Optional.of(new SubscriptionId(work.object()));
      case COLLECT -> Optional.of(new DocumentId(work.object()));
      case RESOLVE -> Optional.of(new PaymentId(work.object()));
      case ALERT, CARD -> Optional.of(new CustomerId(work.object()));
      case WEBHOOK, NOTICE -> Optional.of(new EventId(work.object()));
      case MAIL -> Optional.of(new MailId(work.object()));
      case EXPIRE -> Optional.of(new CreditEntryId(work.object()));
      case FOLD, REPLAY -> Optional.empty();
    };
  }
}
