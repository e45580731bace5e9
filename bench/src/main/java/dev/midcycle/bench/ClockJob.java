package dev.midcycle.bench;

import java.time.LocalDate;

/// A test tenant's clock that is moved by years at once.
final class ClockJob {
  private static final int SUBSCRIPTIONS = 20;
  private static final LocalDate BEGIN = LocalDate.of(2026, 4, 1);

  private ClockJob() {}

  static void measure(Bench bench) throws Exception {
    int years = bench.options().years();
    var merchant = Merchant.make(bench.transactions(), "clock", Merchant.catalog(), Merchant.BEGIN);
    try (var clerk = Clerk.of(bench.place(), merchant, bench.server())) {
      for (int i = 0; i < SUBSCRIPTIONS; i++) {
        clerk.subscriber("basic", "month");
      }
      long begun = System.nanoTime();
      clerk.advance(BEGIN.plusYears(years).plusDays(1).toString());
      bench.note(
          "a clock that jumps %d years with %d subscriptions: %s s"
              .formatted(years, SUBSCRIPTIONS, Figures.text((System.nanoTime() - begun) / 1e9)));
    }
  }
}
