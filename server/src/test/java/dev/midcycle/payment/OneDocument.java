package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.DocumentId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// All that can be done to an invoice of 40.00 that is due, and what must be true afterwards.
abstract class OneDocument extends StripeMerchant {
  private static final int TOTAL = 4_000;

  /// What is done to the invoice.
  enum Path {
    /// It is collected by itself for the first time.
    COLLECTION,
    /// It is tried again after it was declined.
    RETRY,
    /// The customer pays it in the portal.
    PAY_NOW,
    /// Staff has it collected.
    COLLECT_NOW,
    /// Staff records money that has arrived.
    BY_HAND,
    CREDIT_NOTE,
    VOID,
    WRITE_OFF,
    /// A charge that was declined comes after all.
    LATE_NOTICE;

    private static final Set<Path> ASKING = EnumSet.of(COLLECTION, RETRY, PAY_NOW, COLLECT_NOW);

    boolean asksTheGateway() {
      return ASKING.contains(this);
    }

    boolean bringsMoney() {
      return asksTheGateway() || this == BY_HAND || this == LATE_NOTICE;
    }

    /// Whether the invoice may have been declined before.
    boolean fits(Path other) {
      return this != COLLECTION || (other != RETRY && other != LATE_NOTICE);
    }
  }

  abstract SettableClock clock();

  @Override
  Merchant open() {
    return installation()
        .live(
            Installation.catalog(
                Installation.text("scout")
                    .replace("billing:", "billing:\n  dunning: {retry_days: [1]}")));
  }

  @Override
  String key() {
    return "sk_live_standin12";
  }

  /// What is under way has its end.
  void settleAll() {
    clock().pass(Duration.ofMinutes(2));
    settleLater();
    installation().application.payment().collecting().run(merchant.id());
  }

  /// An invoice that is due: for the first time or, unless that is what is to be done, once more.
  String owed(Set<Path> done) {
    payer = merchant.as(Role.ADMIN, customer);
    boolean isFresh = done.contains(Path.COLLECTION);
    card(isFresh ? "4242" : "0002");
    merchant.subscribe(customer, "basic", "month");
    if (!isFresh) {
      installation().application.payment().collecting().run(merchant.id());
      card("4242");
      clock().pass(Duration.ofDays(1).plusSeconds(1));
      payer = merchant.as(Role.ADMIN, customer);
    }
    if (done.contains(Path.LATE_NOTICE)) {
      stripe.account().takesAfterAll(intent());
    }
    return merchant.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
  }

  void act(Path path, String document) {
    var at = "/v1/documents/" + document;
    switch (path) {
      case COLLECTION, RETRY ->
          installation().application.payment().collecting().run(merchant.id());
      case PAY_NOW -> allowed(payer.post(at + "/pay", "{\"amount\":\"40.00\"}"));
      case COLLECT_NOW -> allowed(merchant.caller().post(at + "/collect", "{}"));
      case BY_HAND ->
          allowed(
              merchant
                  .caller()
                  .post(at + "/payments", "{\"amount\":\"40.00\",\"method\":\"bank_transfer\"}"));
      case CREDIT_NOTE ->
          allowed(merchant.caller().post(at + "/credit-notes", "{\"reason\":\"A test\"}"));
      case VOID ->
          allowed(merchant.caller().post(at + "/void", "{\"waive\":true,\"reason\":\"A test\"}"));
      case WRITE_OFF ->
          allowed(merchant.caller().post(at + "/write-off", "{\"reason\":\"A test\"}"));
      case LATE_NOTICE -> {
        var events = stripe.account().events();
        var late =
            events.stream()
                .filter(one -> one.path("type").asString().equals("payment_intent.succeeded"))
                .filter(one -> one.at("/data/object/id").asString().equals(declined()))
                .toList();
        assertThat(tell(late.getLast()).status()).isEqualTo(204);
      }
    }
  }

  /// The newest that this customer's first card was charged with.
  private String declined() {
    return installation()
        .rows(
            """
            select p.gateway_key
            from payment p
            where p.customer = '%s' and p.tenant = '%s'
            order by p.id
            limit 1
            """
                .formatted(customer.uuid(), merchant.id().uuid()))
        .stream()
        .flatMap(one -> stripe.account().intents(one).stream())
        .map(one -> one.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private static void allowed(Caller.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(200, 201, 402, 409, 422);
  }

  void look(Set<Path> done, String document) {
    assertThat(breaches()).isEmpty();
    assertThat(count("payment", "state in ('started', 'unknown', 'action_required')")).isZero();
    long captures = count("payment", "state = 'succeeded' and method is not null");
    assertThat(captures).as("what the gateway took is in the books").isEqualTo(taken());
    long byHand = count("payment", "state = 'succeeded' and method is null");
    assertThat(captures)
        .as("charges that were paid")
        .isLessThanOrEqualTo(done.contains(Path.LATE_NOTICE) ? 2 : 1);
    long shares =
        sum(
            "payment_share where document = '%s'"
                .formatted(DocumentId.parse(document).orElseThrow().uuid()));
    long balance = sum(of("credit_balance"));
    var shown = document(document);
    var status = shown.at("/status");
    assertThat(shares).as("what pays it").isLessThanOrEqualTo(TOTAL);
    if (status.equals("void")) {
      assertThat(shares).as("void and paid").isZero();
      assertThat(captures + byHand)
          .as("taken for what is void")
          .isEqualTo(done.contains(Path.LATE_NOTICE) ? 1 : 0);
    }
    if (done.stream().allMatch(Path::bringsMoney)) {
      assertThat(status).isEqualTo("paid");
      assertThat(shares).isEqualTo(TOTAL);
      assertThat(balance).as("the surplus").isEqualTo((captures + byHand - 1) * TOTAL);
    }
    assertThat((captures + byHand) * TOTAL)
        .as("what came, and where it is: %s", shown.text())
        .isEqualTo(shares + balance - credited());
  }

  /// How many charges of this customer the gateway took.
  private long taken() {
    return installation()
        .rows("select gateway_key from " + of("payment") + " and method is not null")
        .stream()
        .flatMap(key -> stripe.account().intents(key).stream())
        .filter(one -> one.path("status").asString().equals("succeeded"))
        .count();
  }

  /// What credit notes gave to the balance.
  private long credited() {
    return sum(of("credit_entry") + " and kind = 'credited' and payment is null");
  }

  private String of(String table) {
    return "%s where tenant = '%s' and customer = '%s'"
        .formatted(table, merchant.id().uuid(), customer.uuid());
  }

  private long count(String table, String condition) {
    return number("select count(*) from " + of(table) + " and " + condition);
  }

  private long sum(String from) {
    return number("select coalesce(sum(amount), 0) from " + from);
  }

  private long number(String sql) {
    return Long.parseLong(installation().rows(sql).getFirst());
  }
}
