package dev.midcycle.bench;

import dev.midcycle.billing.Advanced;
import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Used;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a bill run reckons for one monthly renewal, without any store: what should be billed, less
/// what stands, as a document. The median is the figure to look at: others at work on the machine
/// move the mean, and hardly the median.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RenewalBench {
  private static final MeterKey CALLS = new MeterKey("calls");

  /// `plain` has a fee and nothing else. `cameras` is the first example's plan, whose add-on counts
  /// cameras by the day. `graduated` has calls in four tiers on each day of the month, and the plan
  /// changes in the middle of it.
  @Param({"plain", "cameras", "graduated"})
  private String plan = "";

  /// How many periods were billed before. The time, and what is allocated, must not grow with it.
  @Param({"1", "60"})
  private int age;

  private BillingState state = Lives.begun(Merchant.catalog());
  private Instant due = Lifecycle.due(state).orElseThrow();

  @Setup
  public void begin() {
    state =
        switch (plan) {
          case "plain" -> Lives.renewed(Lives.catalog("plain.yaml"), age);
          case "cameras" -> Lives.renewed(Merchant.catalog(), age);
          case "graduated" -> graduated(Lives.renewed(Lives.catalog("graduated.yaml"), age));
          default -> throw new IllegalArgumentException(plan);
        };
    due = Lifecycle.due(state).orElseThrow();
  }

  private static BillingState graduated(BillingState renewed) {
    var zone = renewed.profile().zone();
    var first = LocalDate.ofInstant(renewed.advancedTo(), zone);
    var usage = renewed.usage();
    for (int day = 0; day < 31; day++) {
      var at = first.plusDays(day).atTime(12, 0).atZone(zone).toInstant();
      usage =
          usage.with(CALLS, first.plusDays(day), new Used(at, Tally.of(Decimal.of(300 + day), at)));
    }
    return Lives.changed(
        renewed.with(usage), "pro", renewed.advancedTo().plus(Duration.ofDays(14)));
  }

  @Benchmark
  public Advanced renewal() {
    return Lifecycle.advance(state, due);
  }
}
