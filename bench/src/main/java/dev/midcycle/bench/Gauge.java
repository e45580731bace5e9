package dev.midcycle.bench;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// Measures how long something takes, and what processors work for it.
record Gauge(Supplier<CpuTime> cpu, Report report) {
  <T> void measure(String what, List<T> each, int atOnce, ToLongFunction<T> work)
      throws InterruptedException {
    var before = cpu.get();
    var times = Times.of(each, atOnce, work);
    report.say(what + "  " + times);
    report.say(
        " ".repeat(what.length()) + "  microseconds each: " + cpu.get().since(before, each.size()));
  }

  void say(String line) {
    report.say(line);
  }
}
