package dev.midcycle.bench;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.testkit.Crowd;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// A merchant and the customers that requests are about: those who have the smaller plan by the
/// month, in no order.
///
/// @param pairs half of them, who stay as they are
/// @param changers the others, each of whom changes once
record Shop(Merchant merchant, List<Pair> pairs, List<Pair> changers, Turns turns) {
  /// In the middle of a period.
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 16);

  /// A customer and its subscription, as requests name them.
  record Pair(String customer, String subscription) {}

  /// A few customers of each kind come by HTTP and live for some months; all others are like them.
  static Shop make(Bench bench) throws IOException, SQLException, InterruptedException {
    int months = bench.options().months();
    var begin = TODAY.withDayOfMonth(1).minusMonths(months);
    var merchant =
        Merchant.make(
            bench.transactions(),
            "shop",
            Merchant.catalog(),
            begin.atTime(16, 0).toInstant(ZoneOffset.UTC));
    int all = bench.options().customers();
    var kinds = new LinkedHashMap<CustomerId, Integer>();
    try (var clerk = Clerk.of(bench.place(), merchant, bench.server())) {
      kinds.put(clerk.subscriber("basic", "month"), all * 6 / 10);
      kinds.put(clerk.subscriber("pro", "month"), all * 2 / 10);
      kinds.put(clerk.subscriber("basic", "year"), all / 10);
      var metered = clerk.subscriber("basic", "month");
      kinds.put(metered, all / 10);
      for (var first = begin;
          first.isBefore(TODAY.withDayOfMonth(1));
          first = first.plusMonths(1)) {
        live(clerk, metered, first, first.plusMonths(1).minusDays(1));
        clerk.advance(first.plusMonths(1).plusDays(1).toString());
      }
      live(clerk, metered, TODAY.withDayOfMonth(1), TODAY);
    }
    fill(bench, merchant, kinds);
    return of(bench, merchant);
  }

  static Shop of(Bench bench, Merchant merchant) throws IOException, SQLException {
    var pairs =
        new ArrayList<>(
            Sql.rows(
                    bench.place().owner(),
                    """
                    select customer, id
                    from subscription
                    where tenant = '%s' and plan = 'basic' and interval = 'month'
                    """
                        .formatted(merchant.tenant().uuid()))
                .stream()
                .map(row -> pair(row.get(0), row.get(1)))
                .toList());
    Collections.shuffle(pairs, new Random(1));
    int half = pairs.size() / 2;
    return new Shop(
        merchant,
        List.copyOf(pairs.subList(0, half)),
        List.copyOf(pairs.subList(half, pairs.size())),
        new Turns(pairs.size() - half));
  }

  /// The next one who changes.
  Pair changer() {
    return changers.get(turns.nextNew());
  }

  private static Pair pair(String customer, String subscription) {
    return new Pair(
        new CustomerId(UUID.fromString(customer)).text(),
        new SubscriptionId(UUID.fromString(subscription)).text());
  }

  /// Two cameras every second day, up to the day on which the clock then stands.
  private static void live(Clerk clerk, CustomerId customer, LocalDate from, LocalDate to)
      throws IOException, SQLException, InterruptedException {
    clerk.advance(to.toString());
    var lines = new StringBuilder();
    for (var day = from.plusDays(1); day.isBefore(to); day = day.plusDays(2)) {
      for (int camera = 1; camera <= 2; camera++) {
        lines.append(
            """
            {"id":"%s-%d","customer":"%s","event":"camera.connected","time":"%sT12:00:00Z","properties":{"camera_id":"%d"}}
            """
                .formatted(day, camera, customer, day, camera));
      }
    }
    clerk.report(lines.toString());
  }

  /// Many more of each, with the statistics that PostgreSQL then has.
  static void fill(Bench bench, Merchant merchant, Map<CustomerId, Integer> kinds)
      throws IOException, SQLException {
    long begun = System.nanoTime();
    Crowd.make(
        bench.place().login(),
        merchant.tenant(),
        kinds,
        made -> bench.say("  %,d customers".formatted(made)));
    Sql.execute(bench.place().owner(), "vacuum analyze");
    Sql.execute(bench.place().owner(), "checkpoint");
    bench.say("  filled in %.0f s".formatted((System.nanoTime() - begun) / 1e9));
  }
}
