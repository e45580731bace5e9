package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.Migrations;
import dev.midcycle.db.PlanLog;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Crowd;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SellerText;
import java.sql.SQLException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Every request and every batch, and each of their statements, looks at as much of the database
/// for one of many customers as for one of few, also by plans that were made for few, and at no
/// more of an index than what leads to the rows that it finds.
///
/// Counted, not timed: pages and rows that were looked at, and tables that were read as a whole.
class NothingGrowsTest {
  /// How much dearer a quote may become, on a machine that others use too.
  private static final double DEARER = 2.5;

  /// They list every period that there was, or sum them up.
  private static final Set<String> OF_ALL_PERIODS =
      Set.of(
          "GET /v1/customers/{customer}/statement",
          "GET /v1/subscriptions/{subscription}/usage",
          "GET /v1/subscriptions/{subscription}/usage-csv");

  /// It takes away all that was ever left for it.
  private static final String OF_ALL_DELIVERIES = "DELETE /v1/webhook-endpoints/{webhook_endpoint}";

  private static final int ROWS_OF_A_YEAR = 50;

  @Test
  void nothing_looks_at_more_for_ten_times_as_many_customers() throws SQLException {
    on(growth -> growth.over(1, 200, 2_000, 0));
  }

  @Test
  @Tag("long")
  void nothing_looks_at_more_for_a_hundred_thousand_customers_of_two_years(TestReporter told)
      throws SQLException {
    on(growth -> {
      growth.over(24, 1_000, 100_000, 300);
      told.publishEntry("quotes", growth.costs.toString());
      assertThat(growth.costs.getLast().postgres() / growth.costs.getFirst().postgres())
          .as("processor time of PostgreSQL for a quote, last to first of %s", growth.costs)
          .isLessThan(DEARER);
    });
  }

  @Test
  void nothing_looks_at_more_for_a_customer_of_ten_years() throws SQLException {
    on(growth -> growth.overYears(2, 10));
  }

  private interface Growing {
    void of(Growth growth) throws SQLException;
  }

  private static void on(Growing growing) throws SQLException {
    var plans = new ArrayList<PlanLog>();
    var database =
        TestDatabase.filledBy(login -> {
          Migrations.run(login);
          plans.add(PlanLog.of(login));
        });
    try (var told = plans.getFirst();
        var installation = Installation.on(database)) {
      growing.of(new Growth(installation, told));
    }
  }

  /// One merchant whose customers become more.
  private static final class Growth {
    final List<QuoteCost> costs = new ArrayList<>();
    private final Installation installation;
    private final Merchant merchant;
    private final CustomerId first;
    private final PlanLog plans;
    private final Everything everything;
    private int crowd;

    Growth(Installation installation, PlanLog plans) {
      this.installation = installation;
      this.merchant = installation.merchant("scout");
      merchant.caller().patch("/v1/seller", SellerText.SELLER);
      this.first = merchant.payer("Harbor", "tok_success");
      merchant.subscribe(first, "basic", "month");
      this.plans = plans;
      this.everything = new Everything(merchant, plans, first);
    }

    /// @param quotes how many are timed at each size
    void over(int months, int few, int many, int quotes) throws SQLException {
      look();
      everything.live(List.of(first), Period.ofDays(31), months);
      grow(few);
      // A month is over for all of the crowd; it is billed for those whose turn it is.
      installation.database.execute("update tenant set clock = clock + interval '32 days'");
      look();
      // Twice: what is made of a customer the first time is there the second.
      var grown = new Grown(Grown.most(once(), once()));
      cost(quotes);
      grow(many);
      cost(quotes);
      assertThat(grown.by(once(), many / 2)).as("without another look").isEmpty();
      look();
      assertThat(grown.by(once(), many / 2)).as("after another look").isEmpty();
      cost(quotes);
    }

    private Map<String, Everything.Taken> once() {
      var taken = everything.once();
      taken.remove(OF_ALL_DELIVERIES);
      return taken;
    }

    /// The same for one who has been there for so many years.
    void overYears(int few, int many) {
      everything.live(List.of(first), Period.ofYears(1), many - few);
      var later = merchant.payer("Harbor", "tok_success");
      merchant.subscribe(later, "basic", "month");
      everything.live(List.of(first, later), Period.ofYears(1), few);
      useDaily();
      look();
      var grown = new Grown(everything.of(later));
      var now = everything.of(first);
      now.keySet().removeAll(OF_ALL_PERIODS);
      assertThat(grown.by(now, few * ROWS_OF_A_YEAR)).isEmpty();
    }

    /// As on the first day of a year, on each day before it.
    private void useDaily() {
      installation.database.execute(
          """
          insert into daily_usage (
            tenant, customer, day, whose, meter, count, sum, least, most, latest, latest_at, things)
          select
            tenant, customer, day - n, whose, meter, count, sum, least, most, latest, latest_at, things
          from daily_usage, generate_series(1, 360) n
          on conflict do nothing
          """);
    }

    private void cost(int quotes) {
      if (quotes > 0) {
        plans.quietly(() -> costs.add(QuoteCost.measured(merchant, crowd, quotes)));
      }
    }

    private void look() {
      installation.database.execute("vacuum analyze");
    }

    private void grow(int count) throws SQLException {
      Crowd.grow(installation.database.login(), merchant.id(), first, crowd, count);
      crowd = count;
    }
  }
}
