package dev.midcycle.bench;

import dev.midcycle.terms.Account;
import dev.midcycle.billing.Advanced;
import dev.midcycle.billing.Book;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.billing.Cycle;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.Request;
import dev.midcycle.terms.Tax;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
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
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RenewalBench {
  private static final String PLAIN =
      """
      catalog: plain
      currency: USD
      timezone: America/New_York
      plans: {basic: {name: Basic, family: f, rank: 1, prices: {month: 40.00}}}
      """;

  /// A plan with nothing but a fee, or the first example's, whose add-on counts cameras by the day.
  @Param({"plain", "metered"})
  private String plan = "";

  private Book book = renewed(Merchant.catalog());
  private Instant due = Cycle.due(book).orElseThrow();

  @Setup
  public void begin() {
    book = renewed(plan.equals("plain") ? Merchant.catalog("plain", PLAIN) : Merchant.catalog());
    due = Cycle.due(book).orElseThrow();
  }

  /// One that has been renewed before, so that it stands as a bill run finds it.
  private static Book renewed(Catalog catalog) {
    var ids = new Ids(new Random(1));
    var at = Merchant.BEGIN;
    var account = new Account(catalog.currency(), catalog.timezone(), Tax.NONE, false, Set.of());
    var blank =
        Book.blank(
            new SubscriptionId(ids.next(at.toEpochMilli())), account, Catalogs.of(1, catalog), at);
    var wish = Request.Subscribe.to(new PlanKey("basic"), Interval.MONTH);
    return switch (Decisions.decide(blank, wish, at, new FactId(ids.next(at.toEpochMilli())))) {
      case Decision.Allowed allowed ->
          Cycle.advance(allowed.book(), at.plus(Duration.ofDays(45))).book();
      case Decision.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  @Benchmark
  public Advanced renewal() {
    return Cycle.advance(book, due);
  }
}
