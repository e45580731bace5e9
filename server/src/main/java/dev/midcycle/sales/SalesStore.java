package dev.midcycle.sales;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SalesRequestId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Rows of `sales_request` and what was said with them.
final class SalesStore {
  private SalesStore() {}

  static Answer<CustomerId> lockCustomer(Tx tx, CustomerId customer) {
    return tx.bind("customer", customer)
        .ask(
            """
            select id
            from customer
            where tenant = :tenant
              and id = :customer
            for no key update
            """,
            row -> new CustomerId(row.uuid("id")));
  }

  static Answer<SalesRequestId> open(Tx tx, CustomerId customer) {
    return tx.bind("customer", customer)
        .ask(
            """
            select id
            from sales_request
            where tenant = :tenant
              and customer = :customer
              and status in ('new', 'contacted')
            """,
            row -> new SalesRequestId(row.uuid("id")));
  }

  /// Of those whom `wanted` names as its `customers`.
  static Answer<SalesRequests.Open> lockOpen(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select id, customer, status, plan, offered_plan
            from sales_request
            where tenant = :tenant
              and customer in (select unnest(customers) from wanted)
              and status in ('new', 'contacted')
            for no key update
            """,
            row ->
                new SalesRequests.Open(
                    new SalesRequestId(row.uuid("id")),
                    new CustomerId(row.uuid("customer")),
                    SalesRequest.Status.of(row.text("status")).orElseThrow(),
                    new PlanKey(row.text("plan")),
                    row.maybeText("offered_plan").map(PlanKey::new)));
  }

  static Subquery wanted(List<CustomerId> customers) {
    return new Subquery(
        "wanted",
        """
        select cast(:wantedCustomers as uuid[]) as customers
        """,
        Map.of("wantedCustomers", customers));
  }

  static void insert(Tx tx, SalesRequestId id, SalesRequests.Wanted wanted, Instant now) {
    tx.bind("request", id)
        .bind("customer", wanted.customer())
        .bind("subscription", wanted.subscription())
        .bind("currentPlan", wanted.currentPlan().map(PlanKey::value))
        .bind("plan", wanted.plan().value())
        .bind("now", now)
        .add(
            """
            insert into sales_request (
              tenant, id, customer, subscription, current_plan, plan, status, created_at)
            values (
              :tenant, :request, :customer, cast(:subscription as uuid), cast(:currentPlan as text), :plan, 'new',
              :now)
            """);
  }

  static void say(Tx tx, SalesRequestId id, UUID entry, SalesRequests.Wanted wanted, Instant now) {
    tx.bind("request", id)
        .bind("entry", entry)
        .bind("now", now)
        .bind("member", wanted.member())
        .bind("name", wanted.name())
        .bind("email", wanted.email())
        .bind("plan", wanted.plan().value())
        .bind("text", wanted.text())
        .add(
            """
            insert into sales_request_message (tenant, request, id, at, member, name, email, plan, message)
            values (:tenant, :request, :entry, :now, cast(:member as uuid), :name, :email, :plan, :text)
            """);
  }

  static void lock(Tx tx, SalesRequestId id) {
    tx.parameters()
        .bind("request", id)
        .add(
            """
            select 1
            from sales_request
            where tenant = :tenant
              and id = :request
            for no key update
            """);
    tx.send();
  }

  /// What is left out stays; when it was closed is written once.
  static void update(
      Tx tx,
      SalesRequestId id,
      SalesRequest.Status status,
      SalesRequests.Handling handling,
      Instant now) {
    tx.bind("request", id)
        .bind("status", status.code())
        .bind("assignee", handling.assignee())
        .bind("offered", handling.offered().map(PlanKey::value))
        .bind("closedAt", Optional.of(now).filter(_ -> !status.isOpen()))
        .add(
            """
            update sales_request
            set
              status = :status,
              assignee = coalesce(cast(:assignee as text), assignee),
              offered_plan = coalesce(cast(:offered as text), offered_plan),
              closed_at = coalesce(closed_at, cast(:closedAt as timestamptz))
            where tenant = :tenant
              and id = :request
            """);
  }

  static Answer<SalesRequestId> ids(
      Tx tx,
      Optional<SalesRequest.Status> status,
      Optional<CustomerId> customer,
      Page.Slice slice) {
    return tx.bind("status", status.map(SalesRequest.Status::code))
        .bind("customer", customer)
        .bind("after", slice.after())
        .bind("limit", slice.oneMore())
        .ask(
            """
            select id
            from sales_request
            where tenant = :tenant
              and (cast(:status as text) is null or status = :status)
              and (cast(:customer as uuid) is null or customer = :customer)
              and (cast(:after as uuid) is null or id < :after)
            order by id desc
            limit :limit
            """,
            row -> new SalesRequestId(row.uuid("id")));
  }

  static Answer<SalesRequest> find(Tx tx, List<SalesRequestId> requests) {
    return tx.bind("requests", requests)
        .ask(
            """
            select r.*, c.name as customer_name
            from sales_request r
            join customer c on c.tenant = r.tenant and c.id = r.customer
            where r.tenant = :tenant
              and r.id = any(cast(:requests as uuid[]))
            order by r.id desc
            """,
            SalesStore::read);
  }

  record Said(SalesRequestId request, SalesRequest.Entry entry) {}

  static Answer<Said> entries(Tx tx, List<SalesRequestId> requests) {
    return tx.bind("requests", requests)
        .ask(
            """
            select request, at, member, name, email, plan, message
            from sales_request_message
            where tenant = :tenant
              and request = any(cast(:requests as uuid[]))
            order by id
            """,
            row ->
                new Said(
                    new SalesRequestId(row.uuid("request")),
                    new SalesRequest.Entry(
                        row.instant("at"),
                        row.maybeUuid("member").map(MemberId::new),
                        row.text("name"),
                        row.text("email"),
                        new PlanKey(row.text("plan")),
                        row.text("message"))));
  }

  private static SalesRequest read(Row row) {
    return new SalesRequest(
        new SalesRequestId(row.uuid("id")),
        new CustomerId(row.uuid("customer")),
        row.text("customer_name"),
        row.maybeUuid("subscription").map(SubscriptionId::new),
        row.maybeText("current_plan").map(PlanKey::new),
        new PlanKey(row.text("plan")),
        row.maybeText("offered_plan").map(PlanKey::new),
        SalesRequest.Status.of(row.text("status")).orElseThrow(),
        row.maybeText("assignee"),
        List.of(),
        row.instant("created_at"),
        row.maybeInstant("closed_at"));
  }
}
