package dev.midcycle.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What makes no sense is told with its place and its reason, and leaves nothing behind.
class BadInputTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static Caller key;
  private static Caller admin;
  private static Map<String, String> ids;

  @BeforeAll
  static void open() {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Harbor", "tok_success");
    key = merchant.caller();
    admin = merchant.as(Role.ADMIN, customer);
    ids =
        Map.of(
            "<C>", customer.text(),
            "<S>", merchant.subscribe(customer, "basic", "month"),
            "<M>", merchant.member(customer, Role.VIEWER).text(),
            "<R>", request(customer.text()));
  }

  private static String request(String customer) {
    return key.post(
            "/v1/sales-requests",
            """
            {"customer": "%s", "plan": "enterprise", "name": "A", "email": "a@b.test", "message": "Hi"}
            """
                .formatted(customer))
        .at("/id");
  }

  private static String filled(String text) {
    var filled = text;
    for (var id : ids.entrySet()) {
      filled = filled.replace(id.getKey(), id.getValue());
    }
    return filled;
  }

  private static void isTold(
      Map<String, String> before, Answer answer, int status, String place, String reason) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.at("/type")).isEqualTo("/docs/problems#" + answer.code());
    assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
    assertThat(answer.at("/request_id")).startsWith("req_");
    assertThat(answer.at("/param")).isEqualTo(place);
    assertThat(answer.at("/detail")).startsWith(isNamed(status, place)).contains(reason);
    assertThat(installation.contents()).isEqualTo(before);
  }

  /// What is malformed is told behind its place.
  private static String isNamed(int status, String place) {
    return status == 400 ? place + ": " : "";
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          wish                                                              | place                        | reason
          "subscribe":{"plan":"basik"}                                      | /subscribe/plan              | did you mean "basic"
          "subscribe":{"plan":""}                                           | /subscribe/plan              | must be a key
          "subscribe":{"plan":null}                                         | /subscribe/plan              | must be a string
          "subscribe":{"plan":["basic"]}                                    | /subscribe/plan              | must be a string
          "subscribe":{"plan":"basic","interval":"fortnight"}               | /subscribe/interval          | must be one of
          "subscribe":{"plan":"basic","interval":"Month"}                   | /subscribe/interval          | must be one of
          "subscribe":{"plan":"basic","addons":["nothing"]}                 | /subscribe/addons            | unknown add-on
          "subscribe":{"plan":"basic","addons":"cameras-pro"}               | /subscribe/addons            | must be an array
          "subscribe":{"plan":"basic","addons":["a","a"]}                   | /subscribe/addons            | same item twice
          "subscription":"<S>","coupon":{}                                  | /coupon/code                 | is required
          "subscription":"<S>","charge":{"name":"Setup"}                    | /charge/amount               | is required
          "subscription":"<S>","charge":{"name":"","amount":"1"}            | /charge/name                 | must not be empty
          "subscription":"<S>","charge":{"name":" \\n","amount":"1"}         | /charge/name                 | must not be empty or blank
          "subscription":"<S>","charge":{"name":"Setup","amount":1}         | /charge/amount               | string
          "subscription":"<S>","charge":{"name":"Setup","amount":"1.005"}   | /charge/amount               | USD has 2 decimals
          "subscription":"<S>","charge":{"name":"S","amount":"12345678901234567"} | /charge/amount        | must be an amount
          "subscription":"<S>","charge":{"name":"S","amount":"1e99"}        | /charge/amount               | must be an amount
          "subscription":"<S>","charge":{"name":"S","amount":1e99}          | /charge/amount               | digits
          "subscription":"<S>","migrate":{"when":"soon"}                    | /migrate/when                | must be one of
          "subscribe":{"plan":"basic","price":"0.01"}                       | /subscribe/price             | unknown field
          "subscribe":{"plan":"basic","currency":"EUR"}                     | /subscribe/currency          | unknown field
          "subscribe":{"plan":"basic","start":"2026-02-30"}                 | /subscribe/start             | date
          "subscribe":{"plan":"basic","start":"tomorrow"}                   | /subscribe/start             | date
          "subscribe":{"plan":"basic","start":"2026-04-01T00:00:00Z"}       | /subscribe/start             | date
          "subscribe":{"plan":"basic","start":"99999-01-01"}                | /subscribe/start             | date
          "subscribe":{"plan":"basic","start":"0000-01-01"}                 | /subscribe/start             | years
          "subscribe":{"plan":"basic","start":"9999-12-31"}                 | /subscribe/start             | years
          "subscribe":{"plan":"basic","billing_day":0}                      | /subscribe/billing_day       | 1
          "subscribe":{"plan":"basic","billing_day":32}                     | /subscribe/billing_day       | 31
          "subscribe":{"plan":"basic","billing_day":1.5}                    | /subscribe/billing_day       | whole number
          "subscribe":{"plan":"basic","trial_days":-1}                      | /subscribe/trial_days        | 0
          "subscribe":{"plan":"basic","trial_days":1e9}                     | /subscribe/trial_days        | 3650
          "subscribe":{"plan":"basic","trial_days":1e999999999}             | /subscribe/trial_days        | digits
          "subscribe":{"plan":"basic","quantity":{"seats":-1}}              | /subscribe/quantity/seats    | 0
          "subscribe":{"plan":"basic","quantity":{"seats":1.5}}             | /subscribe/quantity/seats    | whole number
          "subscribe":{"plan":"basic","quantity":{"seats":1000001}}         | /subscribe/quantity/seats    | 1000000
          "subscribe":{"plan":"basic","quantity":{"seats":"3"}}             | /subscribe/quantity/seats    | whole number
          "subscribe":{"plan":"basic","quantity":{"seats":3}}               | /subscribe/quantity/seats    | unknown quantity
          "subscribe":{"plan":"basic","quantity":{"":3}}                    | /subscribe/quantity          | name
          "subscribe":{"plan":"basic"},"undo":{}                            | body                         | exactly one of
          "subscribe":null                                                  | /subscribe                   | must be an object
          "subscribe":[]                                                    | /subscribe                   | object
          "subscription":"<S>","subscribe":{"plan":"basic"}                 | /subscription                | unknown field
          "change":{"plan":"pro"}                                           | /subscription                | is required
          "subscription":"sub_!","change":{"plan":"pro"}                    | /subscription                | must be a subscription id
          "subscription":"<S>","change":{"plan":"por"}                      | /change/plan                 | did you mean "pro"
          "subscription":"<S>","change":{"add_addons":["cameras"]}          | /change/add_addons           | unknown add-on
          "subscription":"<S>","change":{"remove_addons":["cameras"]}       | /change/remove_addons        | unknown add-on
          "subscription":"<S>","change":{"quantity":{"seats":7}}            | /change/quantity/seats       | unknown quantity
          "subscription":"<S>","change":{"plan":"pro","when":"date"}        | /change/date                 | goes together with
          "subscription":"<S>","cancel":{"when":"now","date":"2026-05-01"}  | /cancel/date                 | goes together with
          "subscription":"<S>","change":{"plan":"pro","when":"never"}       | /change/when                 | must be one of
          "subscription":"<S>","cancel":{"reason":7}                        | /cancel/reason               | string
          "subscription":"<S>","cancel":{"reason":"\\u0000"}                | /cancel/reason               | null characters
          "subscription":"<S>","cancel":{"reason":"\\udfff"}                | /cancel/reason               | surrogate
          "subscription":"<S>","undo":{"all":true}                          | /undo/all                    | unknown field
          "subscription":"<S>"                                              | body                         | exactly one of
          "subscription":"<S>","chnage":{}                                  | /chnage                      | did you mean "change"
          """)
  void a_wish_that_makes_no_sense(String wish, String place, String reason) {
    var body = filled("{\"customer\":\"<C>\"," + wish + "}");
    var before = installation.contents();

    isTold(before, key.post("/v1/quotes", body), 400, place, reason);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          route                            | body                                                           | place        | reason
          POST /customers                  | {"name":"A","currency":"QQQ"}                                  | /currency    | ISO 4217
          POST /customers                  | {"name":"A","timezone":"Mars/Olympus"}                         | /timezone    | Europe/Berlin
          POST /customers                  | {"name":"A","timezone":""}                                     | /timezone    | Europe/Berlin
          POST /customers                  | {"name":"A","credit_balance":{"amount":"9"}}                   | /credit_balance | unknown field
          POST /customers                  | {"name":"A","billing_details":{"name":"A"}}                    | /billing_details/address | is required
          PATCH /customers/<C>             | {}                                                             | body         | must not be empty
          PATCH /customers/<C>             | {"name":null}                                                  | /name        | must be a string
          PATCH /customers/<C>             | {"email":""}                                                   | /email       | must be an email address
          PATCH /customers/<C>             | {"language":"Deutsch"}                                         | /language    | must be a language such as en
          PATCH /customers/<C>             | {"language":5}                                                 | /language    | must be a string
          PATCH /customers/<C>             | {"billing_details":{"name":"A"}}                               | /billing_details/address | is required
          PATCH /customers/<C>             | {"billing_details":"A"}                                        | /billing_details | must be an object
          PATCH /customers/<C>             | {"metadata":{"a b":"c"}}                                       | /metadata    | name
          PATCH /customers/<C>             | {"metadata":{"a":1}}                                           | /metadata/a  | string
          PATCH /subscriptions/<S>         | {}                                                             | body         | must not be empty
          PATCH /customers/<C>             | {"timezone":"Europe/Berlin"}                                   | /timezone    | cannot be changed by this request
          PATCH /customers/<C>             | {"currency":"EUR"}                                             | /currency    | cannot be changed by this request
          PATCH /customers/<C>             | {"timezones":"Europe/Berlin"}                                  | /timezones   | unknown field
          PATCH /subscriptions/<S>         | {"plan":"pro"}                                                 | /plan        | cannot be changed by this request
          PATCH /subscriptions/<S>/spending-rule | {"budget":"12345678901234567"}                           | /budget      | must be an amount
          PATCH /subscriptions/<S>/spending-rule | {"budget":"0"}                                           | /budget      | above zero
          PATCH /subscriptions/<S>/spending-rule | {"stop":"budget"}                                        | /stop        | needs a budget
          POST /customers/<C>/members      | {"name":"A","email":"a@b.test","role":"owner"}                 | /role        | must be one of
          PATCH /customers/<C>/members/<M> | {"customer":"<C>"}                                             | /customer    | unknown field
          POST /customers/<C>/payment-methods | {"token":"tok_stolen"}                                      | /token       | not a token
          POST /customers/<C>/payment-methods | {"token":"tok_success","make_default":"yes"}                | /make_default | true or false
          POST /portal-sessions            | {"customer":"<C>","member":"<C>"}                              | /member      | must be a member id
          POST /portal-sessions            | {"customer":"<C>","member":"<M>","section":"secret"}           | /section     | must be one of
          PATCH /sales-requests/<R>        | {"status":"done"}                                              | /status      | must be one of
          PATCH /sales-requests/<R>        | {"assignee":null}                                              | /assignee    | must be a string
          PATCH /sales-requests/<R>        | {}                                                             | body         | must not be empty
          POST /clock/advance              | {}                                                             | /to          | exactly one
          POST /clock/advance              | {"to":"2026-05-01","by":"P1D"}                                 | /to          | exactly one
          POST /clock/advance              | {"to":"2026-04-31"}                                            | /to          | must be a date
          POST /clock/advance              | {"to":"never"}                                                 | /to          | must be a date
          POST /clock/advance              | {"to":"2020-01-01"}                                            | /to          | before the
          POST /clock/advance              | {"to":"2099-01-01"}                                            | /to          | after
          POST /clock/advance              | {"to":"+999999999-12-31"}                                      | /to          | after
          POST /clock/advance              | {"by":"P"}                                                     | /by          | must be a date
          POST /clock/advance              | {"by":"P-1D"}                                                  | /by          | before the
          POST /clock/advance              | {"by":"P99Y"}                                                  | /by          | after
          POST /clock/advance              | {"by":"P999999999Y"}                                           | /by          | must be a date
          POST /clock/advance              | {"by":"P99999999999999999999D"}                                | /by          | must be a date
          POST /clock/advance              | {"by":"PT9223372036854775807S"}                                | /by          | must be a date
          """)
  void a_body_that_makes_no_sense(String route, String body, String place, String reason) {
    var parts = filled(route).split(" ", 2);
    var before = installation.contents();

    isTold(before, key.changing(parts[0], "/v1" + parts[1], filled(body)), 400, place, reason);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          body                                            | reason
          {"name":"A"                                     | line 1
          {"name":"A"}{"name":"B"}                        | line 1
          {"name":"A","name":"B"}                         | Duplicate
          {'name':'A'}                                    | line 1
          {"name":NaN}                                    | line 1
          {"name":"A",}                                   | line 1
          // {"name":"A"}                                 | line 1
          "name"                                          | object
          null                                            | object
          17                                              | object
          {"\\u0000":1}                                   | null characters
          {"\\ud800":1}                                   | surrogate
          {"name":"\u00ff"}                               | UTF-8
          """)
  void a_body_that_is_no_json_that_is_taken(String body, String reason) {
    var before = installation.contents();

    isTold(
        before, key.send("POST", "/v1/customers", body.getBytes(ISO_8859_1)), 400, "body", reason);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          content type                      | status
          application/json                  | 201
          APPLICATION/JSON; charset=utf-8   | 201
          text/plain                        | 415
          application/x-www-form-urlencoded | 415
          multipart/form-data               | 415
          application/jsonp                 | 415
          application/json-patch+json       | 415
          nonsense                          | 415
          application/json; charset="       | 201
          application/json; charset=nothing | 201
          text/csv; charset=-               | 415
          """)
  void only_json_is_taken_where_json_is_asked_for(String type, int status) {
    var answer = key.with("Content-Type", type).post("/v1/customers", "{\"name\":\"A\"}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(status == 415 ? "unsupported_media_type" : "");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          path                                     | status | place
          /customers/<S>                           | 404    |
          /customers/cus_                          | 404    |
          /customers/cus_zzzzzzzzzzzzzzzzzzzzzzzzzz | 404   |
          /customers/%F0%9F%92%A9                  | 404    |
          /subscriptions/<C>                       | 404    |
          /documents/<S>                           | 404    |
          /quotes/quo_1                            | 404    |
          /sales-requests/1                        | 404    |
          /payment-methods/pm_1                    | 405    |
          /customers?limit=0                       | 400    | limit
          /customers?limit=101                     | 400    | limit
          /customers?limit=1e1                     | 400    | limit
          /customers?limit=99999999999             | 400    | limit
          /customers?cursor=zzz                    | 400    | cursor
          /customers?external_id=%00               | 400    | external_id
          /customers?external_id=a&external_id=b   | 400    | external_id
          /sales-requests?status=done              | 400    | status
          /sales-requests?customer=<S>             | 400    | customer
          /subscriptions?customer=<S>              | 400    | customer
          /subscriptions?customer=nobody           | 400    | customer
          /documents?customer=<S>                  | 400    | customer
          /documents?subscription=<C>              | 400    | subscription
          /payments?customer=nobody                | 400    | customer
          /customers/<C>/documents?subscription=x  | 400    | subscription
          /subscriptions?status=odd                | 400    | status
          /subscriptions?created_from=2026-04-01   | 400    | created_from
          /subscriptions?created_to=never          | 400    | created_to
          /documents?limit=101                     | 400    | limit
          /payments?status=started                 | 400    | status
          /payments?cursor=zzz                     | 400    | cursor
          /customers/ext:                          | 404    |
          /customers/ext:none                      | 404    |
          /subscriptions?customer=ext:none         | 404    |
          /customers/<C>/documents?subscription=sub_x | 400 | subscription
          /customers/<C>/documents?odd=1           | 400    | odd
          """)
  void an_address_that_makes_no_sense(String path, int status, String place) {
    var before = installation.contents();

    var answer = key.get("/v1" + filled(path));

    isTold(before, answer, status, place == null ? "" : place, "");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          key      | reason
          short    | 8 to 200
          has space | 8 to 200
          """)
  void an_idempotency_key_that_is_none(String attempt, String reason) {
    var before = installation.contents();

    var answer = key.with("Idempotency-Key", attempt).post("/v1/customers", "{\"name\":\"A\"}");

    isTold(before, answer, 400, "Idempotency-Key", reason);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          field of the merchant's
          "subscribe":{"plan":"basic","trial_days":365}
          "subscribe":{"plan":"basic","start":"2026-12-01"}
          "subscribe":{"plan":"basic","billing_day":5}
          "subscribe":{"plan":"basic","cycle":"calendar"}
          "subscription":"<S>","change":{"plan":"pro","when":"period_end"}
          "subscription":"<S>","change":{"plan":"pro","settle":"none"}
          "subscription":"<S>","change":{"plan":"pro","collect":"next_invoice"}
          "subscription":"<S>","change":{"plan":"pro","anchor":"reset"}
          "subscription":"<S>","change":{"plan":"enterprise","when":"now"}
          "subscription":"<S>","change":{"plan":"pro","when":"date","date":"2027-01-01"}
          "subscription":"<S>","cancel":{"when":"now"}
          "subscription":"<S>","cancel":{"settle":"none"}
          """)
  void what_only_the_merchant_may_say_is_forbidden_to_a_member(String wish) {
    var before = installation.contents();

    var answer = admin.post("/v1/quotes", filled("{\"customer\":\"<C>\"," + wish + "}"));

    isTold(before, answer, 403, "", "Only the merchant can set");
  }
}
