package dev.midcycle.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Dunning;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a document that could not be collected is tried again, and how it ends.
class DunTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest(name = "{0} then {1}, {2} days of grace, failed {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # days | then   | grace | failed                                             | next
          3 5 7  | CANCEL | 0     | 2026-04-01T09:00                                   | retry 2026-04-04T09:00
          3 5 7  | CANCEL | 0     | 2026-04-01T09:00 2026-04-04T09:00                  | retry 2026-04-09T09:00
          3 5 7  | CANCEL | 0     | 2026-04-01T09:00 2026-04-04T09:00 2026-04-09T09:00 | retry 2026-04-16T09:00
          3      | CANCEL | 0     | 2026-04-01T09:00 2026-04-04T09:00                  | CANCEL 2026-04-04T09:00
          3      | PAUSE  | 4     | 2026-04-01T09:00 2026-04-04T09:00                  | PAUSE 2026-04-08T09:00
          3      | FREE   | 1     | 2026-04-01T09:00 2026-04-04T09:00                  | FREE 2026-04-05T09:00
          3      | KEEP   | 9     | 2026-04-01T09:00 2026-04-04T09:00                  | nothing
          -      | CANCEL | 2     | 2026-04-01T09:00                                   | CANCEL 2026-04-03T09:00
          2 3    | CANCEL | 0     | 2026-03-27T09:00                                   | retry 2026-03-29T09:00
          # half past two does not exist on the day that the clock goes forward
          2      | CANCEL | 0     | 2026-03-27T02:30                                   | retry 2026-03-29T03:30
          """)
  void comes_next(String days, Dunning.Then then, int grace, String failed, String next) {
    var policy = new Dunning(days(days), then, grace, Dunning.Entitlements.KEEP);
    var dates = List.of(failed.split(" ", -1));
    var dun = Dun.failed(at(dates.getFirst()), false);
    for (var date : dates.subList(1, dates.size())) {
      dun = dun.again(at(date), false);
    }

    assertThat(told(dun.next(policy, BERLIN))).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "stolen,true",
    "lost,true",
    "closed,true",
    "fraud,true",
    "pickup,true",
    "insufficient,false"
  })
  void some_declines_are_for_good(String code, boolean hard) {
    assertThat(Declines.isHard(code)).isEqualTo(hard);
  }

  private static List<Integer> days(String days) {
    return days.equals("-")
        ? List.of()
        : List.of(days.split(" ", -1)).stream().map(Integer::valueOf).toList();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  private static String told(Dun.Next next) {
    return switch (next) {
      case Dun.Next.Retry(var at) -> "retry " + at.atZone(BERLIN).toLocalDateTime();
      case Dun.Next.End(var at, var then) -> then + " " + at.atZone(BERLIN).toLocalDateTime();
      case Dun.Next.Nothing() -> "nothing";
    };
  }
}
