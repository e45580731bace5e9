package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A card that can be charged until the end of April 2026, of a customer in New York.
class CardExpiryTest {
  private static final CardExpiry APRIL =
      CardExpiry.of(new Gateway.Card("Visa", "4242", 4, 2026), ZoneId.of("America/New_York"));

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          now                  | told                 | is told | next                 | because
          2026-03-31T12:59:59Z | -                    | false   | 2026-03-31T13:00:00Z | thirty days are left in an hour
          2026-03-31T13:00:00Z | -                    | true    | 2026-04-24T13:00:00Z | it is the thirtieth day before
          2026-03-31T13:00:00Z | 2026-03-31T13:00:00Z | false   | 2026-04-24T13:00:00Z | once
          2026-04-10T00:00:00Z | -                    | true    | 2026-04-24T13:00:00Z | it came late
          2026-04-10T00:00:00Z | 2026-04-01T00:00:00Z | false   | 2026-04-24T13:00:00Z | it was told
          2026-04-24T13:00:00Z | 2026-04-01T00:00:00Z | true    | -                    | seven days are left
          2026-04-24T13:00:00Z | -                    | true    | -                    | both dates have come
          2026-04-25T00:00:00Z | 2026-04-24T13:00:00Z | false   | -                    | both were told
          2026-05-01T03:59:59Z | 2026-04-01T00:00:00Z | true    | -                    | it is April there
          2026-05-01T04:00:00Z | 2026-04-01T00:00:00Z | false   | -                    | it is over
          2026-03-31T13:00:00Z | 2023-04-24T13:00:00Z | true    | 2026-04-24T13:00:00Z | that was of its date before
          """)
  void is_told_on_two_dates(
      Instant now, @Nullable Instant told, boolean isTold, @Nullable Instant next, String because) {
    assertThat(APRIL.isToBeTold(now, Optional.ofNullable(told))).as(because).isEqualTo(isTold);
    assertThat(APRIL.next(now)).as(because).isEqualTo(Optional.ofNullable(next));
  }
}
