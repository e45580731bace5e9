package dev.midcycle.access;

import dev.midcycle.access.Attempts.Answered;
import dev.midcycle.access.Attempts.Attempt;
import dev.midcycle.access.Attempts.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Rows of `attempt`.
final class AttemptStore {
  /// Whether this attempt is the one to run: the first, or the first since one was left undone
  /// before `leftBefore`. Waits while another transaction claims the same.
  boolean claim(Handle h, Attempt attempt, Instant now, Instant leftBefore) {
    return named(
                h.createUpdate(
                    """
                    insert into attempt (tenant, principal, route, key, fingerprint, begun_at)
                    values (:tenant, :principal, :route, :key, :fingerprint, :now)
                    on conflict (tenant, principal, route, key) do update
                    set begun_at = excluded.begun_at
                    where attempt.status is null
                      and attempt.begun_at < :leftBefore
                      and attempt.fingerprint = excluded.fingerprint
                    """),
                attempt)
            .bind("fingerprint", attempt.fingerprint())
            .bind("now", now)
            .bind("leftBefore", leftBefore)
            .execute()
        == 1;
  }

  int answer(Handle h, Attempt attempt, Answered answer) {
    return named(
            h.createUpdate(
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
                """),
            attempt)
        .bind("status", answer.status())
        .bind("mediaType", answer.mediaType())
        .bind("body", answer.again())
        .execute();
  }

  Outcome earlier(Handle h, Attempt attempt) {
    return named(
            h.createQuery(
                """
                select fingerprint, status, media_type, body
                from attempt
                where tenant = :tenant
                  and principal = :principal
                  and route = :route
                  and key = :key
                """),
            attempt)
        .map((row, _) -> outcome(row, attempt))
        .findOne()
        .orElseGet(Outcome.Running::new);
  }

  private static Outcome outcome(ResultSet row, Attempt attempt) throws SQLException {
    if (!Arrays.equals(row.getBytes("fingerprint"), attempt.fingerprint())) {
      return new Outcome.Reused();
    }
    int status = row.getInt("status");
    if (row.wasNull()) {
      return new Outcome.Running();
    }
    var body = row.getBytes("body");
    return new Outcome.Repeated(new Answered(status, row.getString("media_type"), body, body));
  }

  int release(Handle h, Attempt attempt) {
    return named(
            h.createUpdate(
                """
                delete from attempt
                where tenant = :tenant
                  and principal = :principal
                  and route = :route
                  and key = :key
                  and status is null
                """),
            attempt)
        .execute();
  }

  int deleteBefore(Handle h, Instant before) {
    return h.createUpdate(
            """
            delete from attempt
            where begun_at < :before
            """)
        .bind("before", before)
        .execute();
  }

  private static <S extends SqlStatement<S>> S named(S statement, Attempt attempt) {
    return statement
        .bind("tenant", attempt.tenant())
        .bind("principal", attempt.principal())
        .bind("route", attempt.route())
        .bind("key", attempt.key());
  }
}
