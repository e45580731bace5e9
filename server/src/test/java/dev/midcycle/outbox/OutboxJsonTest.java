package dev.midcycle.outbox;

import dev.midcycle.stored.Golden;
import dev.midcycle.stored.Sample;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutboxJsonTest {
  private static final List<Sample<?>> SAMPLES =
      OccurrenceSamples.ALL.entrySet().stream()
          .<Sample<?>>map(one -> new Sample<>(one.getKey(), OutboxJson.CONTENT, one.getValue()))
          .toList();

  @Test
  void what_an_event_tells_has_its_golden_text() {
    Golden.hold("/stored/outbox.txt", SAMPLES);
  }

  @Test
  void what_the_first_release_wrote_is_read_for_ever() {
    Golden.holdRowsOfBefore(
        "/stored/outbox-of-the-first-release.txt",
        Stream.of(
                new Sample<>("event", OutboxJson.CONTENT, OccurrenceSamples.EARLIER),
                new Sample<>("event.plain", OutboxJson.CONTENT, new Occurrence.CustomerUpdated()),
                new Sample<>(
                    "event.alert", OutboxJson.CONTENT, OccurrenceSamples.EARLIER_THRESHOLD),
                new Sample<>(
                    "event.sales",
                    OutboxJson.CONTENT,
                    new Occurrence.SalesRequested("enterprise", Optional.empty())))
            .<Sample<?>>map(one -> one)
            .toList());
  }
}
