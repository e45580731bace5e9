package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.midcycle.db.DatabaseAway;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.Gateway;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Bank.Mood;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two merchants: what fails of one costs neither its own others nor the one behind it.
class FailedWorkTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final Map<TenantId, Gateway> GATEWAYS = new ConcurrentHashMap<>();
  private static Installation installation;

  private final Picky gateway = new Picky();
  private Merchant first;
  private Merchant behind;

  @BeforeAll
  static void open() {
    installation =
        new Installation(CLOCK, new Bank(), tenant -> Optional.ofNullable(GATEWAYS.get(tenant)));
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void two_merchants() {
    first = installation.live("scout");
    behind = installation.live("scout");
    GATEWAYS.clear();
    GATEWAYS.put(first.id(), gateway);
    GATEWAYS.put(behind.id(), gateway);
  }

  /// A bank that breaks when it is asked about some charges.
  private static final class Picky implements Gateway {
    private final Bank bank = new Bank();
    private final Set<String> unbearable = new HashSet<>();

    @Override
    public Outcome charge(Charge charge) {
      return bank.charge(charge);
    }

    @Override
    public Outcome find(Charge charge) {
      if (unbearable.contains(charge.key())) {
        throw new IllegalStateException("unexpected answer 418");
      }
      return bank.find(charge);
    }

    @Override
    public Optional<Card> describe(String token) {
      return bank.describe(token);
    }
  }

  /// An invoice of 40.00.
  private static DocumentId invoiced(Merchant merchant) {
    var customer = merchant.payer("Harbor", "tok_success");
    merchant.subscribe(customer, "basic", "month");
    return document(merchant, customer);
  }

  private static DocumentId document(Merchant merchant, CustomerId customer) {
    var ids = new Visitor(merchant.caller(), customer, "").list("/documents", "id");
    return DocumentId.parse(ids.getFirst()).orElseThrow();
  }

  private static String status(DocumentId document) {
    return installation
        .rows("select status from document where id = '%s'".formatted(document.uuid()))
        .getFirst();
  }

  /// What is held of a merchant, such as `collect doc_… 1: reason`.
  private static List<String> held(Merchant merchant) {
    return listed(merchant, "?state=held");
  }

  private static List<String> listed(Merchant merchant, String query) {
    var answer = merchant.caller().get("/v1/work" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer
        .json()
        .at("/data")
        .valueStream()
        .map(one ->
            "%s %s %d: %s"
                .formatted(
                    one.at("/kind").asString(),
                    one.at("/object").asString(),
                    one.at("/attempts").asInt(),
                    one.at("/failure").asString()))
        .toList();
  }

  private static void run(String sql) {
    var login = installation.database.login();
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// Refuses rows, as a fault of ours would.
  private static void refuse(String table, String condition) {
    run(
        """
        create function not_today() returns trigger language plpgsql as $$
        begin
          raise exception 'not today';
        end
        $$;
        create trigger not_today before insert on %s
        for each row when (%s) execute function not_today()
        """
            .formatted(table, condition));
  }

  private static void refuseNothing() {
    run("drop function not_today cascade");
  }

  @Test
  void a_gateway_that_breaks_over_one_payment_is_asked_about_all_others() {
    gateway.bank.is(Mood.HANGS);
    var documents = List.of(invoiced(first), invoiced(first), invoiced(behind));
    installation.application.payment().collecting().runAll(() -> true);
    assertThat(gateway.bank.asked()).hasSize(3);
    gateway.unbearable.add(gateway.bank.asked().getFirst());
    gateway.bank.paysLate();
    CLOCK.pass(Duration.ofMinutes(2));

    installation.application.payment().unknownPayments().askAll(() -> true);

    assertThat(documents.stream().map(FailedWorkTest::status))
        .containsExactly("issued", "paid", "paid");
    assertThat(held(behind)).isEmpty();
    assertThat(held(first))
        .singleElement()
        .asString()
        .startsWith("resolve pay_")
        .endsWith(" 2: IllegalStateException: unexpected answer 418");
  }

  @Test
  void a_collection_that_fails_is_held_and_all_others_are_made() {
    var bad = invoiced(first);
    var good = invoiced(first);
    var others = invoiced(behind);
    refuse("payment", "new.document = '%s'".formatted(bad.uuid()));

    installation.application.payment().collecting().runAll(() -> true);

    assertThat(status(good)).isEqualTo("paid");
    assertThat(status(others)).isEqualTo("paid");
    assertThat(held(first))
        .containsExactly("collect " + bad + " 1: PSQLException: ERROR: not today");
    installation.application.payment().collecting().runAll(() -> true);
    assertThat(held(first)).as("it is left alone").hasSize(1).first().asString().contains(" 1: ");
    refuseNothing();
  }

  @Test
  void a_paid_change_that_cannot_be_written_down_is_held_until_it_can() {
    var customer = first.payer("Harbor", "tok_success");
    var visitor =
        new Visitor(first.caller(), customer, first.subscribe(customer, "basic", "month"));
    installation.application.payment().collecting().runAll(() -> true);
    var quote = visitor.quote("\"change\":{\"plan\":\"pro\"}");
    refuse("document", "new.customer = '%s'".formatted(customer.uuid()));

    assertThat(visitor.confirm(quote).status()).isEqualTo(500);
    var others = invoiced(behind);
    gateway.bank.is(Mood.HANGS);
    installation.application.payment().collecting().runAll(() -> true);
    gateway.bank.paysLate();
    CLOCK.pass(Duration.ofMinutes(2));
    installation.application.payment().unknownPayments().askAll(() -> true);

    assertThat(status(others)).isEqualTo("paid");
    assertThat(held(first))
        .singleElement()
        .asString()
        .startsWith("resolve pay_")
        .contains("not today");
    refuseNothing();
    release(first);
    installation.application.payment().unknownPayments().askAll(() -> true);
    assertThat(visitor.plan()).isEqualTo("pro");
    assertThat(listed(first, "")).isEmpty();
  }

  @Test
  void usage_that_cannot_be_put_into_its_days_is_held_and_all_other_is_put_there() {
    var bad = used(first);
    var good = used(first);
    var others = used(behind);
    refuse("daily_usage", "new.customer = '%s'".formatted(bad.uuid()));

    installation.application.usage().folding().foldAll(() -> true);

    refuseNothing();
    assertThat(days(bad)).isZero();
    assertThat(days(good)).isOne();
    assertThat(days(others)).isOne();
    assertThat(held(behind)).isEmpty();
    assertThat(held(first)).containsExactly("fold  1: PSQLException: ERROR: not today");
    release(first);
    installation.application.usage().folding().foldAll(() -> true);
    assertThat(days(bad)).isOne();
  }

  /// A customer who has used something, in a request of their own.
  private static CustomerId used(Merchant merchant) {
    var customer = merchant.customer("Harbor");
    var sent =
        merchant
            .caller()
            .post(
                "/v1/events",
                """
                {"id": "e-1", "customer": "%s", "event": "camera.connected", "time": "%s",
                 "properties": {"camera_id": "c"}}
                """
                    .formatted(customer, CLOCK.instant()));
    assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("accepted");
    return customer;
  }

  private static long days(CustomerId customer) {
    return installation
        .rows("select 1 from daily_usage where customer = '%s'".formatted(customer.uuid()))
        .size();
  }

  /// Releases the one that is held.
  private static void release(Merchant merchant) {
    var id = merchant.caller().get("/v1/work?state=held").at("/data/0/id");
    var answer = merchant.caller().post("/v1/work/" + id + "/release", "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.at("/state")).isEqualTo("due");
  }

  @Test
  void what_is_released_is_due_at_once_and_once() {
    var bad = invoiced(first);
    refuse("payment", "new.document = '%s'".formatted(bad.uuid()));
    installation.application.payment().collecting().runAll(() -> true);
    refuseNothing();
    var id = first.caller().get("/v1/work?state=held").at("/data/0/id");

    release(first);

    assertThat(held(first)).isEmpty();
    assertThat(listed(first, "?state=due")).hasSize(1);
    assertThat(first.caller().post("/v1/work/" + id + "/release", "").at("/state"))
        .isEqualTo("due");
    assertThat(
            installation.rows(
                "select action from audit where action = 'work_released' and tenant = '%s'"
                    .formatted(first.id().uuid())))
        .as("the second time nothing was done")
        .hasSize(1);
    assertThat(behind.caller().post("/v1/work/" + id + "/release", "").code())
        .isEqualTo("not_found");
    installation.application.payment().collecting().runAll(() -> true);
    assertThat(status(bad)).isEqualTo("paid");
    assertThat(first.caller().post("/v1/work/" + id + "/release", "").code())
        .isEqualTo("not_found");
  }

  @Test
  void a_list_goes_on_where_it_ended() {
    invoiced(first);
    invoiced(first);
    invoiced(first);
    refuse("payment", "new.tenant = '%s'".formatted(first.id().uuid()));
    installation.application.payment().collecting().runAll(() -> true);
    refuseNothing();

    var page = first.caller().get("/v1/work?limit=2");
    var rest = first.caller().get("/v1/work?limit=2&cursor=" + page.at("/next_cursor"));

    assertThat(page.json().at("/data").size()).isEqualTo(2);
    assertThat(rest.json().at("/data").size()).isEqualTo(1);
    assertThat(rest.json().has("next_cursor")).isFalse();
    assertThat(held(first)).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void a_database_that_goes_away_meanwhile_holds_nothing_back() {
    var document = invoiced(first);
    run(
        """
        create function go_away() returns trigger security definer language plpgsql as $$
        begin
          perform pg_terminate_backend(pg_backend_pid());
          return new;
        end
        $$;
        create trigger go_away before insert on payment for each row execute function go_away()
        """);

    assertThat(
            catchThrowable(
                () -> installation.application.payment().collecting().runAll(() -> true)))
        .isInstanceOf(DatabaseAway.class);

    run("drop function go_away cascade");
    assertThat(listed(first, "")).isEmpty();
    CLOCK.pass(Duration.ofMinutes(1));
    installation.application.payment().collecting().runAll(() -> true);
    assertThat(status(document)).isEqualTo("paid");
  }
}
