package dev.midcycle.app.config;

import dev.midcycle.db.Timeouts;
import java.time.Duration;

/// How many seconds the database is waited for.
public record Timeout(
    @Setting(
            name = "connection-timeout",
            unset = "5",
            least = 1,
            most = 300,
            means =
                "How many seconds to wait for a database connection. A request that gets none is answered with 503.")
        int connection,
    @Setting(
            name = "answer-timeout",
            unset = "15",
            least = 1,
            most = 3600,
            means =
                "How many seconds a request waits for one response of the database before it is answered with 503.")
        int answer,
    @Setting(
            name = "statement-timeout",
            unset = "60",
            least = 1,
            most = 3600,
            means =
                "How many seconds one SQL statement may take, also in the background (`statement_timeout`).")
        int statement,
    @Setting(
            name = "lock-timeout",
            unset = "5",
            least = 1,
            most = 3600,
            means =
                "How many seconds a statement waits for rows that another transaction has locked (`lock_timeout`).")
        int lock,
    @Setting(
            name = "idle-transaction-timeout",
            unset = "30",
            least = 1,
            most = 3600,
            means =
                "After how many idle seconds PostgreSQL ends a transaction and frees its locks (`idle_in_transaction_session_timeout`). It limits what a frozen Midcycle can block.")
        int idle) {
  public Timeouts timeouts() {
    return new Timeouts(
        Duration.ofSeconds(connection),
        Duration.ofSeconds(answer),
        Duration.ofSeconds(statement),
        Duration.ofSeconds(lock),
        Duration.ofSeconds(idle));
  }
}
