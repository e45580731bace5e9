package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.id.CustomerId;
import dev.midcycle.payment.Gateway;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Bank.Mood;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Owing;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// A change that is paid first is made by whoever asked the gateway, from what was decided; or,
/// where the answer is heard later, by who reads and decides again. Both write the same rows.
class PaidChangesTest {
  private static final Catalog CATALOG =
      Installation.catalog(
          """
          catalog: x
          currency: USD
          timezone: America/New_York
          meters:
            u: {event: u, aggregation: sum, property: v}
            seats: {event: seats, aggregation: latest, property: v, carry_over: true}
          addons:
            extra: {name: Extra, removable: always, charges: [{key: fee, kind: recurring, price: {month: 15.00, year: 150.00}}]}
          coupons:
            TEN: {percent: 10, duration: repeating, periods: 3}
          plans:
            a:
              name: A
              family: f
              rank: 1
              prices: {month: 10.00, year: 100.00}
              charges:
                - {key: use, kind: usage, meter: u, price: 1.00}
                - {key: seats, kind: usage, meter: seats, price: 2.00}
            b:
              name: B
              family: f
              rank: 2
              prices: {month: 40.00, year: 400.00}
              charges:
                - {key: use, kind: usage, meter: u, price: 1.00}
                - {key: seats, kind: usage, meter: seats, price: 2.00}
            c:
              name: C
              family: f
              rank: 3
              contact_sales: true
              prices: {month: 90.00, year: 900.00}
          changes:
            - {event: upgrade, when: now, settle: prorate, collect: now, anchor: keep, payment: required}
            - {event: longer_interval, when: now, settle: prorate, collect: now, anchor: reset, payment: required}
            - {event: addon_added, when: now, settle: prorate, collect: now, payment: required}
          """);

  /// Rows that are about who calls and what is sold, and such as are counted over all merchants.
  private static final Set<String> BESIDE =
      Set.of(
          "api_key",
          "attempt",
          "catalog_version",
          "event_arrival",
          "usage_event",
          "usage_reading",
          "usage_shape",
          "usage_shape_meter");

  private static final String IDS =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[a-z]{2,4}_[0-9a-z]{26}|[0-9a-f]{64}";

  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final Bank BANK = new Bank();
  private static Runnable meanwhile = () -> {};
  private static Installation installation;

  /// While it is asked, something else may happen.
  private static final class Slow implements Gateway {
    @Override
    public Outcome charge(Charge charge) {
      meanwhile.run();
      return BANK.charge(charge);
    }

    @Override
    public Outcome find(Charge charge) {
      return BANK.find(charge);
    }

    @Override
    public Optional<Card> describe(String token) {
      return BANK.describe(token);
    }
  }

  @BeforeAll
  static void open() {
    installation = new Installation(CLOCK, new Slow());
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  /// Somebody on plan A in the middle of a month, to whom this happened before.
  private record Somebody(Merchant merchant, CustomerId customer, Visitor visitor) {
    static Somebody to(String whom) {
      var merchant = installation.merchant(CATALOG);
      var customer = merchant.payer("Harbor", "tok_success");
      var visitor =
          new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "a", "month"));
      merchant.advance("2026-04-10T12:00:00Z");
      var somebody = new Somebody(merchant, customer, visitor);
      somebody.happens(whom);
      return somebody;
    }

    void happens(String what) {
      switch (what) {
        case "nothing" -> {}
        case "credit" -> post("/credits", "{\"amount\":\"5.00\"}");
        case "tax" -> patch("{\"tax\":{\"rate\":\"0.2\"}}");
        case "another card" -> merchant.card(customer, "tok_success");
        case "another address" ->
            patch(
                """
                {"billing_details": {"name": "Other", "address":
                  {"line1": "2 Road", "city": "Town", "postal_code": "12345", "country": "US"}}}
                """);
        case "a coupon" -> visitor.make("\"coupon\":{\"code\":\"TEN\"}");
        case "another subscription" -> merchant.subscribe(customer, "b", "month");
        case "something scheduled" -> visitor.make("\"cancel\":{}");
        case "a wish for C" ->
            merchant
                .caller()
                .post(
                    "/v1/sales-requests",
                    "{\"customer\":\"%s\",\"plan\":\"c\"}".formatted(customer));
        case "usage" -> use();
        case "a month and a day" -> merchant.advance("2026-05-11T12:00:00Z");
        case "an open renewal" -> {
          BANK.is(Mood.DECLINES);
          merchant.advance("2026-05-10T12:00:00Z");
          BANK.is(Mood.PAYS);
        }
        case "collection" ->
            Owing.pay(installation.application.payment().collecting(), merchant, customer);
        default -> throw new IllegalArgumentException(what);
      }
    }

