package dev.midcycle.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Copies;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Month's end, everybody at once: claims, reckons and writes documents, lines, what stands billed,
/// events and due work. Nothing else goes on; payments are not collected.
final class BillRunJobs {
  private static final int RUNNERS = Math.min(4, Runtime.getRuntime().availableProcessors());
  private static final int BATCH = 500;
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final long MEGABYTE = 1 << 20;

  private BillRunJobs() {}

  static void plain(Bench bench) throws Exception {
    var merchant = plainMerchant(bench, "plain", bench.options().bills());
    run(bench, "bill run, plain monthly", merchant);
  }

  static void metered(Bench bench) throws Exception {
    int count = bench.options().metered();
    var merchant =
        Merchant.make(bench.transactions(), "metered", Merchant.metered(), Merchant.BEGIN);
    CustomerId customer;
    try (var clerk = Clerk.of(bench.place(), merchant, bench.server())) {
      customer = clerk.subscriber("plus", "month");
      clerk.advance("2026-04-30T23:00:00Z");
      clerk.report(month(customer));
    }
    Shop.fill(bench, merchant, Map.of(customer, count - 1));
    run(bench, "bill run, usage in three meters on every day", merchant);
  }

  /// In April: what runs, what is published, and what is called, each on every day.
  private static String month(CustomerId customer) {
    var lines = new StringBuilder();
    var first = LocalDate.of(2026, 4, 2);
    for (var day = first; day.getMonthValue() == 4; day = day.plusDays(1)) {
      lines.append(
          event(customer, day, "services.counted", "services", 4 + day.getDayOfMonth() % 3));
      lines.append(event(customer, day, "portal_items.counted", "items", 10 + day.getDayOfMonth()));
      lines.append(event(customer, day, "api.call", "calls", 100_000));
    }
    return lines.toString();
  }

  private static String event(
      CustomerId customer, LocalDate day, String name, String property, int value) {
    return """
    {"id":"%1$s-%2$s","customer":"%3$s","event":"%2$s","time":"%1$sT12:00:00Z","properties":{"%4$s":%5$d}}
    """
        .formatted(day, name, customer, property, value);
  }

  static Merchant plainMerchant(Bench bench, String name, int count) throws Exception {
    var merchant = Merchant.make(bench.transactions(), name, Merchant.catalog(), Merchant.BEGIN);
    CustomerId customer;
    try (var clerk = Clerk.of(bench.place(), merchant, bench.server())) {
      customer = clerk.subscriber("basic", "month");
    }
    Shop.fill(bench, merchant, Map.of(customer, count - 1));
    return merchant;
  }

  private static void run(Bench bench, String job, Merchant merchant) throws Exception {
    bench.stopServer();
    var place = bench.place();
    Copies.setClock(place.login(), merchant.tenant(), "2026-05-02");
    var process = BillRun.process(place.login(), merchant.tenant(), RUNNERS).start();
    try (var said = process.inputReader(UTF_8);
        var go = process.getOutputStream()) {
      said.readLine();
      place.count(true);
      var pace = new Pace(documents(bench, merchant));
      var before = Counters.now(place, List.of(process));
      go.write('\n');
      go.flush();
      while (process.isAlive() && !said.ready()) {
        Thread.sleep(LOOK);
        pace.look(documents(bench, merchant));
      }
      pace.look(documents(bench, merchant));
      var after = Counters.now(place, List.of(process));
      var each = Counts.now(place).each(pace.count());
      var figures = after.since(before, Figures.of(job), pace.count());
      bench.job(
          RowsFloor.beside(
              bench,
              BATCH,
              figures.with(Column.RATE, pace.rate()).with(Column.STATEMENTS, each.statements()),
              each));
      bench.note(
          "%s: %s; peak of a heap of 512 MB: %d MB"
              .formatted(job, pace, Long.parseLong(said.readLine()) / MEGABYTE));
    } finally {
      process.destroy();
      process.onExit().join();
      place.count(false);
    }
    forget(bench, merchant);
  }

  /// How many a merchant has issued so far.
  static long documents(Bench bench, Merchant merchant) throws IOException, SQLException {
    return Sql.number(
        bench.place().owner(),
        "select coalesce(sum(next), 0) from document_counter where tenant = '%s'"
            .formatted(merchant.tenant().uuid()));
  }

  /// What is left of it would go on beside what is measured next.
  static void forget(Bench bench, Merchant merchant) throws IOException, SQLException {
    Sql.execute(
        bench.place().owner(),
        "delete from work_item where tenant = '%s'".formatted(merchant.tenant().uuid()));
  }
}
