package dev.midcycle.subscription;

import dev.midcycle.customer.Labels;
import dev.midcycle.db.Message;
import dev.midcycle.db.Row;
import dev.midcycle.id.SubscriptionId;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of `subscription_label`. One that nothing was noted on has none.
final class LabelStore {
  private static final JsonMapper JSON = new JsonMapper();

  private LabelStore() {}

  record LabelRow(SubscriptionId subscription, Labels labels) {}

  /// Whoever else changes the labels waits.
  static void lock(Message message, SubscriptionId subscription) {
    message
        .bind("labelled", subscription)
        .add(
            """
            select 1
            from subscription
            where tenant = :tenant
              and id = :labelled
            for no key update
            """);
  }

  static Message.Answer<LabelRow> of(Message message, List<SubscriptionId> subscriptions) {
    return message
        .bind("allLabelled", subscriptions)
        .ask(
            """
            select subscription, external_id, metadata
            from subscription_label
            where tenant = :tenant
              and subscription = any(cast(:allLabelled as uuid[]))
            """,
            row -> new LabelRow(new SubscriptionId(row.uuid("subscription")), labels(row)));
  }

  private static Labels labels(Row row) {
    return new Labels(
        row.maybeText("external_id"),
        JSON.readValue(row.text("metadata"), new TypeReference<>() {}));
  }

  static Message.Answer<SubscriptionId> named(Message message, String externalId) {
    return message
        .bind("externalId", externalId)
        .ask(
            """
            select subscription
            from subscription_label
            where tenant = :tenant
              and external_id = :externalId
            """,
            row -> new SubscriptionId(row.uuid("subscription")));
  }

  /// The answer is empty where another has the external id.
  static Message.Answer<SubscriptionId> save(
      Message message, SubscriptionId subscription, Labels labels) {
    return message
        .bind("labelled", subscription)
        .bind("externalId", labels.externalId())
        .bind("metadata", JSON.writeValueAsString(labels.metadata()))
        .ask(
            """
            insert into subscription_label (tenant, subscription, external_id, metadata)
            select :tenant, cast(:labelled as uuid), cast(:externalId as text), cast(:metadata as jsonb)
            where not exists (
              select 1
              from subscription_label
              where tenant = :tenant
                and external_id = cast(:externalId as text)
                and subscription <> cast(:labelled as uuid))
            on conflict (tenant, subscription) do update
            set
              external_id = excluded.external_id,
              metadata = excluded.metadata
            returning subscription
            """,
            row -> new SubscriptionId(row.uuid("subscription")));
  }
}
