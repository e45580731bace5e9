package dev.midcycle.http;

import static dev.midcycle.http.SmallServer.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.TestDatabase;
import dev.midcycle.id.TenantId;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A request that is sent again under its idempotency key.
class RepeatedRequestsTest {
  private static final TenantId OTHER = new TenantId(new UUID(7, 2));

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private SmallServer server;

  @BeforeEach
  void start() {
    server = SmallServer.start(database.transactions());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_repeat_is_told_what_the_first_was_told() {
    var attempt = server.merchant().with("Idempotency-Key", "attempt-1");

    var first = attempt.post(CUSTOMERS, "{\"name\":\"A\"}");
    var again = attempt.post(CUSTOMERS, "{\"name\":\"A\"}");
    var other = attempt.post(CUSTOMERS, "{\"name\":\"B\"}");

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency_key_reused");
    assertThat(server.made()).isEqualTo(1);
  }

  @Test
  void a_malformed_attempt_may_be_mended_under_the_same_key() {
    var attempt = server.merchant().with("Idempotency-Key", "attempt-1");

    assertThat(attempt.post(CUSTOMERS, "{}").status()).isEqualTo(400);
    assertThat(attempt.post(CUSTOMERS, "{\"name\":\"A\"}").status()).isEqualTo(201);
  }

  @Test
  void a_key_of_one_tenant_says_nothing_about_anothers() {
    var ours = server.merchant().with("Idempotency-Key", "attempt-1");
    var theirs = server.merchant(OTHER).with("Idempotency-Key", "attempt-1");

    assertThat(ours.post(CUSTOMERS, "{\"name\":\"A\"}").at("/number")).isEqualTo("1");
    assertThat(theirs.post(CUSTOMERS, "{\"name\":\"A\"}").at("/number")).isEqualTo("2");
  }

  @Test
  void of_many_attempts_at_once_one_runs() throws Exception {
    var attempt = server.merchant().with("Idempotency-Key", "attempt-1");
    Callable<String> call = () -> attempt.post(CUSTOMERS, "{\"name\":\"A\"}").text();
    try (var threads = Executors.newFixedThreadPool(16)) {
      var texts = new HashSet<String>();
      for (var future : threads.invokeAll(Collections.nCopies(16, call))) {
        texts.add(future.get());
      }
      assertThat(texts).hasSize(1);
    }
    assertThat(server.made()).isEqualTo(1);
  }
}
