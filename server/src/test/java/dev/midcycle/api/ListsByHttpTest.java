package dev.midcycle.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Lists over all customers of a merchant.
class ListsByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static Merchant merchant;
  private static CustomerId ann;

  /// Ann has basic from 1 April and pays, Ben pro from 1 April and his card is declined, Cal basic
  /// from 16 April and cancels at once.
  @BeforeAll
  static void open() {
    merchant = installation.merchant("scout");
    ann = merchant.payer("Ann", "tok_success");
    name(ann, "ann");
    var ben = merchant.payer("Ben", "tok_decline");
    merchant.subscribe(ann, "basic", "month");
    merchant.subscribe(ben, "pro", "month");
    merchant.advance("2026-04-16");
    var cal = merchant.payer("Cal", "tok_success");
    name(cal, "cal");
    var ended = merchant.subscribe(cal, "basic", "month");
    new Visitor(merchant.caller(), cal, ended)
        .make("\"cancel\":{\"when\":\"now\",\"settle\":\"none\"}");
    merchant.advance("2026-05-02");
  }

  private static void name(CustomerId customer, String externalId) {
    var body = "{\"external_id\":\"%s\",\"email\":\"office@SHOP.test\"}".formatted(externalId);
    assertThat(merchant.caller().patch("/v1/customers/" + customer, body).status()).isEqualTo(200);
  }

  private static List<JsonNode> page(String path) {
    var answer = merchant.caller().get("/v1" + path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().at("/data").valueStream().toList();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          asked                                                                    | plans
          ?limit=100                                                               | basic pro basic
          ?status=active                                                           | pro basic
          ?status=cancelled                                                        | basic
          ?status=paused                                                           | none
          ?plan=basic                                                              | basic basic
          ?plan=pro                                                                | pro
          ?plan=nothing                                                            | none
          ?customer=ext:ann                                                        | basic
          ?customer=ext:ann&status=cancelled                                       | none
          ?plan=basic&status=active                                                | basic
          ?created_from=2026-04-10T00:00:00Z                                       | basic
          ?created_to=2026-04-10T00:00:00Z                                         | pro basic
          ?created_from=2026-04-01T16:00:00Z&created_to=2026-04-01T16:00:00Z       | none
          """)
  void subscriptions_are_found_by_what_is_asked(String asked, String plans) {
    var found =
        page("/subscriptions" + asked).stream()
            .map(one -> one.at("/plan/key").asString(""))
            .toList();

    assertThat(found.isEmpty() ? "none" : String.join(" ", found)).isEqualTo(plans);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          asked                                                     | how many
          ?status=paid&customer=ext:ann                             | 2
          ?status=issued                                            | 2
          ?status=void                                              | 0
          ?kind=credit_note                                         | 0
          ?kind=invoice&customer=ext:cal                            | 1
          ?created_from=2026-05-01T00:00:00Z                        | 2
          ?created_from=2026-04-16T00:00:00Z&created_to=2026-04-30T00:00:00Z | 1
          """)
  void documents_are_found_by_what_is_asked(String asked, int count) {
    assertThat(page("/documents" + asked)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          asked                                    | how many | because
          ?status=succeeded&customer=ext:ann       | 2        | on 1 April and on 1 May
          ?status=declined&customer=ext:ann        | 0        | none of hers
          ?status=unknown                          | 0        | the gateway has answered
          ?customer=ext:cal                        | 1        | before he cancelled
          ?created_from=2026-05-01T00:00:00Z&status=succeeded | 1 | only Ann renewed and paid
          """)
  void payments_are_found_by_what_is_asked(String asked, int count, String because) {
    assertThat(page("/payments" + asked)).as(because).hasSize(count);
  }

  /// Ann and Ben came on 1 April, Cal on 16 April. Ann and Cal have one address.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          asked                                                     | names
          ?limit=100                                                | Cal Ben Ann
          ?external_id=ann                                          | Ann
          ?external_id=nobody                                       | none
          ?email=office@shop.test                                   | Cal Ann
          ?email=Office@Shop.Test&external_id=cal                   | Cal
          ?email=office                                             | none
          ?email=off%25                                             | none
          ?created_from=2026-04-10T00:00:00Z                        | Cal
          ?created_to=2026-04-10T00:00:00Z                          | Ben Ann
          ?created_to=2026-04-10T00:00:00Z&email=office@shop.test   | Ann
          ?created_from=2026-04-01T16:00:00Z&created_to=2026-04-01T16:00:00Z | none
          """)
  void customers_are_found_by_what_is_asked(String asked, String names) {
    var found =
        page("/customers" + asked).stream().map(one -> one.at("/name").asString("")).toList();

    assertThat(found.isEmpty() ? "none" : String.join(" ", found)).isEqualTo(names);
  }

  @Test
  void each_payment_of_the_list_has_an_address() {
    for (var one : page("/payments")) {
      var alone = merchant.caller().get("/v1/payments/" + one.at("/id").asString(""));
      assertThat(alone.status()).isEqualTo(200);
      assertThat(alone.json()).isEqualTo(one);
      assertThat(
              installation
                  .merchant("scout")
                  .caller()
                  .get("/v1/payments/" + one.at("/id").asString(""))
                  .status())
          .as("of another merchant")
          .isEqualTo(404);
    }
  }

  @Test
  void a_payment_names_what_it_paid() {
    for (var one : page("/payments?status=succeeded")) {
      var document = one.at("/documents/0").asString("");
      var paid = merchant.caller().get("/v1/documents/" + document);
      assertThat(paid.at("/status")).as(paid.text()).isEqualTo("paid");
      assertThat(paid.at("/customer")).isEqualTo(one.at("/customer").asString(""));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/customers?limit=",
        "/customers?email=OFFICE@shop.test&limit=",
        "/subscriptions?limit=",
        "/subscriptions?plan=basic&limit=",
        "/documents?limit=",
        "/documents?status=paid&limit=",
        "/payments?limit=",
        "/payments?status=succeeded&limit="
      })
  void pages_are_the_whole_list_in_its_order(String list) {
    var whole = ids(page(list + "100"));
    for (int limit = 1; limit <= whole.size() + 1; limit++) {
      assertThat(paged(list + limit)).as("pages of %d", limit).isEqualTo(whole);
    }
    assertThat(whole).hasSizeGreaterThan(1).doesNotHaveDuplicates();
  }

  private static List<String> paged(String list) {
    var all = new ArrayList<String>();
    var cursor = "";
    do {
      var answer = merchant.caller().get("/v1" + list + cursor);
      all.addAll(ids(answer.json().at("/data").valueStream().toList()));
      cursor = answer.at("/next_cursor").isEmpty() ? "" : "&cursor=" + answer.at("/next_cursor");
    } while (!cursor.isEmpty());
    return all;
  }

  private static List<String> ids(List<JsonNode> rows) {
    return rows.stream().map(one -> one.at("/id").asString("")).toList();
  }

  /// Every statement of a list finds its rows by an index, in their order: where PostgreSQL may
  /// neither scan nor sort, it need not.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          table        | condition      | order
          subscription | true           | created_at desc, id desc
          subscription | status = 'x'   | created_at desc, id desc
          subscription | plan = 'x'     | created_at desc, id desc
          subscription | customer = any | created_at desc, id desc
          document     | true           | issued_at desc, id desc
          document     | status = 'x'   | issued_at desc, id desc
          document     | subscription = any | issued_at desc, id desc
          document     | customer = any and status = 'x' | issued_at desc, id desc
          payment      | true           | at desc, id desc
          payment      | customer = any | at desc, id desc
          customer     | true           | created_at desc, id desc
          customer     | lower(email) = 'x' | created_at desc, id desc
          """)
  void no_list_scans_a_table(String table, String condition, String order) throws SQLException {
    var given = condition.replace("any", "'%s'".formatted(ann.uuid()));

    var plan =
        plan(
            "select id from %s where tenant = '%s' and %s order by %s limit 26"
                .formatted(table, merchant.id().uuid(), given, order));

    assertThat(plan).contains("Index").doesNotContain("Seq Scan").doesNotContain("Sort");
  }

  private static String plan(String sql) throws SQLException {
    var login = installation.database.login();
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement()) {
      for (var way : List.of("seqscan", "bitmapscan", "sort", "incremental_sort")) {
        statement.execute("set enable_" + way + " = off");
      }
      try (var rows = statement.executeQuery("explain " + sql)) {
        var plan = new StringBuilder();
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
        return plan.toString();
      }
    }
  }

  @Test
  void all_that_is_stored_says_when_it_was_created() {
    var caller = merchant.caller();
    var subscription = page("/subscriptions?customer=ext:ann").getFirst().at("/id").asString("");
    var quote =
        caller.post(
            "/v1/quotes",
            "{\"customer\":\"%s\",\"subscription\":\"%s\",\"change\":{\"plan\":\"pro\"}}"
                .formatted(ann, subscription));
    merchant.member(ann, Role.VIEWER);
    var missing = new HashSet<String>();
    for (var path :
        List.of(
            "/customers/ext:ann",
            "/customers/ext:ann/members",
            "/customers/ext:ann/payment-methods",
            "/subscriptions",
            "/documents",
            "/documents/" + page("/documents").getFirst().at("/id").asString(""),
            "/payments",
            "/quotes/" + quote.at("/id"),
            "/catalog/versions")) {
      if (!hasTime(caller, "/v1" + path)) {
        missing.add(path);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean hasTime(Caller caller, String path) {
    var answer = caller.get(path).json();
    var one = answer.has("data") ? answer.at("/data/0") : answer;
    return one.at("/created_at").asString("").matches("20[0-9-]+T[0-9:.]+Z");
  }
}
