package dev.midcycle.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.MeterKey;
import dev.midcycle.id.CustomerId;
import dev.midcycle.usage.EventShape.Counted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What tells events, and what they have in common, from others.
class EventKeyTest {
  private static final CustomerId ACME = new CustomerId(new UUID(7, 1));
  private static final CustomerId OTHER = new CustomerId(new UUID(7, 2));

  @Test
  void names_of_one_are_no_names_of_another() {
    assertThat(
            List.of(
                EventKey.of(ACME, "app", "1"),
                EventKey.of(OTHER, "app", "1"),
                EventKey.of(ACME, "app1", ""),
                EventKey.of(ACME, "", "app1"),
                EventKey.ofUnknown(ACME.uuid().toString(), "app", "1"),
                EventKey.ofUnknown("acme", "app", "1"),
                EventKey.ofUnknown("acmeapp", "", "1")))
        .doesNotHaveDuplicates();
    assertThat(EventKey.of(ACME, "app", "1")).isEqualTo(EventKey.of(ACME, "app", "1"));
  }

  @Test
  void shapes_that_differ_in_anything_are_two() {
    var calls = new Counted(new MeterKey("calls"), Optional.empty(), false);
    var bytes = new Counted(new MeterKey("bytes"), Optional.of(0), true);

    assertThat(
            List.of(
                new EventShape("call", List.of("bytes"), false, List.of(bytes)).hash(),
                new EventShape("sent", List.of("bytes"), false, List.of(bytes)).hash(),
                new EventShape("call", List.of("bytes", "to"), false, List.of(bytes)).hash(),
                new EventShape("call", List.of("bytes"), true, List.of(bytes)).hash(),
                new EventShape("call", List.of("bytes"), false, List.of(bytes, calls)).hash(),
                new EventShape("call", List.of("bytes"), false, List.of(calls)).hash()))
        .doesNotHaveDuplicates();
    assertThat(new EventShape("call", List.of("bytes"), false, List.of(bytes)).hash())
        .isEqualTo(new EventShape("call", List.of("bytes"), false, List.of(bytes)).hash());
  }
}