    private void use() {
      var answer =
          merchant
              .caller()
              .post(
                  "/v1/events",
                  """
                  [{"id": "%1$s-u", "customer": "%2$s", "event": "u", "time": "2026-04-05T09:00:00Z",
                    "properties": {"v": "3"}},
                   {"id": "%1$s-s", "customer": "%2$s", "event": "seats", "time": "2026-04-06T09:00:00Z",
                    "properties": {"v": "4"}}]
                  """
                      .formatted(CLOCK.instant(), customer));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      installation.application.usage().folding().fold(merchant.id());
    }

    private void post(String path, String body) {
      assertThat(merchant.caller().post("/v1/customers/" + customer + path, body).status())
          .isEqualTo(201);
    }

    private void patch(String body) {
      assertThat(merchant.caller().patch("/v1/customers/" + customer, body).status())
          .isEqualTo(200);
    }

    /// All that is stored of the merchant, whatever the names.
    List<String> rows() {
      return installation
          .rows(
              """
              select table_name
              from information_schema.columns
              where column_name = 'tenant' and table_schema = 'public'
              """)
          .stream()
          .filter(table -> !BESIDE.contains(table))
          .flatMap(table -> rows(table).map(row -> table + " " + row))
          .toList();
    }

    /// Without when it was by the clock on the wall.
    private Stream<String> rows(String table) {
      var wall = Map.of("ledger_entry", "recorded_at", "outbox", "written,written_at");
      return installation
          .rows(
              "select to_jsonb(t) - cast('{%s}' as text[]) from \"%s\" t where tenant = '%s'"
                  .formatted(wall.getOrDefault(table, ""), table, merchant.id().uuid()))
          .stream()
          .map(row -> row.replaceAll(IDS, "…"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          before              | change                               | while the bank is asked | due
          nothing             | "change":{"plan":"b"}                | nothing                 | 21.00
          nothing             | "change":{"interval":"year"}         | nothing                 | 93.00
          nothing             | "change":{"add_addons":["extra"]}    | nothing                 | 10.50
          nothing             | "change":{"plan":"b","interval":"year","add_addons":["extra"]} | nothing | 543.00
          credit              | "change":{"plan":"b"}                | nothing                 | 16.00
          tax                 | "change":{"plan":"b"}                | nothing                 | 26.60
          a coupon            | "change":{"plan":"b"}                | nothing                 | 18.20
          something scheduled | "change":{"plan":"b"}                | nothing                 | 21.00
          usage               | "change":{"interval":"year"}         | nothing                 | 104.00
          a wish for C        | "change":{"plan":"c","staff":{"reason":"agreed"}} | nothing    | 56.00
          nothing             | "change":{"plan":"b"}                | credit                  | 21.00
          nothing             | "change":{"plan":"b"}                | tax                     | 21.00
          nothing             | "change":{"plan":"b"}                | another card            | 21.00
          nothing             | "change":{"plan":"b"}                | another address         | 21.00
          nothing             | "change":{"plan":"b"}                | usage                   | 21.00
          nothing             | "change":{"interval":"year"}         | usage                   | 93.00
          nothing             | "change":{"plan":"b"}                | another subscription    | 21.00
          nothing             | "change":{"plan":"b"}                | a month and a day       | 21.00
          an open renewal     | "change":{"plan":"b"}                | collection              | 21.29
          """)
  void whoever_hears_of_the_payment_writes_the_same(
      String before, String change, String between, String due) {
    BANK.forget();
    var one = Somebody.to(before);
    var other = Somebody.to(before);

    var atOnce = confirmed(one, change, between, due);
    var later = confirmedLater(other, change, between);

    assertThat(one.rows()).containsExactlyInAnyOrderElementsOf(other.rows());
    assertThat(nameless(atOnce.json()))
        .as("what is told is what is told again")
        .isEqualTo(result(one, atOnce.at("/quote")))
        .isEqualTo(result(other, later));
  }

  private static Caller.Answer confirmed(
      Somebody somebody, String change, String between, String due) {
    var quote = somebody.visitor().quote(change);
    assertThat(quote.at("/due_now/amount")).as(quote.text()).isEqualTo(due);
    meanwhile = () -> somebody.happens(between);
    var done = somebody.visitor().confirm(quote);
    meanwhile = () -> {};
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(BANK.moved()).endsWith(due);
    return done;
  }

  private static String confirmedLater(Somebody somebody, String change, String between) {
    BANK.is(Mood.HANGS);
    var quote = somebody.visitor().quote(change);
    var done = somebody.visitor().confirm(quote);
    assertThat(done.status()).as(done.text()).isEqualTo(202);
    BANK.is(Mood.PAYS);
    somebody.happens(between);
    BANK.paysLate();
    CLOCK.pass(Duration.ofMinutes(2));
    installation.application.payment().unknownPayments().askAll(() -> true);
    return quote.at("/id");
  }

  private static String result(Somebody somebody, String quote) {
    return nameless(somebody.merchant().caller().get("/v1/quotes/" + quote).json().at("/result"));
  }

  /// Whether a card is the default one still is not part of what was paid by it.
  private static String nameless(JsonNode told) {
    return told.toString().replaceAll(IDS, "…").replaceAll("\"default\":(true|false)", "");
  }
}
