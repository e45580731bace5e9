package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.Login;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.embedded.EmbeddedPostgres;
import dev.midcycle.payment.KilledPayer.Kind;
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
import java.util.function.Function;

/// A merchant whose server is a process of its own that is killed now and then, while Stripe's
/// stand-in lives on outside of it and remembers what it took.
final class KilledMerchant implements AutoCloseable {
  static final String PAYS = "4242";
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

  /// Those who will pay, one of each kind for each round.
  List<List<KilledPayer>> payers(int rounds) {
    var cards = new ArrayList<String>();
    for (int i = 0; i < rounds * Kind.values().length; i++) {
      var kind = Kind.values()[i % Kind.values().length];
      var customer = customer();
      cards.add(customer);
      card(customer, kind == Kind.PAY_NOW ? "0002" : PAYS);
      if (kind != Kind.COLLECTION) {
        subscribe(customer);
      }
    }
    await(() ->
        rows("select 1 from work_item where kind = 'collect' and held_until is null").isEmpty()
            && rows("select 1 from payment where state = 'started'").isEmpty());
    var all = new ArrayList<List<KilledPayer>>();
    for (int round = 0; round < rounds; round++) {
      var four = new ArrayList<KilledPayer>();
      for (var kind : Kind.values()) {
        four.add(payer(kind, cards.get(round * Kind.values().length + kind.ordinal())));
      }
      all.add(List.copyOf(four));
    }
    return all;
  }

  private KilledPayer payer(Kind kind, String customer) {
    return switch (kind) {
      case COLLECTION -> new KilledPayer(kind, customer, confirmation(quote(customer)), "");
      case PAY_NOW -> {
        card(customer, PAYS);
        yield new KilledPayer(kind, customer, paying(document(customer)), "{\"amount\":\"40.00\"}");
      }
      case CHANGE -> new KilledPayer(kind, customer, confirmation(upgrade(customer)), "");
      case REFUND -> {
        var payment = caller().get("/v1/payments?customer=" + customer).at("/data/0/id");
        yield new KilledPayer(
            kind,
            customer,
            "/v1/payments/" + payment + "/refunds",
            "{\"amount\":\"15.00\",\"reason\":\"A test\"}");
      }
    };
  }

  static String confirmation(String quote) {
    return "/v1/quotes/" + quote + "/confirm";
  }

  static String paying(String document) {
    return "/v1/documents/" + document + "/pay";
  }

  private String customer() {
    var customer = must(201, caller().post("/v1/customers", "{\"name\":\"Harbor\"}")).at("/id");
    must(
        200,
        caller()
            .patch(
                "/v1/customers/" + customer,
                """
                {"billing_details": {"name": "Org", "address":
                  {"line1": "1 Road", "city": "Town", "postal_code": "12345", "country": "US"}}}
                """));
    return customer;
  }

  /// Enters a card at Stripe's, and makes it the default one.
  void card(String customer, String last4) {
    var methods = "/v1/customers/" + customer + "/payment-methods";
    var page = must(201, caller().post(methods + "/setup", "{\"return_to\":\"/portal\"}"));
    var back = stripe.account().enter(page.at("/url"), last4);
    must(
        201,
        caller()
            .post(
                methods,
                "{\"token\":\"%s\",\"make_default\":true}"
                    .formatted(back.substring(back.indexOf("cs_")))));
  }

  private String quote(String customer) {
    return must(
            201,
            caller()
                .post(
                    "/v1/quotes",
                    "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"basic\",\"interval\":\"month\"}}"
                        .formatted(customer)))
        .at("/id");
  }

  private void subscribe(String customer) {
    must(200, caller().post(confirmation(quote(customer)), ""));
  }

  String subscription(String customer) {
    return caller().get("/v1/customers/" + customer + "/subscriptions").at("/data/0/id");
  }

  String upgrade(String customer) {
    return must(
            201,
            caller()
                .post(
                    "/v1/quotes",
                    "{\"customer\":\"%s\",\"subscription\":\"%s\",\"change\":{\"plan\":\"pro\"}}"
                        .formatted(customer, subscription(customer))))
        .at("/id");
  }

  private String document(String customer) {
    return caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
  }

  static Caller.Answer must(int status, Caller.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer;
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

  /// What somebody still owes, and the upgrade that did not come, are tried again.
  void finish(List<KilledPayer> payers, Function<String, Boolean> wantsPro) {
    for (var payer : payers) {
      card(payer.customer, PAYS);
      var documents =
          caller().get("/v1/customers/" + payer.customer + "/documents").json().at("/data");
      for (var one : documents) {
        var due = one.at("/due/amount").asString();
        if (!due.equals("0.00")) {
          must(
              200,
              caller()
                  .post(paying(one.at("/id").asString()), "{\"amount\":\"%s\"}".formatted(due)));
        }
      }
      if (payer.kind == Kind.CHANGE && wantsPro.apply(plan(payer.customer))) {
        must(200, caller().post(confirmation(upgrade(payer.customer)), ""));
      }
    }
  }

  String plan(String customer) {
    return caller().get("/v1/subscriptions/" + subscription(customer)).at("/plan/key");
  }

  @Override
  public void close() {
    stripe.close();
    server.close();
  }
}
