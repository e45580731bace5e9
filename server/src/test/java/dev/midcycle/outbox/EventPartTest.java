package dev.midcycle.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where whoever reads events goes on.
class EventPartTest {
  /// @param last the newest position, asked before the events were read
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          last, read, next, more
          812,  3,    812,  false
          2,    3,    3,    false
          812,  11,   10,   true
          812,  0,    812,  false
          """)
  void it_goes_on_behind_all_that_was_looked_through(long last, int read, long next, boolean more) {
    var part = EventLog.part(told(read), last, 10);

    assertThat(part.next()).isEqualTo(next);
    assertThat(part.more()).isEqualTo(more);
  }

  private static List<Told> told(int count) {
    var customer = new CustomerId(new UUID(7, 1));
    return IntStream.rangeClosed(1, count)
        .mapToObj(n ->
            new Told(
                Event.of(
                    new UUID(1, n),
                    customer,
                    customer,
                    Instant.EPOCH,
                    new Occurrence.CustomerUpdated()),
                n,
                n))
        .toList();
  }
}
