package dev.midcycle.app;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.reconcile.DocumentCheck.Which;
import dev.midcycle.testkit.AtOnce;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Sixteen do whatever comes to their minds, all to a few customers, while bills are made and
/// collected: nobody is answered with an error of the server, and in the end the books agree and
/// all lists tell what happened in one order.
class MixedLoadTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final int WORKERS = 16;
  private static final int CUSTOMERS = 4;

  @RegisterExtension
  static final Installation installation =
      new Installation(CLOCK, new Bank(), _ -> Optional.of(new Bank()));

  private Merchant merchant;
  private List<Visitor> visitors = List.of();

  @BeforeEach
  void a_merchant_with_a_few_customers() {
    merchant = installation.live(Installation.catalog(BusyShop.CATALOGUE));
    var some = new ArrayList<Visitor>();
    for (int i = 0; i < CUSTOMERS; i++) {
      var customer = merchant.payer("Harbor " + i, "tok_success");
      some.add(
          new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month")));
    }
    visitors = List.copyOf(some);
  }

  @Test
  void for_a_moment() {
    var left = new AtomicInteger(WORKERS * 3);
    work(() -> left.getAndDecrement() > 0);
  }

  /// `-Dminutes=N` says how long.
  @Test
  @Tag("long")
  @Timeout(7_200)
  void for_half_an_hour(TestReporter told) {
    long end = System.nanoTime() + Duration.ofMinutes(Integer.getInteger("minutes", 30)).toNanos();
    told.publishEntry("answers", work(() -> System.nanoTime() < end));
  }

  /// Gives how often what was answered, and how many deadlocks PostgreSQL has seen.
  private String work(BooleanSupplier goesOn) {
    long before = deadlocks();
    var seeds = new AtomicInteger();

    var answers =
        AtOnce.of(WORKERS, () -> one(new Random(seeds.incrementAndGet()), goesOn)).stream()
            .flatMap(List::stream)
            .collect(groupingBy(told -> told, TreeMap::new, counting()));

    assertThat(answers.keySet())
        .as("%s", answers)
        .contains("change 200", "credit 201", "look 200", "bill run")
        .noneMatch(told -> told.contains(" 5"));
    installation.application.billing().runs().run(merchant.id());
    installation.application.payment().collecting().run(merchant.id());
    assertThat(installation.application.ledger().check().of(merchant.id()).breaches()).isEmpty();
    assertThat(
            installation
                .application
                .ledger()
                .documents()
                .of(merchant.id(), Which.ALL, () -> true)
                .miscalculated())
        .isEmpty();
    allInOneOrder();
    return "%s, %d deadlocks".formatted(answers, deadlocks() - before);
  }

  private List<String> one(Random random, BooleanSupplier goesOn) {
    var answers = new ArrayList<String>();
    while (goesOn.getAsBoolean()) {
      var visitor = visitors.get(random.nextInt(CUSTOMERS));
      int what = random.nextInt(20);
      answers.add(
          switch (what) {
            case 0 -> {
              CLOCK.pass(Duration.ofHours(random.nextInt(48)));
              installation.application.billing().runs().run(merchant.id());
              yield "bill run";
            }
            case 1 -> {
              installation.application.payment().collecting().run(merchant.id());
              yield "collection";
            }
            case 2, 3 -> told("credit", credit(visitor));
            case 4, 5, 6 -> told("look", visitor.caller().get(page(visitor, random)));
            case 7, 8 -> told("charge", confirmed(visitor, charge(random)));
            case 9 ->
                told("void", onAnOpenOne(visitor, "void", "{\"reason\":\"Wrong\",\"waive\":true}"));
            case 10 -> told("pay", onAnOpenOne(visitor, "pay", "{}"));
            case 11 -> told("credit note", creditNote(visitor));
            case 12 -> told("publish", publish());
            default -> told("change", confirmed(visitor, change(random)));
          });
    }
    return answers;
  }

  private static String told(String what, Answer answer) {
    return what + " " + answer.status();
  }

  private static Answer confirmed(Visitor visitor, String wish) {
    var quote = visitor.quote(wish);
    return quote.status() == 201 ? visitor.confirm(quote) : quote;
  }

  private static String change(Random random) {
    return "\"change\":{\"plan\":\"%s\",\"quantity\":{\"seats\":%d}}"
        .formatted(random.nextBoolean() ? "pro" : "basic", 1 + random.nextInt(9));
  }

  private static String charge(Random random) {
    return "\"charge\":{\"name\":\"Setup\",\"amount\":\"%d.00\"%s}"
        .formatted(1 + random.nextInt(40), random.nextBoolean() ? ",\"collect\":\"now\"" : "");
  }

  private static Answer credit(Visitor visitor) {
    return visitor
        .caller()
        .post(
            "/v1/customers/" + visitor.customer() + "/credits",
            "{\"amount\":\"5.00\",\"note\":\"Hello\"}");
  }

  private static String page(Visitor visitor, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "/v1/subscriptions/" + visitor.subscription();
      case 1 -> "/v1/customers/" + visitor.customer() + "/documents";
      case 2 -> "/v1/customers/" + visitor.customer() + "/credits";
      default -> "/v1/reports/ageing";
    };
  }

  private static Answer onAnOpenOne(Visitor visitor, String deed, String body) {
    var all = visitor.list("/documents?limit=20", "status", "id");
    var open = all.stream().filter(one -> one.startsWith("issued ")).findFirst();
    var id = open.or(() -> all.stream().findFirst()).orElseThrow();
    return visitor
        .caller()
        .post("/v1/documents/" + id.substring(id.indexOf(' ') + 1) + "/" + deed, body);
  }

  private static Answer creditNote(Visitor visitor) {
    var id = visitor.list("/documents?limit=20", "id").getFirst();
    return visitor
        .caller()
        .post(
            "/v1/documents/" + id + "/credit-notes", "{\"amount\":\"1.00\",\"reason\":\"Sorry\"}");
  }

  private Answer publish() {
    return merchant
        .caller()
        .with("Content-Type", "application/yaml")
        .post("/v1/catalog", BusyShop.CATALOGUE);
  }

  /// A document has a later number than another of its kind exactly where it was told of later.
  private void allInOneOrder() {
    assertThat(merchant.caller().get("/v1/events").status()).as("gives numbers").isEqualTo(200);
    assertThat(
            installation.rows(
                """
                select d.kind, d.number
                from (
                  select
                    d.kind,
                    d.number,
                    lag(d.number) over (partition by d.kind, d.customer order by o.position) as earlier
                  from document d
                  join outbox o on o.tenant = d.tenant and o.object = d.id and o.kind = 'document.issued'
                  where d.tenant = '%s'
                ) d
                where d.earlier > d.number
                """
                    .formatted(merchant.id().uuid())))
        .isEmpty();
  }

  private static long deadlocks() {
    return Long.parseLong(
        installation
            .rows("select deadlocks from pg_stat_database where datname = current_database()")
            .getFirst());
  }
}
