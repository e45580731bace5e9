package dev.midcycle.payment;

import static java.util.stream.Collectors.toSet;

import dev.midcycle.catalog.Dunning;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.dunning.Dun;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rows of `past_due`.
final class PastDueStore {
  private PastDueStore() {}

  /// What comes next of one by itself.
  enum Step {
    RETRY,
    CANCEL,
    PAUSE,
    FREE;

    /// The name it has in the database.
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Step of(Dunning.Then then) {
      return valueOf(then.name());
    }
  }

  static void write(Tx tx, PastDue one) {
    var next = Next.of(one.next());
    tx.bind("lateDocument", one.document())
        .bind("lateCustomer", one.customer())
        .bind("lateSubscriptions", one.subscriptions())
        .bind("lateSince", one.since())
        .bind("lateFailures", one.dun().failures())
        .bind("lateLast", one.dun().last())
        .bind("lateRefused", List.copyOf(one.refused()))
        .bind("lateCode", one.code())
        .bind("lateStep", next.map(coming -> coming.step().code()))
        .bind("lateAt", next.map(Next::at))
        .bind("lateBackup", one.backupDue())
        .bind("latePaused", one.paused())
        .bind("lateEnded", one.endedAt())
        .add(
            """
            insert into past_due (
              tenant, document, customer, subscriptions, since, failures, last, refused, code, next_step, next_at,
              backup_due, paused, ended_at)
            values (
              :tenant, :lateDocument, :lateCustomer, cast(:lateSubscriptions as uuid[]), :lateSince, :lateFailures,
              :lateLast, cast(:lateRefused as uuid[]), :lateCode, cast(:lateStep as text),
              cast(:lateAt as timestamptz), :lateBackup, :latePaused, cast(:lateEnded as timestamptz))
            on conflict (tenant, document) do update
            set
              failures = excluded.failures,
              last = excluded.last,
              refused = excluded.refused,
              code = excluded.code,
              next_step = excluded.next_step,
              next_at = excluded.next_at,
              backup_due = excluded.backup_due,
              paused = excluded.paused,
              ended_at = excluded.ended_at
            """);
  }

  /// What comes next, as it is stored.
  private record Next(Step step, Instant at) {
    static Optional<Next> of(Dun.Next next) {
      return switch (next) {
        case Dun.Next.Retry(var at) -> Optional.of(new Next(Step.RETRY, at));
        case Dun.Next.End(var at, var then) -> Optional.of(new Next(Step.of(then), at));
        case Dun.Next.Nothing() -> Optional.empty();
      };
    }

    static Dun.Next read(String step, Instant at) {
      return switch (Step.valueOf(step.toUpperCase(Locale.ROOT))) {
        case RETRY -> new Dun.Next.Retry(at);
        case CANCEL -> new Dun.Next.End(at, Dunning.Then.CANCEL);
        case PAUSE -> new Dun.Next.End(at, Dunning.Then.PAUSE);
        case FREE -> new Dun.Next.End(at, Dunning.Then.FREE);
      };
    }
  }

  static Answer<PastDue> ask(Tx tx, DocumentId document) {
    return tx.bind("document", document)
        .ask(
            """
            select <late>
            from past_due late
            where late.tenant = :tenant
              and late.document = :document
            """
                .replace("<late>", PastDues.COLUMNS),
            PastDueStore::read);
  }

  static Answer<PastDue> ask(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select <late>
            from past_due late
            where late.tenant = :tenant
              and late.customer in (select unnest(customers) from wanted)
            order by late.since, late.document
            """
                .replace("<late>", PastDues.COLUMNS),
            PastDueStore::read);
  }

  static void delete(Tx tx, Subquery settled) {
    tx.parameters()
        .with(settled)
        .add(
            """
            with <settled>
            delete from past_due
            where tenant = :tenant
              and document in (select unnest(documents) from settled)
            """);
  }

  static PastDue read(Row row) {
    return new PastDue(
        new DocumentId(row.uuid("late_document")),
        new CustomerId(row.uuid("late_customer")),
        row.uuids("late_subscriptions").stream().map(SubscriptionId::new).toList(),
        row.instant("late_since"),
        new Dun(row.count("late_failures"), row.instant("late_last"), false),
        row.uuids("late_refused").stream().map(PaymentMethodId::new).collect(toSet()),
        row.text("late_code"),
        row.maybeText("late_step")
            .map(step -> Next.read(step, row.instant("late_at")))
            .orElseGet(Dun.Next.Nothing::new),
        row.flag("late_backup"),
        row.flag("late_paused"),
        row.maybeInstant("late_ended"));
  }
}
