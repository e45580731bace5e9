package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.Login;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.embedded.EmbeddedPostgres;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.KilledServer;
import dev.midcycle.testkit.stripe.StripeStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/// A merchant whose server is a process of its own that is killed now and then, while Stripe's
/// stand-in lives on outside of it and remembers what it took.
final class KilledMerchant implements AutoCloseable {
  private static final String SECRET = "whsec_abcdefgh12345678";
  private static final int PATIENCE = 150;

  final StripeStandIn stripe = new StripeStandIn();
  final KilledServer server;
  private final Path folder;
  private final String key;
  private final KilledNotices notices;

  KilledMerchant(Path folder, Random random) throws IOException {
    this.folder = folder;
    this.server =
        new KilledServer(folder, List.of("--address-rate-limit", "0"), java.util.Map.of());
    var made =
        run(
            "tenant",
            "create",
            "T",
            "--short-name",
            "t",
            "--test",
            "--catalog",
            "../examples/scout.yaml");
    this.key = made.lines().filter(line -> line.startsWith("mk_")).findFirst().orElseThrow();
    Files.writeString(folder.resolve("secret"), "sk_test_standin12");
    Files.writeString(folder.resolve("webhook"), SECRET);
    var connected =
        run(
            "gateway",
            "add",
            "stripe",
            "--tenant",
            "t",
            "--secret-key-file",
            folder.resolve("secret").toString(),
            "--webhook-secret-file",
            folder.resolve("webhook").toString(),
            "--base-url",
            stripe.url());
    var hook =
        connected.replaceAll("(?s).*(/v1/gateways/gwy_\\w+/webhook\\?tenant=ten_\\w+).*", "$1");
    this.notices = new KilledNotices(this, hook, SECRET, random);
  }

  KilledCustomers customers() {
    return new KilledCustomers(this);
  }

  /// A command beside the server.
  String run(String... words) throws IOException {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data-dir", folder.toString()));
    var ended = KilledServer.ended(all);
    assertThat(ended.status()).as(ended.told()).isZero();
    return ended.told();
  }

  Login login() {
    return EmbeddedPostgres.running(folder.resolve("postgres")).orElseThrow();
  }

  List<String> rows(String sql) {
    return Installation.rows(login(), sql);
  }

  Caller caller() {
    return server.caller().withKey(key);
  }

  Caller anonymous() {
    return server.caller();
  }

  /// Does something that may fail for the server's death, and for nothing else.
  void unlessKilled(Runnable work) {
    try {
      work.run();
    } catch (IllegalStateException e) {
      assertThat(e).hasCauseInstanceOf(IOException.class);
    }
  }

  /// Some of Stripe's notices, while calls wait for their answers.
  void tellSome() {
    unlessKilled(notices::some);
  }

  void tellAll() {
    notices.all();
  }

  /// As if the pauses were over, after which gateways are asked.
  void hurry() {
    TestDatabase.execute(login(), "update work_item set held_until = null where kind = 'resolve'");
  }

  void await(BooleanSupplier done) {
    for (int i = 0; i < PATIENCE && !done.getAsBoolean(); i++) {
      pause();
    }
    assertThat(done.getAsBoolean())
        .as(() ->
            "still waiting: "
                + rows(
                    "select kind, object, held_until, failure from work_item where held_until is not null or failure is not null")
                + rows(
                    "select id, state from payment where state in ('started', 'unknown', 'action_required')"))
        .isTrue();
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// All whose outcome is not known are asked about until it is.
  void resolve() {
    await(() -> {
      hurry();
      return rows("""
      select 1 from payment where state in ('started', 'unknown', 'action_required')
      union all
      select 1 from refund_call where state = 'started'
      """)
          .isEmpty();
    });
  }

  @Override
  public void close() {
    stripe.close();
    server.close();
  }
}
