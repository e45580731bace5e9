package dev.midcycle.webhook;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DeliveryId;
import dev.midcycle.id.EndpointId;
import dev.midcycle.id.EventId;
import dev.midcycle.outbox.EventKind;
import dev.midcycle.webhook.Delivery.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Rows of `webhook_delivery` and `webhook_attempt`.
final class DeliveryStore {
  private DeliveryStore() {}

  /// An event that is to go to an endpoint.
  record New(DeliveryId id, EndpointId endpoint, EventId event, long position) {}

  /// What is there already stays as it is.
  static void insert(Tx tx, List<New> some, Instant now) {
    var rows = Rows.of("fresh", "id uuid", "endpoint uuid", "event uuid", "position bigint");
    some.forEach(one -> rows.add(one.id(), one.endpoint(), one.event(), one.position()));
    tx.bind("now", now)
        .add(
            """
            insert into webhook_delivery (
              tenant, id, endpoint, event, position, state, attempts, tries, next_at, created_at)
            select :tenant, id, endpoint, event, position, 'pending', 0, 0, :now, :now
            from <fresh>
            on conflict (tenant, endpoint, event) do nothing
            """,
            rows);
  }

  static Answer<Delivery> due(Tx tx, EndpointId endpoint, Instant now, int limit) {
    return tx.bind("endpoint", endpoint)
        .bind("now", now)
        .bind("limit", limit)
        .ask(
            """
            select id, endpoint, event, position, state, attempts, tries, resent, next_at, created_at
            from webhook_delivery
            where tenant = :tenant
              and endpoint = :endpoint
              and state = 'pending'
              and next_at <= :now
            order by next_at, position
            limit :limit
            """,
            DeliveryStore::read);
  }

  /// What one attempt has come to.
  ///
  /// @param asked whether anything was sent to the receiver
  record Outcome(
      DeliveryId delivery,
      Attempt attempt,
      Delivery.State state,
      Optional<Instant> nextAt,
      boolean asked) {}

  static void finish(Tx tx, List<Outcome> outcomes) {
    var rows =
        Rows.of(
            "outcomes",
            "delivery uuid",
            "number int",
            "at timestamptz",
            "millis int",
            "status int",
            "answer text",
            "state text",
            "next_at timestamptz");
    for (var one : outcomes) {
      var attempt = one.attempt();
      rows.add(
          one.delivery(),
          attempt.number(),
          attempt.at(),
          attempt.millis(),
          attempt.status(),
          attempt.answer(),
          one.state().code(),
          one.nextAt());
    }
    tx.add(
        """
        insert into webhook_attempt (tenant, delivery, number, at, millis, status, answer)
        select :tenant, o.delivery, o.number, o.at, o.millis, o.status, o.answer
        from (
          select delivery, number, at, millis, status, answer
          from <outcomes>
        ) o
        join webhook_delivery d on d.tenant = :tenant and d.id = o.delivery
        on conflict (tenant, delivery, number) do nothing
        """,
        rows);
    tx.add(
        """
        update webhook_delivery d
        set state = o.state, attempts = o.number, tries = d.tries + 1, next_at = o.next_at
        from (
          select delivery, number, state, next_at
          from <outcomes>
        ) o
        where d.tenant = :tenant
          and d.id = o.delivery
          and d.attempts = o.number - 1
        """,
        rows);
  }

  /// @param state only of this one
  static Answer<Delivery> list(
      Tx tx, EndpointId endpoint, Optional<Delivery.State> state, Page.Slice slice) {
    return tx.bind("endpoint", endpoint)
        .bind("limit", slice.oneMore())
        .with(
            new Conditions()
                .when("state", state.map(Delivery.State::code), "state = :state")
                .when(
                    "after",
                    slice.after(),
                    """
                    position < (
                      select position
                      from webhook_delivery
                      where tenant = :tenant and id = :after)\
                    """))
        .ask(
            """
            select id, endpoint, event, position, state, attempts, tries, resent, next_at, created_at
            from webhook_delivery
            where tenant = :tenant
              and endpoint = :endpoint
            <conditions>
            order by position desc
            limit :limit
            """,
            DeliveryStore::read);
  }

