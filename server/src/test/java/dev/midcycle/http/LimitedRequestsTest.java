package dev.midcycle.http;

import static dev.midcycle.http.SmallServer.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How much one caller may send.
class LimitedRequestsTest {
  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Test
  void bodies_and_requests_are_bounded_by_settings() {
    try (var server =
        SmallServer.within(database.transactions(), new Limits(2000, 2000, 10, 3, 3, 0))) {
      var ours = server.merchant();

      assertThat(ours.post(CUSTOMERS, "{\"name\":\"" + "x".repeat(2000) + "\"}").at("/detail"))
          .contains("2000 bytes");
      assertThat(List.of(ours.get(CUSTOMERS).status(), ours.get(CUSTOMERS).status()))
          .containsExactly(200, 200);
      var more = ours.get(CUSTOMERS);
      assertThat(more.status()).isEqualTo(429);
      assertThat(more.code()).isEqualTo("too_many_requests");
      assertThat(more.header("Retry-After")).isEqualTo("31");
      assertThat(more.header("RateLimit-Policy")).isEqualTo("\"caller\";q=3;w=60");
      assertThat(more.header("RateLimit")).isEqualTo("\"caller\";r=0;t=31");
      var left = server.merchant().get(CUSTOMERS);
      assertThat(left.header("RateLimit")).isEqualTo("\"caller\";r=2;t=31");
      assertThat(server.merchant().get(CUSTOMERS).status()).as("another key").isEqualTo(200);

      assertThat(
              IntStream.range(0, 4)
                  .mapToObj(_ -> server.anyone().withKey("mk_guessed").get(CUSTOMERS).status()))
          .containsExactly(401, 401, 401, 429);
      assertThat(server.anyone().get(CUSTOMERS).header("RateLimit"))
          .isEqualTo("\"address\";r=0;t=31");
      assertThat(server.anyone().get("/v1/health").status()).as("a probe").isEqualTo(200);
    }
  }
}
