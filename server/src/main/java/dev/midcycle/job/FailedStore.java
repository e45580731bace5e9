package dev.midcycle.job;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.WorkId;
import dev.midcycle.job.WorkQueue.Failed;
import dev.midcycle.job.WorkQueue.Kind;
import dev.midcycle.job.WorkQueue.State;
import java.time.Instant;
import java.util.Optional;

/// Rows of `work_item` that failed, for whoever looks after them.
final class FailedStore {
  private static final String STATE = "case when held_until > :system then 'held' else 'due' end";

  private FailedStore() {}

  static Answer<Failed> failed(Tx tx, Optional<State> state, Instant system, Page.Slice slice) {
    var conditions =
        new Conditions()
            .when("state", state.map(State::code), "%s = :state".formatted(STATE))
            .when("after", slice.after(), "id < :after");
    return tx.bind("system", system)
        .bind("limit", slice.oneMore())
        .with(conditions)
        .ask(
            """
            select id, kind, object, %s as state, at, attempts, failure, held_until
            from work_item
            where tenant = :tenant
              and id is not null
            <conditions>
            order by id desc
            limit :limit
            """
                .formatted(STATE),
            FailedStore::read);
  }

  static Answer<Failed> find(Tx tx, WorkId id, Instant system) {
    return tx.bind("id", id)
        .bind("system", system)
        .ask(
            """
            select id, kind, object, %s as state, at, attempts, failure, held_until
            from work_item
            where tenant = :tenant
              and id = :id
            """
                .formatted(STATE),
            FailedStore::read);
  }

  /// What is due already stays as it is.
  static Answer<Failed> release(Tx tx, WorkId id, Instant system) {
    return tx.bind("id", id)
        .bind("system", system)
        .ask(
            """
            update work_item
            set held_until = null
            where tenant = :tenant
              and id = :id
              and held_until > :system
            returning id, kind, object, 'due' as state, at, attempts, failure, held_until
            """,
            FailedStore::read);
  }

  private static Failed read(Row row) {
    return new Failed(
        new WorkId(row.uuid("id")),
        Kind.of(row.text("kind")),
        row.uuid("object"),
        State.of(row.text("state")).orElseThrow(),
        row.instant("at"),
        row.count("attempts"),
        row.text("failure"),
        row.maybeInstant("held_until"));
  }
}
