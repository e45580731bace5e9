package dev.midcycle.http;

import static dev.midcycle.http.SmallServer.CUSTOMERS;
import static dev.midcycle.http.SmallServer.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.testkit.LogBook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
  @RegisterExtension final TestDatabase database = new TestDatabase();
  @RegisterExtension final LogBook log = new LogBook("dev.midcycle");
  private SmallServer server;

  @BeforeEach
  void start() {
    server = SmallServer.start(database.transactions());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          body                                | status | code    | param            | reason
                                              | 415    | unsupported_media_type | | The body must be application/json
          {"name":"A"                         | 400    | invalid | body             | line 1
          {"name":"A","name":"B"}             | 400    | invalid | body             | Duplicate
          []                                  | 400    | invalid | body             | object
          {}                                  | 400    | invalid | /name            | is required
          {"name":7}                          | 400    | invalid | /name            | string
          {"name":""}                         | 400    | invalid | /name            | must not be empty
          {"name":"A","emial":"a@b.test"}     | 400    | invalid | /emial           | did you mean "email"?
          {"name":"A","email":"nobody"}       | 400    | invalid | /email           | must be an email address
          {"name":"A","currency":"usd"}       | 400    | invalid | /currency        | ISO 4217 currency code
          {"name":"A\\u0000"}                 | 400    | invalid | /name            | null characters
          {"name":"A\\ud800"}                 | 400    | invalid | /name            | null characters
          {"name":"A","tenant_id":"ten_1"}    | 400    | invalid | /tenant_id       | unknown field
          """)
  void a_body_that_is_wrong_is_told_by_place_and_reason(
      String body, int status, String code, String param, String reason) {
    var answer = server.merchant().post(CUSTOMERS, body == null ? "" : body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.at("/param")).isEqualTo(param == null ? "" : param);
    assertThat(answer.at("/detail")).contains(reason);
    assertThat(answer.at("/request_id")).startsWith("req_");
    assertThat(server.made()).isZero();
  }

  @Test
  void everything_wrong_with_a_body_is_told_at_once() {
    var answer = server.merchant().post(CUSTOMERS, "{\"emial\":\"x\",\"timezone\":5}");

    assertThat(answer.json().at("/errors").size()).isEqualTo(3);
  }

  @Test
  void bodies_are_bounded_in_every_direction() {
    var deep = "[".repeat(1000) + "]".repeat(1000);
    var number = "1".repeat(10_000);
    var text = "x".repeat(150_000);
    var large = "x".repeat(300_000);

    for (var body : List.of(deep, "{\"name\":" + number + "}", "{\"name\":\"" + text + "\"}")) {
      assertThat(server.merchant().post(CUSTOMERS, body).code()).isEqualTo("invalid");
    }
    assertThat(server.merchant().post(CUSTOMERS, "{\"name\":\"" + large + "\"}").status())
        .isEqualTo(413);
    assertThat(server.made()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /v1/nothing,          404, not_found",
    "GET,    /,                    404, not_found",
    "DELETE, /v1/customers,        405, method_not_allowed",
    "GET,    /v1/customers?limit=0,   400, invalid",
    "GET,    /v1/customers?limit=x,   400, invalid",
    "GET,    /v1/customers?limt=1,    400, invalid",
    "GET,    /v1/customers?limit=1&limit=2, 400, invalid",
    "GET,    /v1/session,          403, forbidden",
    "GET,    /v1/catalog,          500, internal",
    "GET,    /v1/catalog/versions, 500, internal",
    "GET,    /v1/events/unassigned, 429, busy",
  })
  void a_problem_has_its_status_and_code(String method, String path, int status, String code) {
    var answer = server.merchant().send(method, path, "");

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.text()).doesNotContain("secret", "dev.midcycle", "<html");
  }

  @Test
  void who_is_refused_for_now_is_told_when_to_come_back() {
    assertThat(server.merchant().get("/v1/events/unassigned").header("Retry-After")).isEqualTo("3");
  }

  @Test
  void nobody_is_let_in_without_a_key_that_works() {
    var key = server.key(TENANT);
    var wrong = key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A");

    assertThat(server.anyone().get(CUSTOMERS).status()).isEqualTo(401);
    assertThat(server.anyone().withKey(wrong).get(CUSTOMERS).status()).isEqualTo(401);
    assertThat(server.anyone().withKey("mk_").get(CUSTOMERS).status()).isEqualTo(401);
    assertThat(server.anyone().with("Authorization", "Basic eDp5").get(CUSTOMERS).status())
        .isEqualTo(401);
    assertThat(server.anyone().withKey(key).get(CUSTOMERS).status()).isEqualTo(200);
    assertThat(server.anyone().get("/v1/health").status()).isEqualTo(200);
  }

  @Test
  void a_request_id_is_kept_when_it_is_a_decent_one() {
    assertThat(
            server.anyone().with("X-Request-Id", "mine-1").get("/v1/health").header("X-Request-Id"))
        .isEqualTo("mine-1");
    assertThat(server.anyone().with("X-Request-Id", "a b").get("/v1/health").header("X-Request-Id"))
        .startsWith("req_");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          method | path                      | route                     | status
          GET    | /v1/customers             | GET /v1/customers         | 200
          GET    | /v1/customers?limit=0     | GET /v1/customers         | 400
          GET    | /v1/session               | GET /v1/session           | 403
          GET    | /v1/catalog               | GET /v1/catalog           | 500
          GET    | /portal/enter/a-secret    | GET (no route)            | 404
          DELETE | /v1/customers             | DELETE (no route)         | 405
          """)
  void every_request_has_a_line_with_its_id_tenant_route_status_and_duration(
      String method, String path, String route, int status) {
    var answer = server.merchant().send(method, path, "");

    var line = log.find(one -> one.getLoggerName().equals(RequestLog.NAME));
    assertThat(line.getFormattedMessage()).isEqualTo(route + " " + status);
    assertThat(line.getMDCPropertyMap())
        .containsEntry("request_id", answer.header("X-Request-Id"))
        .containsEntry("route", route)
        .containsEntry("status", Integer.toString(status))
        .containsEntry("client", "127.0.0.0/24")
        .hasEntrySatisfying("duration_ms", duration -> assertThat(duration).containsOnlyDigits());
    if (!route.contains("no route")) {
      assertThat(line.getMDCPropertyMap()).containsEntry("tenant", TENANT.text());
    }
    assertThat(line.toString() + line.getMDCPropertyMap()).doesNotContain("a-secret", "mk_");
  }

  /// What the merchant calls somebody may be an address: it is not in the log.
  @ParameterizedTest
  @ValueSource(strings = {"ext:" + OneNamed.KNOWN, "cus_0000000000003g000000000002", "ext:nobody"})
  void who_has_read_what_of_whom_is_in_the_log(String customer) {
    boolean known = server.merchant().get("/v1/customers/" + customer).status() == 200;

    var line = log.find(one -> one.getLoggerName().equals(RequestLog.NAME));
    assertThat(line.getMDCPropertyMap())
        .containsEntry("route", "GET /v1/customers/{customer}")
        .hasEntrySatisfying("actor", actor -> assertThat(actor).startsWith("key_"));
    assertThat(Optional.ofNullable(line.getMDCPropertyMap().get("customer")))
        .isEqualTo(known ? Optional.of(OneNamed.JANE.text()) : Optional.empty());
    assertThat(line.toString() + line.getMDCPropertyMap()).doesNotContain("jane", "nobody", "ext:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/catalog", "/v1/catalog/versions"})
  void what_broke_is_found_in_the_log_by_the_id_that_the_answer_carries(String path) {
    var answer = server.merchant().get(path);

    assertThat(answer.at("/request_id")).isEqualTo(answer.header("X-Request-Id"));
    var line = log.find(one -> one.getLevel() == Level.ERROR);
    assertThat(line.getMDCPropertyMap())
        .containsEntry("request_id", answer.at("/request_id"))
        .containsEntry("tenant", TENANT.text())
        .containsEntry("route", "GET " + path);
    assertThat(line.getThrowableProxy().getMessage()).isEqualTo("a secret of ours");
  }

  @Test
  void a_port_that_somebody_has_is_named_with_what_to_do() {
    assertThatThrownBy(() -> SmallServer.at(database.transactions(), server.port()))
        .isInstanceOf(CannotListen.class)
        .hasMessageContaining("127.0.0.1, port " + server.port() + ": Address already in use")
        .hasMessageContaining("--port");
  }
}