  static Answer<Delivery> find(Tx tx, DeliveryId id) {
    return tx.bind("delivery", id)
        .ask(
            """
            select id, endpoint, event, position, state, attempts, tries, resent, next_at, created_at
            from webhook_delivery
            where tenant = :tenant
              and id = :delivery
            """,
            DeliveryStore::read);
  }

  static Answer<Attempt> attempts(Tx tx, DeliveryId id) {
    return tx.bind("delivery", id)
        .ask(
            """
            select number, at, millis, status, answer
            from webhook_attempt
            where tenant = :tenant
              and delivery = :delivery
            order by number
            """,
            row ->
                new Attempt(
                    row.count("number"),
                    row.instant("at"),
                    row.count("millis"),
                    row.maybeText("status").map(Integer::valueOf),
                    row.text("answer")));
  }

  /// One again, whatever became of it.
  static void resend(Tx tx, DeliveryId id, Instant now) {
    tx.bind("delivery", id)
        .bind("now", now)
        .add(
            """
            update webhook_delivery
            set state = 'pending', tries = 0, resent = resent + 1, next_at = :now
            where tenant = :tenant
              and id = :delivery
            """);
  }

  /// Those of an endpoint after a position, up to another. Tells how many.
  static Answer<Integer> resend(Tx tx, EndpointId endpoint, Range range, Instant now) {
    return tx.bind("endpoint", endpoint)
        .bind("after", range.after())
        .bind("until", range.until())
        .bind("now", now)
        .ask(
            """
            with again as (
              update webhook_delivery
              set state = 'pending', tries = 0, resent = resent + 1, next_at = :now
              where tenant = :tenant
                and endpoint = :endpoint
                and position > :after
                and position <= :until
              returning 1
            )
            select count(*) as again
            from again
            """,
            row -> row.count("again"));
  }

  /// @param after, until positions of events
  record Range(long after, long until) {}

  /// What did not arrive, and what was not left for it since it was disabled, is sent now. Tells
  /// how many.
  static Answer<Integer> catchUp(Tx tx, EndpointId endpoint, Instant now) {
    return tx.bind("endpoint", endpoint)
        .bind("reader", WebhookSubscriber.NAME)
        .bind("tested", EventKind.ENDPOINT_TESTED.code())
        .bind("now", now)
        .ask(
            """
            with missed as (
              insert into webhook_delivery (
                tenant, id, endpoint, event, position, state, attempts, tries, next_at, created_at)
              select :tenant, gen_random_uuid(), e.id, o.id, o.position, 'pending', 0, 0, :now, :now
              from webhook_endpoint e
              join outbox o on o.tenant = :tenant and o.position > e.missed_after
              where e.tenant = :tenant
                and e.id = :endpoint
                and o.position <= coalesce(
                  (select position from event_reader where tenant = :tenant and reader = :reader), 0)
                and (cardinality(e.kinds) = 0 or o.kind = any(e.kinds))
                and (o.kind <> :tested or o.object = e.id)
              on conflict (tenant, endpoint, event) do nothing
              returning 1
            ),
            again as (
              update webhook_delivery
              set state = 'pending', tries = 0, next_at = :now
              where tenant = :tenant
                and endpoint = :endpoint
                and state in ('pending', 'failed')
              returning 1
            )
            select (select count(*) from missed) + (select count(*) from again) as sent
            """,
            row -> row.count("sent"));
  }

  static Answer<Integer> forget(Tx tx, Instant before, int most) {
    return tx.bind("before", before)
        .bind("most", most)
        .ask(
            """
            with gone as (
              delete from webhook_delivery
              where tenant = :tenant
                and id in (
                  select id
                  from webhook_delivery
                  where tenant = :tenant
                    and created_at < :before
                  order by created_at
                  limit :most)
              returning 1
            )
            select count(*) as gone
            from gone
            """,
            row -> row.count("gone"));
  }

  private static Delivery read(Row row) {
    return new Delivery(
        new DeliveryId(row.uuid("id")),
        new EndpointId(row.uuid("endpoint")),
        new EventId(row.uuid("event")),
        row.number("position"),
        Delivery.State.of(row.text("state")).orElseThrow(),
        row.count("attempts"),
        row.count("tries"),
        row.count("resent"),
        row.maybeInstant("next_at"),
        row.instant("created_at"));
  }
}
