package dev.midcycle.outbox;

import dev.midcycle.stored.Golden;
import dev.midcycle.stored.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxJsonTest {
  private static final List<Sample<?>> SAMPLES =
      List.of(
          new Sample<>(
              "event",
              OutboxJson.CONTENT,
              Map.of("total", "15.00", "due", "0.00", "currency", "USD")),
          new Sample<>("event.plain", OutboxJson.CONTENT, Map.of()));

  @Test
  void what_an_event_tells_has_its_golden_text() {
    Golden.hold("/stored/outbox.txt", SAMPLES);
  }

  @Test
  void what_the_first_release_wrote_is_read_for_ever() {
    Golden.holdRowsOfBefore("/stored/outbox-of-the-first-release.txt", SAMPLES);
  }
}
