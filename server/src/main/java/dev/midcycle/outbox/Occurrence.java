package dev.midcycle.outbox;

import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Optional;

/// What happened, as far as an event tells it: each kind of event has its case. What it happened to
/// stands beside, in [Event].
public sealed interface Occurrence {
  EventKind kind();

  record CatalogPublished(String catalog, int version) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.CATALOG_PUBLISHED;
    }
  }

  record CreditGranted(Money amount) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.CREDIT_GRANTED;
    }
  }

  record CustomerCreated() implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.CUSTOMER_CREATED;
    }
  }

  record CustomerUpdated() implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.CUSTOMER_UPDATED;
    }
  }

  /// Something happened to a document.
  sealed interface OfDocument extends Occurrence {}

  /// An invoice or a credit note.
  ///
  /// @param type `invoice` or `credit_note`
  /// @param due what was left to be paid when it was issued
  record DocumentIssued(String type, Optional<SubscriptionId> subscription, Money total, Money due)
      implements OfDocument {
    @Override
    public EventKind kind() {
      return EventKind.DOCUMENT_ISSUED;
    }
  }

  /// Nothing of it is left to be paid.
  ///
  /// @param payment the last that paid it; empty where credit or a credit note did
  record DocumentPaid(Optional<PaymentId> payment) implements OfDocument {
    @Override
    public EventKind kind() {
      return EventKind.DOCUMENT_PAID;
    }
  }

  /// It could not be collected.
  ///
  /// @param open what is to be paid of it
  /// @param code why, for machines
  /// @param nextAttempt when it is tried again by itself
  record DocumentPastDue(Money open, String code, Optional<Instant> nextAttempt)
      implements OfDocument {
    @Override
    public EventKind kind() {
      return EventKind.DOCUMENT_PAST_DUE;
    }
  }

  /// Nobody has paid it, and its end has come.
  ///
  /// @param then what has happened to its subscriptions: `cancel`, `pause`, `free`
  record DocumentDunningEnded(String then) implements OfDocument {
    @Override
    public EventKind kind() {
      return EventKind.DOCUMENT_DUNNING_ENDED;
    }
  }

  /// Some of it is credited by hand.
  ///
  /// @param amount what is credited of it, with tax
  record DocumentCredited(DocumentId note, Money amount) implements OfDocument {
    @Override
    public EventKind kind() {
      return EventKind.DOCUMENT_CREDITED;
    }
  }

  /// It was paid, and something of that was paid back.
  ///
  /// @param amount what is to be paid again
  record DocumentReopened(Money amount) implements OfDocument {
    @Override
    public EventKind kind() {
      return EventKind.DOCUMENT_REOPENED;
    }
  }

  record DocumentVoided() implements OfDocument {
    @Override
    public EventKind kind() {
      return EventKind.DOCUMENT_VOIDED;
    }
  }

  record DocumentWrittenOff(Money amount) implements OfDocument {
    @Override
    public EventKind kind() {
      return EventKind.DOCUMENT_WRITTEN_OFF;
    }
  }

  /// A customer has one more.
  ///
  /// @param role what the member may do
  record MemberAdded(String role) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.MEMBER_ADDED;
    }
  }

  record MemberUpdated(String role) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.MEMBER_UPDATED;
    }
  }

  record MemberRemoved() implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.MEMBER_REMOVED;
    }
  }

  /// What a payment was for: a document, or a change of a subscription.
  record Paying(
      Money amount, Optional<DocumentId> document, Optional<SubscriptionId> subscription) {}

  record PaymentSucceeded(Paying paying) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.PAYMENT_SUCCEEDED;
    }
  }

  /// No money has moved.
  ///
  /// @param code why, for machines
  /// @param reason as the gateway says it
  record PaymentFailed(Paying paying, String code, String reason) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.PAYMENT_FAILED;
    }
  }

  /// Money went back.
  ///
  /// @param amount what is paid back now
  /// @param refunded all that was paid back of it by now
  record PaymentRefunded(Money amount, Money refunded) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.PAYMENT_REFUNDED;
    }
  }

  /// What of a card may be shown.
  record Card(String brand, String last4) {}

  record MethodAdded(Card card) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.METHOD_ADDED;
    }
  }

  record MethodMadeDefault(Card card) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.METHOD_MADE_DEFAULT;
    }
  }

  record MethodRemoved(Card card) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.METHOD_REMOVED;
    }
  }

  /// A customer asks sales for a plan.
  ///
  /// @param plan that is asked for
  record SalesRequested(String plan) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.SALES_REQUEST_CREATED;
    }
  }

  record SalesJoined(String plan) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.SALES_REQUEST_JOINED;
    }
  }

  /// Staff has worked on it.
  ///
  /// @param from the status before
  record SalesUpdated(String from, String to) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.SALES_REQUEST_UPDATED;
    }
  }

  /// The status of a subscription, or what it has, is another.
  record Moved(Move to, Standing now, Optional<Standing> before) implements Occurrence {
    @Override
    public EventKind kind() {
      return to.kind();
    }
  }

  /// It takes effect later.
  ///
  /// @param what `change`, `cancellation`, `pause`, `start`, …
  /// @param at when it takes effect
  record Scheduled(String what, Instant at) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.SUBSCRIPTION_SCHEDULED;
    }
  }

  record Unscheduled() implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.SUBSCRIPTION_UNSCHEDULED;
    }
  }

  /// Usage or spending has come so far.
  ///
  /// @param charge, meter of what is included; neither where it is about a budget
  /// @param most what is included, or the budget
  record ThresholdReached(
      SubscriptionId subscription,
      Optional<String> charge,
      Optional<String> meter,
      String name,
      int percent,
      Decimal most,
      Decimal reached)
      implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.USAGE_THRESHOLD_REACHED;
    }
  }

  /// Nothing is sent there any more.
  ///
  /// @param reason why nothing is sent there any more
  record EndpointDisabled(String url, String reason) implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.ENDPOINT_DISABLED;
    }
  }

  /// Somebody wants to see an event arrive.
  record EndpointTested() implements Occurrence {
    @Override
    public EventKind kind() {
      return EventKind.ENDPOINT_TESTED;
    }
  }
}
