package dev.midcycle.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What makes no sense is told with its place and its reason, and leaves nothing behind.
class BadInputTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static BadInput input;

  @BeforeAll
  static void open() {
    input = new BadInput(installation);
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
          PATCH /customers/<C>             | {"purchase_order":" "}                                         | /purchase_order | empty or blank
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
          POST /customers/<C>/payment-methods | {"token":"tok_nobody"}                                      | /token       | not a token
          POST /customers/<C>/payment-methods | {"token":"tok_success","make_default":"yes"}                | /make_default | true or false
          POST /portal-sessions            | {"customer":"<C>","member":"<C>"}                              | /member      | must be a member id
          POST /portal-sessions            | {"customer":"<C>","member":"<M>","section":"secret"}           | /section     | must be one of
          PATCH /sales-requests/<R>        | {"status":"done"}                                              | /status      | must be one of
          PATCH /sales-requests/<R>        | {"assignee":null}                                              | /assignee    | must be a string
          PATCH /sales-requests/<R>        | {}                                                             | body         | must not be empty
          POST /documents/<D>/credit-notes | {"amount":"1.00"}                                              | /reason      | is required
          POST /documents/<D>/credit-notes | {"amount":"1.00","reason":" "}                                 | /reason      | must not be empty or blank
          POST /documents/<D>/credit-notes | {"amount":"-1.00","reason":"A"}                                | /amount      | must be an amount
          POST /documents/<D>/credit-notes | {"lines":[],"reason":"A"}                                      | /lines       | must not be empty
          POST /documents/<D>/credit-notes | {"lines":[{"amount":"1.00"}],"reason":"A"}                     | /lines/0/item | is required
          POST /documents/<D>/credit-notes | {"settle":"give","reason":"A"}                                 | /settle      | must be one of
          POST /documents/<D>/credit-notes/preview | {"amount":"1.00"}                                      | /reason      | is required
          POST /documents/<D>/void         | {"waive":"yes","reason":"A"}                                   | /waive       | true or false
          POST /documents/<D>/void         | {"reason":"A","fingerprint":"x"}                               | /fingerprint | must be the `fingerprint` of a preview
          POST /documents/<D>/reissue      | {"reason":"A","purchase_order":" "}                            | /purchase_order | empty or blank
          POST /documents/<D>/write-off    | {}                                                             | /reason      | is required
          POST /documents/<D>/payments     | {"amount":"1.00","method":"cash","date":"today"}               | /date        | must be a date
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
    var parts = input.filled(route).split(" ", 2);
    var before = installation.contents();

    input.isTold(
        before,
        input.key.changing(parts[0], "/v1" + parts[1], input.filled(body)),
        400,
        place,
        reason);
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

    input.isTold(
        before,
        input.key.send("POST", "/v1/customers", body.getBytes(ISO_8859_1)),
        400,
        "body",
        reason);
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
    var answer = input.key.with("Content-Type", type).post("/v1/customers", "{\"name\":\"A\"}");

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

    var answer = input.key.get("/v1" + input.filled(path));

    input.isTold(before, answer, status, place == null ? "" : place, "");
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

    var answer =
        input.key.with("Idempotency-Key", attempt).post("/v1/customers", "{\"name\":\"A\"}");

    input.isTold(before, answer, 400, "Idempotency-Key", reason);
  }
}
