package dev.midcycle.audit;

import dev.midcycle.db.Message;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of `audit`.
final class AuditStore {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private AuditStore() {}

  static void insert(Message message, List<Activity> activities) {
    var rows =
        Rows.of(
            "activities",
            "id uuid",
            "at timestamptz",
            "actor text",
            "action text",
            "customer uuid",
            "subscription uuid",
            "document uuid",
            "object uuid",
            "content jsonb");
    for (var one : activities) {
      rows.add(
          one.id(),
          one.at(),
          one.actor().name(),
          one.action().code(),
          one.customer(),
          one.subscription(),
          one.document(),
          one.object(),
          JSON.writeValueAsString(one.details()));
    }
    message.add(
        """
        insert into audit (tenant, id, at, actor, action, customer, subscription, document, object, content)
        select :tenant, id, at, actor, action, customer, subscription, document, object, content
        from <activities>
        """,
        rows);
  }

  static Message.Answer<Activity> list(Message message, CustomerId customer, Page.Slice slice) {
    return message
        .bind("customer", customer)
        .bind("after", slice.after())
        .bind("limit", slice.oneMore())
        .ask(
            """
            select id, at, actor, action, customer, subscription, document, object, content
            from audit
            where tenant = :tenant
              and customer = :customer
              and (cast(:after as uuid) is null or id < :after)
            order by id desc
            limit :limit
            """,
            AuditStore::read);
  }

  private static Activity read(Row row) {
    return new Activity(
        row.uuid("id"),
        row.instant("at"),
        new Actor(row.text("actor")),
        Action.of(row.text("action")),
        row.maybeUuid("customer").map(CustomerId::new),
        row.maybeUuid("subscription").map(SubscriptionId::new),
        row.maybeUuid("document").map(DocumentId::new),
        row.uuid("object"),
        JSON.readValue(row.text("content"), DETAILS));
  }
}
