package dev.midcycle.audit;

import dev.midcycle.stored.Golden;
import dev.midcycle.stored.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditJsonTest {
  private static final List<Sample<?>> SAMPLES =
      List.of(
          new Sample<>(
              "details",
              AuditJson.DETAILS,
              Map.of("plan", "pro", "quantity.seats", "5", "effective", "2026-04-16T00:00:00Z")),
          new Sample<>("details.none", AuditJson.DETAILS, Map.of()));

  @Test
  void details_have_their_golden_text() {
    Golden.hold("/stored/audit.txt", SAMPLES);
  }

  @Test
  void what_the_first_release_wrote_is_read_for_ever() {
    Golden.holdRowsOfBefore("/stored/audit-of-the-first-release.txt", SAMPLES);
  }
}
