package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private final List<String> closed = new CopyOnWriteArrayList<>();

  @Test
  void both_are_made_at_the_same_time() {
    var begun = new CountDownLatch(2);

    var both = SideBySide.made(meeting(begun, "first"), meeting(begun, "second"));

    assertThat(List.of(both.first().name, both.second().name)).containsExactly("first", "second");
    assertThat(closed).isEmpty();
  }

  @Test
  void the_second_is_closed_when_the_first_fails() {
    assertThatThrownBy(() -> SideBySide.made(failing("first"), making("second")))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("first failed");
    assertThat(closed).containsExactly("second");
  }

  @Test
  void the_first_is_closed_when_the_second_fails() {
    assertThatThrownBy(() -> SideBySide.made(making("first"), failing("second")))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("second failed");
    assertThat(closed).containsExactly("first");
  }

  @Test
  void the_first_failure_is_told_when_both_fail() {
    assertThatThrownBy(() -> SideBySide.made(failing("first"), failing("second")))
        .hasMessage("first failed");
  }

  private Supplier<Part> making(String name) {
    return () -> new Part(name, closed);
  }

  private Supplier<Part> failing(String name) {
    return () -> {
      throw new IllegalStateException(name + " failed");
    };
  }

  /// Is made once the other is being made, too.
  private Supplier<Part> meeting(CountDownLatch begun, String name) {
    return () -> {
      begun.countDown();
      try {
        begun.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new Part(name, closed);
    };
  }

  private record Part(String name, List<String> closed) implements AutoCloseable {
    @Override
    public void close() {
      closed.add(name);
    }
  }
}
