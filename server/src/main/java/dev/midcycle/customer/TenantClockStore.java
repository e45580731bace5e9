package dev.midcycle.customer;

import dev.midcycle.customer.TenantClocks.Move;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.Optional;

/// The columns of `tenant` that tell a test tenant's time.
final class TenantClockStore {
  private TenantClockStore() {}

  static Answer<Move> move(Tx tx) {
    return tx.ask(
        """
        select moving_from, moving_to, moved_by
        from tenant
        where id = :tenant
          and moving_to is not null
        """,
        TenantClockStore::read);
  }

  /// One that nobody has yet can be taken from `now` on.
  static void begin(Tx tx, Move move, Instant now) {
    tx.bind("from", move.from())
        .bind("to", move.to())
        .bind("by", move.by())
        .bind("now", now)
        .add(
            """
            update tenant
            set
              moving_from = coalesce(moving_from, :from),
              moving_to = greatest(moving_to, :to),
              moved_by = coalesce(moved_by, :by),
              moving_until = coalesce(moving_until, :now)
            where id = :tenant
              and mode = 'test'
            """);
  }

  static Answer<Move> take(Tx tx, Instant now, Instant until) {
    return tx.bind("now", now)
        .bind("until", until)
        .ask(
            """
            update tenant
            set moving_until = :until
            where id = :tenant
              and moving_to is not null
              and moving_until <= :now
            returning moving_from, moving_to, moved_by
            """,
            TenantClockStore::read);
  }

  static void step(Tx tx, Instant at, Instant until) {
    tx.bind("at", at)
        .bind("until", until)
        .add(
            """
            update tenant
            set
              clock = greatest(clock, :at),
              moving_until = case when moving_to is not null then cast(:until as timestamptz) end
            where id = :tenant
              and mode = 'test'
            """);
  }

  static Answer<Optional<Instant>> arrive(Tx tx, Instant to) {
    return tx.bind("to", to)
        .ask(
            """
            update tenant
            set
              clock = greatest(clock, :to),
              moving_from = case when moving_to > :to then moving_from end,
              moving_to = case when moving_to > :to then moving_to end,
              moved_by = case when moving_to > :to then moved_by end,
              moving_until = case when moving_to > :to then moving_until end
            where id = :tenant
              and mode = 'test'
            returning moving_to
            """,
            row -> row.maybeInstant("moving_to"));
  }

  static void stop(Tx tx) {
    tx.add(
        """
        update tenant
        set
          moving_from = null,
          moving_to = null,
          moved_by = null,
          moving_until = null
        where id = :tenant
        """);
  }

  static Answer<TenantId> left(Tx tx, Instant now) {
    return tx.bind("now", now)
        .ask(
            """
            select id
            from tenant
            where moving_to is not null
              and moving_until <= :now
            order by id
            """,
            row -> new TenantId(row.uuid("id")));
  }

  private static Move read(Row row) {
    return new Move(row.instant("moving_from"), row.instant("moving_to"), row.text("moved_by"));
  }
}
