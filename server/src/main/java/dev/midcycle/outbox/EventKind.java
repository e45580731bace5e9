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
import java.util.function.Function;

/// All kinds of events, and what each is about. A new one is a line here, a case of [Occurrence],
/// and a webhook in the contract of the API.
public enum EventKind {
  CATALOG_PUBLISHED("catalog.published", CatalogVersionId::new),
  CREDIT_GRANTED("credit.granted", CreditEntryId::new),
  CUSTOMER_CREATED("customer.created", CustomerId::new),
  CUSTOMER_UPDATED("customer.updated", CustomerId::new),
  DOCUMENT_CREDITED("document.credited", DocumentId::new),
  DOCUMENT_ISSUED("document.issued", DocumentId::new),
  DOCUMENT_PAID("document.paid", DocumentId::new),
  /// Something of it is to be paid again.
  DOCUMENT_REOPENED("document.reopened", DocumentId::new),
  DOCUMENT_VOIDED("document.voided", DocumentId::new),
  DOCUMENT_WRITTEN_OFF("document.written_off", DocumentId::new),
  MEMBER_ADDED("member.added", MemberId::new),
  MEMBER_REMOVED("member.removed", MemberId::new),
  MEMBER_UPDATED("member.updated", MemberId::new),
  PAYMENT_FAILED("payment.failed", PaymentId::new),
  PAYMENT_REFUNDED("payment.refunded", PaymentId::new),
  PAYMENT_SUCCEEDED("payment.succeeded", PaymentId::new),
  METHOD_ADDED("payment_method.added", PaymentMethodId::new),
  METHOD_MADE_DEFAULT("payment_method.made_default", PaymentMethodId::new),
  METHOD_REMOVED("payment_method.removed", PaymentMethodId::new),
  SALES_REQUEST_CREATED("sales_request.created", SalesRequestId::new),
  /// The customer asked again while it was open.
  SALES_REQUEST_JOINED("sales_request.joined", SalesRequestId::new),
  SALES_REQUEST_UPDATED("sales_request.updated", SalesRequestId::new),
  /// Another plan, interval, quantity or add-on is in force.
  SUBSCRIPTION_CHANGED("subscription.changed", SubscriptionId::new),
  SUBSCRIPTION_CREATED("subscription.created", SubscriptionId::new),
  SUBSCRIPTION_ENDED("subscription.ended", SubscriptionId::new),
  SUBSCRIPTION_PAUSED("subscription.paused", SubscriptionId::new),
  SUBSCRIPTION_REACTIVATED("subscription.reactivated", SubscriptionId::new),
  SUBSCRIPTION_RESUMED("subscription.resumed", SubscriptionId::new),
  /// Something is to happen to it later.
  SUBSCRIPTION_SCHEDULED("subscription.scheduled", SubscriptionId::new),
  /// One that was to begin later has begun.
  SUBSCRIPTION_STARTED("subscription.started", SubscriptionId::new),
  SUBSCRIPTION_TRIAL_BEGAN("subscription.trial_began", SubscriptionId::new),
  SUBSCRIPTION_TRIAL_ENDED("subscription.trial_ended", SubscriptionId::new),
  /// What was scheduled is taken back.
  SUBSCRIPTION_UNSCHEDULED("subscription.unscheduled", SubscriptionId::new),
  USAGE_THRESHOLD_REACHED("usage.threshold_reached", AlertId::new),
  ENDPOINT_DISABLED("webhook_endpoint.disabled", EndpointId::new),
  ENDPOINT_TESTED("webhook_endpoint.tested", EndpointId::new);

  private final String code;
  private final Function<UUID, Id> object;

  EventKind(String code, Function<UUID, Id> object) {
    this.code = code;
    this.object = object;
  }

  /// The name it has in the database and on the wire.
  public String code() {
    return code;
  }

  /// What the event is about, by its own kind of id.
  Id object(UUID uuid) {
    return object.apply(uuid);
  }

  public static Optional<EventKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
