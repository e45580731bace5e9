package dev.midcycle.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          told                           | kept                        | because
          2026-04-01T10:00:00Z           | 2026-04-01T10:00:00Z        | it is whole
          2026-04-01T10:00:00.000001Z    | 2026-04-01T10:00:00.000001Z | so fine it is stored
          2026-04-01T10:00:00.000001999Z | 2026-04-01T10:00:00.000001Z | never later than it was
          1969-12-31T23:59:59.999999999Z | 1969-12-31T23:59:59.999999Z | also before 1970
          """)
  void an_instant_is_cut_to_the_microsecond(Instant told, Instant kept, String because) {
    assertThat(Precision.cut(told)).as(because).isEqualTo(kept);
    assertThat(Precision.cut(InstantSource.fixed(told)).instant()).isEqualTo(kept);
    assertThat(Precision.checked(kept)).isEqualTo(kept);
  }

  @Test
  void a_finer_one_is_not_stored() {
    assertThatThrownBy(() -> Precision.checked(Instant.parse("2026-04-01T10:00:00.0000001Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finer than what is stored");
  }
}
