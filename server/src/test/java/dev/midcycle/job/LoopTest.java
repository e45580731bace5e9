package dev.midcycle.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.Database;
import dev.midcycle.testkit.LogBook;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class LoopTest {
  private static final Duration NEVER = Duration.ofDays(1);

  @RegisterExtension final LogBook log = new LogBook("dev.midcycle");

  @Test
  void work_with_no_end_ends_between_two_of_its_pieces() throws InterruptedException {
    var pieces = new AtomicInteger();
    var begun = new CountDownLatch(3);
    var loop =
        Loop.start(
            "endless",
            NEVER,
            goesOn -> {
              while (goesOn.getAsBoolean()) {
                pieces.incrementAndGet();
                begun.countDown();
              }
            });
    begun.await();

    loop.close();

    int done = pieces.get();
    assertThat(done).isGreaterThanOrEqualTo(3);
    assertThat(pieces).as("nothing goes on after it").hasValue(done);
  }

  @ParameterizedTest(name = "at least {0} ms and {1} times: after work of {2} ms {3} ms")
  @CsvSource({
    "2000, 0, 5000, 2000",
    "2000, 9, 200, 2000",
    "2000, 9, 223, 2007",
    "2000, 9, 5000, 45000",
    "2000, 9, 3600000, 60000",
    "2000, 9, -3600000, 2000"
  })
  void work_that_may_wait_rests_the_longer_the_longer_it_took(
      long least, int times, long took, long rest) {
    assertThat(new Loop.Pause(Duration.ofMillis(least), times).after(Duration.ofMillis(took)))
        .hasMillis(rest);
  }

  @Test
  void whoever_wakes_it_does_not_wait_for_the_pause() throws InterruptedException {
    var twice = new CountDownLatch(2);
    var loop = Loop.start("twice", NEVER, _ -> twice.countDown());

    loop.wake();
    twice.await();

    loop.close();
    assertThat(twice.getCount()).isZero();
  }

  @Test
  void work_that_fails_is_tried_again() throws InterruptedException {
    var tries = new CountDownLatch(2);
    var loop =
        Loop.start(
            "failing",
            Duration.ofMillis(1),
            _ -> {
              tries.countDown();
              throw new IllegalStateException("planted");
            });

    tries.await();

    loop.close();
    assertThat(tries.getCount()).isZero();
  }

  @Test
  void work_that_waits_for_the_database_says_so_in_a_line_without_a_trace() {
    var away = Database.later().transactions();
    var loop = Loop.start("bills", NEVER, _ -> away.across(_ -> 1));

    var line = log.find(one -> one.getLoggerName().equals(Loop.class.getName()));

    loop.close();
    assertThat(line.getFormattedMessage()).startsWith("bills waits: the database does not answer");
    assertThat(line.getThrowableProxy()).isNull();
  }
}
