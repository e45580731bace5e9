package dev.midcycle.outbox;

import dev.midcycle.id.AlertId;
import dev.midcycle.id.CatalogVersionId;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.EndpointId;
import dev.midcycle.id.Id;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.SalesRequestId;
import dev.midcycle.id.SubscriptionId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// All kinds of events, and what each is about. A new one is a line here, a case of [Occurrence],
/// and a webhook in the contract of the API.
public enum EventKind {
  CATALOG_PUBLISHED("catalog.published"),
  /// What was left of a grant is gone.
  CREDIT_EXPIRED("credit.expired"),
  CREDIT_GRANTED("credit.granted"),
  CUSTOMER_CREATED("customer.created"),
  CUSTOMER_UPDATED("customer.updated"),
  DISPUTE_CLOSED("dispute.closed"),
  /// The payer's bank has taken a payment back for a time.
  DISPUTE_OPENED("dispute.opened"),
  DOCUMENT_CREDITED("document.credited"),
  /// Nobody has paid it, and what follows of that has come.
  DOCUMENT_DUNNING_ENDED("document.dunning_ended"),
  DOCUMENT_ISSUED("document.issued"),
  DOCUMENT_PAID("document.paid"),
  /// It could not be collected.
  DOCUMENT_PAST_DUE("document.past_due"),
  /// Something of it is to be paid again.
  DOCUMENT_REOPENED("document.reopened"),
  DOCUMENT_VOIDED("document.voided"),
  DOCUMENT_WRITTEN_OFF("document.written_off"),
  MEMBER_ADDED("member.added"),
  MEMBER_REMOVED("member.removed"),
  MEMBER_UPDATED("member.updated"),
  /// The payer's bank asks them for something before it pays.
  PAYMENT_ACTION_REQUIRED("payment.action_required"),
  PAYMENT_FAILED("payment.failed"),
  REFUND_FAILED("payment.refund_failed"),
  PAYMENT_REFUNDED("payment.refunded"),
  PAYMENT_SUCCEEDED("payment.succeeded"),
  METHOD_ADDED("payment_method.added"),
  /// It expires soon, and it is charged by itself.
  METHOD_EXPIRING("payment_method.expiring"),
  METHOD_MADE_DEFAULT("payment_method.made_default"),
  METHOD_REMOVED("payment_method.removed"),
  METHOD_UPDATED("payment_method.updated"),
  SALES_REQUEST_CREATED("sales_request.created"),
  /// The customer asked again while it was open.
  SALES_REQUEST_JOINED("sales_request.joined"),
  SALES_REQUEST_UPDATED("sales_request.updated"),
  /// Another plan, interval, quantity or add-on is in force.
  SUBSCRIPTION_CHANGED("subscription.changed"),
  SUBSCRIPTION_CREATED("subscription.created"),
  SUBSCRIPTION_ENDED("subscription.ended"),
  SUBSCRIPTION_PAUSED("subscription.paused"),
  SUBSCRIPTION_REACTIVATED("subscription.reactivated"),
  SUBSCRIPTION_RESUMED("subscription.resumed"),
  /// Something is to happen to it later.
  SUBSCRIPTION_SCHEDULED("subscription.scheduled"),
  /// One that was to begin later has begun.
  SUBSCRIPTION_STARTED("subscription.started"),
  SUBSCRIPTION_TRIAL_BEGAN("subscription.trial_began"),
  SUBSCRIPTION_TRIAL_ENDED("subscription.trial_ended"),
  /// It ends in three days.
  SUBSCRIPTION_TRIAL_ENDING("subscription.trial_ending"),
  /// What was scheduled is taken back.
  SUBSCRIPTION_UNSCHEDULED("subscription.unscheduled"),
  USAGE_THRESHOLD_REACHED("usage.threshold_reached"),
  ENDPOINT_DISABLED("webhook_endpoint.disabled"),
  ENDPOINT_TESTED("webhook_endpoint.tested");

  private final String code;

  EventKind(String code) {
    this.code = code;
  }

  /// The name it has in the database and on the wire.
  public String code() {
    return code;
  }

  /// What the event is about, by its own kind of id.
  Id object(UUID uuid) {
    return switch (this) {
      case CATALOG_PUBLISHED -> new CatalogVersionId(uuid);
      case CREDIT_EXPIRED, CREDIT_GRANTED -> new CreditEntryId(uuid);
      case CUSTOMER_CREATED, CUSTOMER_UPDATED -> new CustomerId(uuid);
      case DOCUMENT_CREDITED,
          DOCUMENT_ISSUED,
          DOCUMENT_PAID,
          DOCUMENT_PAST_DUE,
          DOCUMENT_DUNNING_ENDED,
          DOCUMENT_REOPENED,
          DOCUMENT_VOIDED,
          DOCUMENT_WRITTEN_OFF ->
          new DocumentId(uuid);
      case MEMBER_ADDED, MEMBER_REMOVED, MEMBER_UPDATED -> new MemberId(uuid);
      case DISPUTE_CLOSED,
          DISPUTE_OPENED,
          PAYMENT_ACTION_REQUIRED,
          PAYMENT_FAILED,
          REFUND_FAILED,
          PAYMENT_REFUNDED,
          PAYMENT_SUCCEEDED ->
          new PaymentId(uuid);
      case METHOD_ADDED, METHOD_EXPIRING, METHOD_MADE_DEFAULT, METHOD_REMOVED, METHOD_UPDATED ->
          new PaymentMethodId(uuid);
      case SALES_REQUEST_CREATED, SALES_REQUEST_JOINED, SALES_REQUEST_UPDATED ->
          new SalesRequestId(uuid);
      case SUBSCRIPTION_CHANGED,
          SUBSCRIPTION_CREATED,
          SUBSCRIPTION_ENDED,
          SUBSCRIPTION_PAUSED,
          SUBSCRIPTION_REACTIVATED,
          SUBSCRIPTION_RESUMED,
          SUBSCRIPTION_SCHEDULED,
          SUBSCRIPTION_STARTED,
          SUBSCRIPTION_TRIAL_BEGAN,
          SUBSCRIPTION_TRIAL_ENDED,
          SUBSCRIPTION_TRIAL_ENDING,
          SUBSCRIPTION_UNSCHEDULED ->
          new SubscriptionId(uuid);
      case USAGE_THRESHOLD_REACHED -> new AlertId(uuid);
      case ENDPOINT_DISABLED, ENDPOINT_TESTED -> new EndpointId(uuid);
    };
  }

  public static Optional<EventKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
