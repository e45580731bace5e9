package dev.midcycle.access;

import dev.midcycle.access.Attempts.Answered;
import dev.midcycle.access.Attempts.Attempt;
import dev.midcycle.access.Attempts.Outcome;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Parameters;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import java.time.Instant;
import java.util.Arrays;

/// Rows of `attempt`.
final class AttemptStore {
  private AttemptStore() {}

  /// Whether this attempt is the one to run: the first, or the first since one was left undone
  /// before `leftBefore`. Waits while another transaction claims the same.
  static Answer<Boolean> claim(Tx tx, Attempt attempt, Instant now, Instant leftBefore) {
    return named(tx, attempt)
        .bind("fingerprint", attempt.fingerprint())
        .bind("now", now)
        .bind("leftBefore", leftBefore)
        .ask(
            """
            insert into attempt (tenant, principal, route, key, fingerprint, begun_at)
            values (:tenant, :principal, :route, :key, :fingerprint, :now)
            on conflict (tenant, principal, route, key) do update
            set begun_at = excluded.begun_at
            where attempt.status is null
              and attempt.begun_at < :leftBefore
              and attempt.fingerprint = excluded.fingerprint
            returning true as claimed
            """,
            row -> row.flag("claimed"));
  }

  /// The whole of an attempt that is done. Whoever comes second fails on the key.
  static void insert(Tx tx, Attempt attempt, Answered answer, Instant begun) {
    named(tx, attempt)
        .bind("fingerprint", attempt.fingerprint())
        .bind("begun", begun)
        .bind("status", answer.status())
        .bind("mediaType", answer.mediaType())
        .bind("body", answer.again())
        .add(
            """
            insert into attempt (
              tenant, principal, route, key, fingerprint, begun_at, status, media_type, body)
            values (
              :tenant, :principal, :route, :key, :fingerprint, :begun, :status, :mediaType, :body)
            """);
  }

  static void answer(Tx tx, Attempt attempt, Answered answer) {
    named(tx, attempt)
        .bind("status", answer.status())
        .bind("mediaType", answer.mediaType())
        .bind("body", answer.again())
        .add(
            """
            update attempt
            set
              status = :status,
              media_type = :mediaType,
              body = :body
            where tenant = :tenant
              and principal = :principal
              and route = :route
              and key = :key
            """);
  }

  /// Gives the answer with its blank filled, as it is kept.
  static Answer<byte[]> answer(
      Tx tx, Attempt attempt, Answered answer, CarriedAttempt.Blank blank) {
    return named(tx, attempt)
        .with(blank.filling())
        .bind("status", answer.status())
        .bind("mediaType", answer.mediaType())
        .bind("body", answer.again())
        .bind("marks", blank.marks())
        .ask(
            """
            with <filling>
            update attempt
            set
              status = :status,
              media_type = :mediaType,
              body = convert_to(<filled>, 'UTF8')
            where tenant = :tenant
              and principal = :principal
              and route = :route
              and key = :key
            returning body
            """
                .replace("<filled>", filled(blank.marks().size())),
            row -> row.bytes("body"));
  }

  /// The body with the first so many marks replaced.
  private static String filled(int marks) {
    return marks == 0
        ? "convert_from(:body, 'UTF8')"
        : "replace(%s, (cast(:marks as text[]))[%d], (select texts[%d] from filling))"
            .formatted(filled(marks - 1), marks, marks);
  }

  /// What became of the one that came before; nothing when it is gone again.
  static Answer<Outcome> earlier(Tx tx, Attempt attempt) {
    return named(tx, attempt)
        .ask(
            """
            select fingerprint, status, media_type, body
            from attempt
            where tenant = :tenant
              and principal = :principal
              and route = :route
              and key = :key
            """,
            row -> outcome(row, attempt));
  }

  private static Outcome outcome(Row row, Attempt attempt) {
    if (!Arrays.equals(row.bytes("fingerprint"), attempt.fingerprint())) {
      return new Outcome.Reused();
    }
    return row.maybeBytes("body")
        .<Outcome>map(body ->
            new Outcome.Repeated(
                new Answered(row.count("status"), row.text("media_type"), body, body)))
        .orElseGet(Outcome.Running::new);
  }

  static void release(Tx tx, Attempt attempt) {
    named(tx, attempt)
        .add(
            """
            delete from attempt
            where tenant = :tenant
              and principal = :principal
              and route = :route
              and key = :key
              and status is null
            """);
  }

  /// How many are gone.
  static Answer<Integer> deleteBefore(Tx tx, Instant before) {
    return tx.bind("before", before)
        .ask(
            """
            with gone as (
              delete from attempt
              where tenant = :tenant
                and begun_at < :before
              returning 1
            )
            select count(*) as attempts
            from gone
            """,
            row -> row.count("attempts"));
  }

  private static Parameters named(Tx tx, Attempt attempt) {
    return tx.bind("principal", attempt.principal())
        .bind("route", attempt.route())
        .bind("key", attempt.key());
  }
}
