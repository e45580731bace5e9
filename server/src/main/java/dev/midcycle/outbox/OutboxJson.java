package dev.midcycle.outbox;

import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.stored.Form;
import dev.midcycle.stored.Format;
import dev.midcycle.stored.Types;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How it is stored what an event tells.
final class OutboxJson {
  static final Form<Occurrence> CONTENT =
      new Format(types()).form(Occurrence.class, OutboxJson::typed);

  private OutboxJson() {}

  private static Types types() {
    var types = new Types();
    values(types);
    documents(types);
    payments(types);
    subscriptions(types);
    return types
        .kind(Occurrence.CatalogPublished.class, "catalog.published", "catalog", "version")
        .kind(Occurrence.CreditGranted.class, "credit.granted", "amount")
        .kind(Occurrence.CreditExpired.class, "credit.expired", "amount")
        .kind(Occurrence.CustomerCreated.class, "customer.created")
        .kind(Occurrence.CustomerUpdated.class, "customer.updated")
        .kind(Occurrence.MemberAdded.class, "member.added", "role")
        .kind(Occurrence.MemberUpdated.class, "member.updated", "role")
        .kind(Occurrence.MemberRemoved.class, "member.removed")
        .kind(Occurrence.SalesRequested.class, "sales_request.created", "plan", "planName")
        .kind(Occurrence.SalesJoined.class, "sales_request.joined", "plan", "planName")
        .kind(Occurrence.SalesUpdated.class, "sales_request.updated", "from", "to")
        .kind(Occurrence.EndpointDisabled.class, "webhook_endpoint.disabled", "url", "reason")
        .kind(Occurrence.EndpointTested.class, "webhook_endpoint.tested");
  }

  private static void values(Types types) {
    types
        .id(DocumentId.class, DocumentId::parse)
        .id(PaymentId.class, PaymentId::parse)
        .id(SubscriptionId.class, SubscriptionId::parse)
        .text(Decimal.class, Decimal::of)
        .record(Money.class, "currency", "minor")
        .values(
            Map.of(
                Move.CREATED, "created",
                Move.CHANGED, "changed",
                Move.ENDED, "ended",
                Move.PAUSED, "paused",
                Move.REACTIVATED, "reactivated",
                Move.RESUMED, "resumed",
                Move.STARTED, "started",
                Move.TRIAL_BEGAN, "trial_began",
                Move.TRIAL_ENDED, "trial_ended"));
  }

  private static void documents(Types types) {
    types
        .kind(
            Occurrence.DocumentIssued.class,
            "document.issued",
            "type",
            "subscription",
            "total",
            "due")
        .kind(Occurrence.DocumentPaid.class, "document.paid", "payment")
        .kind(Occurrence.DocumentCredited.class, "document.credited", "note", "amount")
        .kind(Occurrence.DocumentPastDue.class, "document.past_due", "open", "code", "nextAttempt")
        .kind(Occurrence.DocumentDunningEnded.class, "document.dunning_ended", "then")
        .kind(Occurrence.DocumentReopened.class, "document.reopened", "amount")
        .kind(Occurrence.DocumentVoided.class, "document.voided")
        .kind(Occurrence.DocumentWrittenOff.class, "document.written_off", "amount");
  }

  private static void payments(Types types) {
    types
        .record(Occurrence.Paying.class, "amount", "document", "subscription")
        .record(Occurrence.Card.class, "brand", "last4")
        .kind(Occurrence.PaymentSucceeded.class, "payment.succeeded", "paying")
        .kind(Occurrence.PaymentFailed.class, "payment.failed", "paying", "code", "reason")
        .kind(Occurrence.PaymentRefunded.class, "payment.refunded", "amount", "refunded")
        .kind(Occurrence.PaymentActionRequired.class, "payment.action_required", "paying", "until")
        .kind(Occurrence.RefundFailed.class, "payment.refund_failed", "amount")
        .kind(Occurrence.DisputeOpened.class, "dispute.opened", "amount")
        .kind(Occurrence.DisputeClosed.class, "dispute.closed", "amount", "outcome")
        .kind(Occurrence.MethodUpdated.class, "payment_method.updated", "card")
        .kind(Occurrence.MethodAdded.class, "payment_method.added", "card")
        .kind(Occurrence.MethodExpiring.class, "payment_method.expiring", "card", "until")
        .kind(Occurrence.MethodMadeDefault.class, "payment_method.made_default", "card")
        .kind(Occurrence.MethodRemoved.class, "payment_method.removed", "card");
  }

  private static void subscriptions(Types types) {
    types
        .record(
            Standing.class,
            "status",
            "plan",
            "interval",
            "quantities",
            "addOns",
            "planName",
            "price")
        .record(Standing.Quantity.class, "name", "number")
        .kind(Occurrence.Moved.class, "subscription", "to", "now", "before", "document")
        .kind(Occurrence.Scheduled.class, "subscription.scheduled", "what", "at")
        .kind(
            Occurrence.TrialEnding.class,
            "subscription.trial_ending",
            "until",
            "amount",
            "invoicedAt",
            "dueOn",
            "card",
            "cardMissing")
        .kind(Occurrence.Unscheduled.class, "subscription.unscheduled")
        .kind(
            Occurrence.ThresholdReached.class,
            "usage.threshold_reached",
            "subscription",
            "charge",
            "meter",
            "name",
            "percent",
            "most",
            "reached");
  }

  /// The first version had texts by name, of three kinds of events. Nobody was told of these.
  private static ObjectNode typed(ObjectNode texts) {
    if (texts.has("due")) {
      return issued(texts);
    }
    if (texts.has("percent")) {
      return threshold(texts);
    }
    return texts.put("kind", texts.has("plan") ? "sales_request.created" : "customer.updated");
  }

  private static ObjectNode issued(ObjectNode texts) {
    var currency = Currency.getInstance(texts.path("currency").asString());
    var total = money(texts, "total", currency);
    var typed =
        JsonNodeFactory.instance
            .objectNode()
            .put("kind", "document.issued")
            .put("type", total.path("minor").asLong() < 0 ? "credit_note" : "invoice");
    typed.set("total", total);
    typed.set("due", money(texts, "due", currency));
    return typed;
  }

  private static ObjectNode money(ObjectNode texts, String name, Currency currency) {
    var amount = Money.exactly(currency, new BigDecimal(texts.path(name).asString()));
    return JsonNodeFactory.instance
        .objectNode()
        .put("currency", currency.getCurrencyCode())
        .put("minor", amount.minor());
  }

  private static ObjectNode threshold(ObjectNode texts) {
    texts.put("kind", "usage.threshold_reached");
    texts.put("percent", Integer.parseInt(texts.path("percent").asString()));
    for (var name : new String[] {"charge", "meter"}) {
      if (texts.path(name).asString("").isEmpty()) {
        texts.remove(name);
      }
    }
    return texts;
  }
}
