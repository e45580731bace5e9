package dev.midcycle.outbox;

/// Which kind of event each occurrence is.
final class OccurrenceKinds {
  private OccurrenceKinds() {}

  static EventKind of(Occurrence what) {
    return switch (what) {
      case Occurrence.CatalogPublished _ -> EventKind.CATALOG_PUBLISHED;
      case Occurrence.CreditExpired _ -> EventKind.CREDIT_EXPIRED;
      case Occurrence.CreditGranted _ -> EventKind.CREDIT_GRANTED;
      case Occurrence.CustomerCreated _ -> EventKind.CUSTOMER_CREATED;
      case Occurrence.CustomerUpdated _ -> EventKind.CUSTOMER_UPDATED;
      case Occurrence.DisputeClosed _ -> EventKind.DISPUTE_CLOSED;
      case Occurrence.DisputeOpened _ -> EventKind.DISPUTE_OPENED;
      case Occurrence.DocumentCredited _ -> EventKind.DOCUMENT_CREDITED;
      case Occurrence.DocumentDunningEnded _ -> EventKind.DOCUMENT_DUNNING_ENDED;
      case Occurrence.DocumentIssued _ -> EventKind.DOCUMENT_ISSUED;
      case Occurrence.DocumentPaid _ -> EventKind.DOCUMENT_PAID;
      case Occurrence.DocumentPastDue _ -> EventKind.DOCUMENT_PAST_DUE;
      case Occurrence.DocumentReopened _ -> EventKind.DOCUMENT_REOPENED;
      case Occurrence.DocumentVoided _ -> EventKind.DOCUMENT_VOIDED;
      case Occurrence.DocumentWrittenOff _ -> EventKind.DOCUMENT_WRITTEN_OFF;
      case Occurrence.EndpointDisabled _ -> EventKind.ENDPOINT_DISABLED;
      case Occurrence.EndpointTested _ -> EventKind.ENDPOINT_TESTED;
      case Occurrence.MemberAdded _ -> EventKind.MEMBER_ADDED;
      case Occurrence.MemberRemoved _ -> EventKind.MEMBER_REMOVED;
      case Occurrence.MemberUpdated _ -> EventKind.MEMBER_UPDATED;
      case Occurrence.MethodAdded _ -> EventKind.METHOD_ADDED;
      case Occurrence.MethodExpiring _ -> EventKind.METHOD_EXPIRING;
      case Occurrence.MethodMadeDefault _ -> EventKind.METHOD_MADE_DEFAULT;
      case Occurrence.MethodRemoved _ -> EventKind.METHOD_REMOVED;
      case Occurrence.MethodUpdated _ -> EventKind.METHOD_UPDATED;
      case Occurrence.Moved(var to, _, _, _) -> to.kind();
      case Occurrence.PaymentActionRequired _ -> EventKind.PAYMENT_ACTION_REQUIRED;
      case Occurrence.PaymentFailed _ -> EventKind.PAYMENT_FAILED;
      case Occurrence.PaymentRefunded _ -> EventKind.PAYMENT_REFUNDED;
      case Occurrence.PaymentSucceeded _ -> EventKind.PAYMENT_SUCCEEDED;
      case Occurrence.RefundFailed _ -> EventKind.REFUND_FAILED;
      case Occurrence.SalesJoined _ -> EventKind.SALES_REQUEST_JOINED;
      case Occurrence.SalesRequested _ -> EventKind.SALES_REQUEST_CREATED;
      case Occurrence.SalesUpdated _ -> EventKind.SALES_REQUEST_UPDATED;
      case Occurrence.Scheduled _ -> EventKind.SUBSCRIPTION_SCHEDULED;
      case Occurrence.ThresholdReached _ -> EventKind.USAGE_THRESHOLD_REACHED;
      case Occurrence.TrialEnding _ -> EventKind.SUBSCRIPTION_TRIAL_ENDING;
      case Occurrence.Unscheduled _ -> EventKind.SUBSCRIPTION_UNSCHEDULED;
    };
  }
}
