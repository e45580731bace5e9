package dev.midcycle.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.id.GatewayId;
import dev.midcycle.payment.GatewayNews;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.LiveTenant;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Who changes what is a customer's has the customer first. Whoever else has it is waited for with
/// nothing in hand that they may want.
class LockOrderTest {
  private static final UUID GATEWAY = new UUID(1, 2);

  private static void with(LiveTenant live, Held held) throws Exception {
    var login = live.installation.database.login();
    try (var connection =
        DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
      connection.setAutoCommit(false);
      execute(connection, "set lock_timeout = '3s'");
      execute(connection, "select id from customer for update");
      held.then(connection);
    }
  }

  /// While a customer is somebody's.
  private interface Held {
    void then(Connection connection) throws Exception;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void what_is_to_be_collected_of_a_customer_that_somebody_has_is_left_for_a_moment()
      throws Exception {
    try (var live = new LiveTenant("2026-03-01T10:00:00Z")) {
      var visitor = live.subscribe(live.payer(), "{\"plan\":\"basic\"}");

      with(
          live,
          connection -> {
            var collecting =
                CompletableFuture.runAsync(
                    () -> live.installation.application.payment().collecting().runAll(() -> true));
            assertThat(collecting).succeedsWithin(Duration.ofSeconds(5));
            assertThat(live.bank.asked()).isEmpty();
            connection.rollback();
          });
      live.clock.pass(Duration.ofSeconds(6));
      live.work();

      assertThat(visitor.documents()).containsExactly("invoice 30.00 paid");
      assertThat(live.bank.asked()).hasSize(1);
    }
  }

  @Test
  void a_card_that_a_gateway_tells_of_is_nobodys_while_its_customer_is_waited_for()
      throws Exception {
    try (var live = new LiveTenant("2026-03-01T10:00:00Z")) {
      live.bank.is(Bank.Mood.PAYS);
      live.payer();
      live.installation.database.execute(
          """
          insert into gateway (tenant, id, kind, hint, secret, created_at)
          select id, '%s', 'stripe', '-', 'sealed:-', now() from tenant where mode = 'live';
          update payment_method set gateway = '%s', token = 'cus_1:pm_1'
          """
              .formatted(GATEWAY, GATEWAY));
      var news = new GatewayNews.OfMethod("pm_1", Optional.empty());
      var stamp = new Stamp(Actor.SYSTEM, live.clock.instant());

      with(
          live,
          connection -> {
            var following =
                CompletableFuture.runAsync(() ->
                    live.installation
                        .application
                        .payment()
                        .methods()
                        .follow(live.merchant.id(), new GatewayId(GATEWAY), news, stamp));
            until(live, "select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
            execute(connection, "select id from payment_method for update");
            connection.rollback();
            following.get(10, TimeUnit.SECONDS);
          });

      assertThat(
              live.installation.rows(
                  "select count(*) from payment_method where removed_at is null"))
          .containsExactly("0");
    }
  }

  private static void until(LiveTenant live, String sql) throws InterruptedException {
    for (int tried = 0; tried < 200; tried++) {
      if (live.installation.rows(sql).equals(java.util.List.of("1"))) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("nobody waits");
  }
}
