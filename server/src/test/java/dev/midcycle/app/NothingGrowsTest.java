package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Everything.Taken;
import dev.midcycle.db.Migrations;
import dev.midcycle.db.PlanLog;
import dev.midcycle.db.PlanLog.Executed;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Crowd;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every request and every batch looks at as much of the database for one of many customers as for
/// one of few, whatever PostgreSQL believes to know of its tables: plans are kept that were made
/// while there was nothing in them.
///
/// Counted, not timed: pages and rows that were looked at, and tables that were read as a whole.
class NothingGrowsTest {
  /// A table of so few rows may be read as a whole.
  private static final int FEW = 100;

  /// An index of ten times as many rows is a level deeper here and there.
  private static final double DEEPER = 1.5;

  private static final int SOME_PAGES = 40;

  @Test
  void nothing_looks_at_more_for_ten_times_as_many_customers() throws SQLException {
    grows(1, 200, 2_000);
  }

  @Test
  @Tag("long")
  void nothing_looks_at_more_for_a_hundred_thousand_customers_of_two_years() throws SQLException {
    grows(24, 1_000, 100_000);
  }

  private static void grows(int months, int few, int many) throws SQLException {
    var plans = new ArrayList<PlanLog>();
    var database =
        TestDatabase.filledBy(login -> {
          Migrations.run(login);
          plans.add(PlanLog.of(login));
        });
    try (var told = plans.getFirst();
        var installation = Installation.on(database)) {
      new Growth(installation, told).over(months, few, many);
    }
  }

  /// One merchant whose customers become more.
  private static final class Growth {
    private final Installation installation;
    private final Merchant merchant;
    private final CustomerId first;
    private final Everything everything;
    private int crowd;

    Growth(Installation installation, PlanLog plans) {
      this.installation = installation;
      this.merchant = installation.merchant("scout");
      this.first = merchant.payer("Harbor", "tok_success");
      merchant.subscribe(first, "basic", "month");
      this.everything = new Everything(merchant, plans, first);
    }

    void over(int months, int few, int many) throws SQLException {
      // The worst moment: who plans now believes that there will never be anything.
      look();
      everything.once();
      live(months);
      grow(few);
      // A month is over for all of the crowd; it is billed for those whose turn it is.
      installation.database.execute("update tenant set clock = clock + interval '32 days'");
      var before = everything.once();
      look();
      before = most(before, everything.once());
      grow(many);
      assertThat(more(before, everything.once(), many / 2)).as("without another look").isEmpty();
      look();
      assertThat(more(before, everything.once(), many / 2)).as("after another look").isEmpty();
    }

    private void look() {
      installation.database.execute("vacuum analyze");
    }

    private void live(int months) {
      for (int month = 1; month <= months; month++) {
        everything.use(List.of(first));
        merchant.caller().post("/v1/clock/advance", "{\"by\":\"P31D\"}");
      }
    }

    private void grow(int count) throws SQLException {
      Crowd.grow(installation.database.login(), merchant.id(), first, crowd, count);
      crowd = count;
    }
  }

  private static Map<String, Taken> most(Map<String, Taken> one, Map<String, Taken> other) {
    var most = new TreeMap<>(one);
    other.forEach(
        (what, taken) -> most.merge(what, taken, (a, b) -> a.pages() > b.pages() ? a : b));
    return most;
  }

  /// What looks at more pages than before, at a whole table, or at more rows than `most`, with the
  /// statement.
  private static List<String> more(Map<String, Taken> before, Map<String, Taken> now, int most) {
    var more = new ArrayList<String>();
    now.forEach((what, taken) -> {
      long usual = before.getOrDefault(what, taken).pages();
      if (taken.pages() > usual * DEEPER + SOME_PAGES) {
        more.add(
            "%s: %d pages, before %d; %s"
                .formatted(what, taken.pages(), usual, text(worst(taken))));
      }
      for (var one : taken.executed()) {
        one.scans().stream()
            .filter(scan -> scan.rows() > (scan.whole() ? FEW : most))
            .forEach(scan ->
                more.add(
                    "%s looks at %,.0f rows of %s: %s"
                        .formatted(what, scan.rows(), scan.table(), text(one))));
      }
    });
    return more.stream().distinct().toList();
  }

  private static Executed worst(Taken taken) {
    return taken.executed().stream().max(Comparator.comparingLong(Executed::pages)).orElseThrow();
  }

  private static String text(Executed one) {
    var text = one.statement().replaceAll("\\s+", " ").strip();
    return one.where() + ": " + text.substring(0, Math.min(text.length(), 300));
  }
}
