package dev.midcycle.payment;

import dev.midcycle.testkit.stripe.StripeLine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One kill of the server, once the calls of several payers have come as far as it is to be.
final class KilledRound implements StripeLine {
  private static final int PATIENCE = 8;
  private static final String BLOCKED =
      "from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

  private final KilledMerchant merchant;
  private final KillPoint point;
  private final boolean postgresToo;
  private final CountDownLatch there;
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger reached = new AtomicInteger();

  /// @param postgresToo whether its PostgreSQL dies with it
  KilledRound(KilledMerchant merchant, KillPoint point, boolean postgresToo, int payers) {
    this.merchant = merchant;
    this.point = point;
    this.postgresToo = postgresToo;
    this.there = new CountDownLatch(payers);
  }

  /// All begin at once; gives how many calls had come to the point when the server died.
  int kill(List<KilledPayer> payers, int afterMillis) throws Exception {
    merchant.stripe.by(this);
    var threads = new ArrayList<Thread>();
    for (var payer : payers) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> merchant.unlessKilled(() -> payer.ask(merchant.caller()))));
    }
    switch (point) {
      case ANY_MOMENT -> {
        Thread.sleep(afterMillis);
        merchant.server.kill(postgresToo);
      }
      case BEFORE_THE_CALL, DURING_THE_CALL, CARRIED_OUT_LATER -> {
        var _ = there.await(PATIENCE, TimeUnit.SECONDS);
        merchant.server.kill(postgresToo);
      }
      case AFTER_THE_ANSWER -> {
        var _ = there.await(PATIENCE, TimeUnit.SECONDS);
        killBeforeTheResult();
      }
    }
    int came = reached.get();
    over.countDown();
    for (var thread : threads) {
      thread.join();
    }
    merchant.stripe.by(StripeLine.SOUND);
    merchant.server.start();
    return came;
  }

  /// The answers go out while nobody can write down what they say. Once all wait for that, the
  /// server dies, and with it what waits.
  private void killBeforeTheResult() throws Exception {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      execute(connection, "lock table payment, refund_call in exclusive mode");
      int came = reached.get();
      over.countDown();
      for (int i = 0; i < 40 && blocked(connection) < came; i++) {
        Thread.sleep(50);
      }
      merchant.server.kill(postgresToo);
      if (!postgresToo) {
        execute(connection, "select pg_terminate_backend(pid) " + BLOCKED);
        connection.rollback();
      }
    } catch (SQLException e) {
      if (!postgresToo) {
        throw e;
      }
    }
  }

  private Connection connect() throws SQLException {
    var login = merchant.login();
    return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int blocked(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("select count(*) " + BLOCKED)) {
      found.next();
      return found.getInt(1);
    }
  }

  @Override
  public Arrival arrived(String path, Map<String, String> form) {
    if (isOver() || isClosing(path, form)) {
      return Arrival.CARRIED_OUT;
    }
    return switch (point) {
      case BEFORE_THE_CALL -> kept(Arrival.LOST);
      case DURING_THE_CALL -> kept(Arrival.CARRIED_OUT);
      case CARRIED_OUT_LATER -> kept(Arrival.LATER);
      case AFTER_THE_ANSWER -> Arrival.CARRIED_OUT;
      case ANY_MOMENT -> {
        reached.incrementAndGet();
        yield Arrival.CARRIED_OUT;
      }
    };
  }

  @Override
  public boolean isAnswered(String path, Map<String, String> form) {
    if (point == KillPoint.AFTER_THE_ANSWER && !isOver() && !isClosing(path, form)) {
      merchant.tellSome();
      return kept(true);
    }
    return true;
  }

  /// What never arrived is closed by an intent that moves nothing.
  private static boolean isClosing(String path, Map<String, String> form) {
    return path.equals("/v1/payment_intents") && "false".equals(form.get("confirm"));
  }

  private boolean isOver() {
    return over.getCount() == 0;
  }

  private <T> T kept(T then) {
    reached.incrementAndGet();
    there.countDown();
    try {
      over.await();
      return then;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
