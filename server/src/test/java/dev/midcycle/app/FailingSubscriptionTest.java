package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.SubscriptionId;
import dev.midcycle.testkit.Copies;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One whose bill run fails does not hold up the others.
class FailingSubscriptionTest {
  @RegisterExtension static final Installation installation = new Installation();

  @Test
  void all_others_are_billed_and_the_one_is_held_with_its_reason_until_it_is_mended()
      throws SQLException {
    var scout = installation.merchant("scout");
    var good = subscription(scout, "Harbor");
    var bad = subscription(scout, "Reef");
    Copies.of(installation.database.login()).make(good, 20);
    var opening = opening(bad, "{\"kind\": \"nobody_knows_this\"}");
    Copies.setClock(installation.database.login(), scout.id(), "2026-05-02");

    assertThat(installation.house.runs().run(scout.id())).hasSize(21);
    assertThat(held(bad)).contains("nobody_knows_this");
    assertThat(installation.house.runs().run(scout.id())).as("it is left alone").isEmpty();

    opening(bad, opening);
    release(bad);
    assertThat(installation.house.runs().run(scout.id())).hasSize(1);
    assertThat(held(bad)).isEmpty();
  }

  private static SubscriptionId subscription(Installation.Merchant merchant, String name) {
    var customer = merchant.payer(name, "tok_success");
    return SubscriptionId.parse(merchant.subscribe(customer, "basic", "month")).orElseThrow();
  }

  /// Puts something else there, and answers what was.
  private static String opening(SubscriptionId subscription, String json) throws SQLException {
    var before =
        asked("select opening::text from subscription where id = '" + subscription.uuid() + "'");
    asked(
        "update subscription set opening = '%s'::jsonb where id = '%s' returning ''"
            .formatted(json, subscription.uuid()));
    return before;
  }

  private static String held(SubscriptionId subscription) throws SQLException {
    return asked(
        "select coalesce(failure, '') from due where object = '" + subscription.uuid() + "'");
  }

  private static void release(SubscriptionId subscription) throws SQLException {
    asked(
        "update due set held_until = now() where object = '%s' returning ''"
            .formatted(subscription.uuid()));
  }

  private static String asked(String sql) throws SQLException {
    var login = installation.database.login();
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
