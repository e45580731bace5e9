package dev.midcycle.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.Attempts;
import dev.midcycle.access.PortalSessions;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.id.Ids;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Caller;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTest {
  private static final TenantId TENANT = new TenantId(new UUID(7, 1));
  private static final TenantId OTHER = new TenantId(new UUID(7, 2));
  private static final String CUSTOMERS = "/v1/customers";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final AtomicInteger made = new AtomicInteger();
  private Server server;
  private ApiKeys keys;

  @BeforeEach
  void start() {
    var clock = InstantSource.system();
    var ids = Ids.secure();
    keys = new ApiKeys(database.transactions(), clock, ids);
    var routes =
        List.of(
            Route.get("/v1/health", Who.anyone(), _ -> Answer.ok(Map.of("status", "ok"))),
            Route.get(CUSTOMERS, Who.merchant(), _ -> Answer.ok(Map.of("data", List.of()))),
            Route.post(CUSTOMERS, Who.merchant(), _ -> Answer.created(make())),
            Route.get("/v1/catalog", Who.merchant(), _ -> broken()),
            Route.get("/v1/events/unassigned", Who.merchant(), _ -> full()),
            Route.get("/v1/session", Who.members(), _ -> Answer.ok(Map.of())));
    server =
        Server.start(
            new Server.Address("127.0.0.1", 0, false),
            Contract.load(),
            routes,
            new Server.Gatekeeping(
                keys,
                new PortalSessions(database.transactions(), clock, ids),
                new Attempts(database.transactions(), clock)),
            clock,
            _ -> {});
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Map<String, Integer> make() {
    return Map.of("number", made.incrementAndGet());
  }

  private static Answer broken() {
    throw new IllegalStateException("a secret of ours");
  }

  private static Answer full() {
    throw new Problem.Busy(3).thrown();
  }

  private Caller anyone() {
    return Caller.anonymous(server.port());
  }

  private Caller merchant() {
    return anyone().withKey(keys.create(TENANT, "test"));
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
          {}                                  | 400    | invalid | /name            | is missing
          {"name":7}                          | 400    | invalid | /name            | string
          {"name":""}                         | 400    | invalid | /name            | 1
          {"name":"A","emial":"a@b.test"}     | 400    | invalid | /emial           | did you mean "email"?
          {"name":"A","email":"nobody"}       | 400    | invalid | /email           | pattern
          {"name":"A","currency":"usd"}       | 400    | invalid | /currency        | pattern
          {"name":"A\\u0000"}                 | 400    | invalid | /name            | can not be stored
          {"name":"A\\ud800"}                 | 400    | invalid | /name            | can not be stored
          {"name":"A","tenant_id":"ten_1"}    | 400    | invalid | /tenant_id       | unknown field
          """)
  void a_body_that_is_wrong_is_told_by_place_and_reason(
      String body, int status, String code, String param, String reason) {
    var answer = merchant().post(CUSTOMERS, body == null ? "" : body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.at("/param")).isEqualTo(param == null ? "" : param);
    assertThat(answer.at("/detail")).contains(reason);
    assertThat(answer.at("/request_id")).startsWith("req_");
    assertThat(made).hasValue(0);
  }

  @Test
  void everything_wrong_with_a_body_is_told_at_once() {
    var answer = merchant().post(CUSTOMERS, "{\"emial\":\"x\",\"timezone\":5}");

    assertThat(answer.json().at("/errors").size()).isEqualTo(3);
  }

  @Test
  void bodies_are_bounded_in_every_direction() {
    var deep = "[".repeat(1000) + "]".repeat(1000);
    var number = "1".repeat(10_000);
    var text = "x".repeat(150_000);
    var large = "x".repeat(300_000);

    for (var body : List.of(deep, "{\"name\":" + number + "}", "{\"name\":\"" + text + "\"}")) {
      assertThat(merchant().post(CUSTOMERS, body).code()).isEqualTo("invalid");
    }
    assertThat(merchant().post(CUSTOMERS, "{\"name\":\"" + large + "\"}").status()).isEqualTo(413);
    assertThat(made).hasValue(0);
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
    "GET,    /v1/events/unassigned, 429, busy",
  })
  void a_problem_has_its_status_and_code(String method, String path, int status, String code) {
    var answer = merchant().send(method, path, "");

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.text()).doesNotContain("secret", "dev.midcycle", "<html");
  }

  @Test
  void who_is_refused_for_now_is_told_when_to_come_back() {
    assertThat(merchant().get("/v1/events/unassigned").header("Retry-After")).isEqualTo("3");
  }

  @Test
  void nobody_is_let_in_without_a_key_that_works() {
    var key = keys.create(TENANT, "test");
    var wrong = key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A");

    assertThat(anyone().get(CUSTOMERS).status()).isEqualTo(401);
    assertThat(anyone().withKey(wrong).get(CUSTOMERS).status()).isEqualTo(401);
    assertThat(anyone().withKey("mk_").get(CUSTOMERS).status()).isEqualTo(401);
    assertThat(anyone().with("Authorization", "Basic eDp5").get(CUSTOMERS).status()).isEqualTo(401);
    assertThat(anyone().withKey(key).get(CUSTOMERS).status()).isEqualTo(200);
    assertThat(anyone().get("/v1/health").status()).isEqualTo(200);
  }

  @Test
  void a_request_id_is_kept_when_it_is_a_decent_one() {
    assertThat(anyone().with("X-Request-Id", "mine-1").get("/v1/health").header("X-Request-Id"))
        .isEqualTo("mine-1");
    assertThat(anyone().with("X-Request-Id", "a b").get("/v1/health").header("X-Request-Id"))
        .startsWith("req_");
  }

  @Test
  void a_repeat_is_told_what_the_first_was_told() {
    var attempt = merchant().with("Idempotency-Key", "attempt-1");

    var first = attempt.post(CUSTOMERS, "{\"name\":\"A\"}");
    var again = attempt.post(CUSTOMERS, "{\"name\":\"A\"}");
    var other = attempt.post(CUSTOMERS, "{\"name\":\"B\"}");

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency_key_reused");
    assertThat(made).hasValue(1);
  }

  @Test
  void a_malformed_attempt_may_be_mended_under_the_same_key() {
    var attempt = merchant().with("Idempotency-Key", "attempt-1");

    assertThat(attempt.post(CUSTOMERS, "{}").status()).isEqualTo(400);
    assertThat(attempt.post(CUSTOMERS, "{\"name\":\"A\"}").status()).isEqualTo(201);
  }

  @Test
  void a_key_of_one_tenant_says_nothing_about_anothers() {
    var ours = merchant().with("Idempotency-Key", "attempt-1");
    var theirs = anyone().withKey(keys.create(OTHER, "test")).with("Idempotency-Key", "attempt-1");

    assertThat(ours.post(CUSTOMERS, "{\"name\":\"A\"}").at("/number")).isEqualTo("1");
    assertThat(theirs.post(CUSTOMERS, "{\"name\":\"A\"}").at("/number")).isEqualTo("2");
  }

  @Test
  void of_many_attempts_at_once_one_runs() throws Exception {
    var attempt = merchant().with("Idempotency-Key", "attempt-1");
    Callable<String> call = () -> attempt.post(CUSTOMERS, "{\"name\":\"A\"}").text();
    try (var threads = Executors.newFixedThreadPool(16)) {
      var texts = new HashSet<String>();
      for (var future : threads.invokeAll(Collections.nCopies(16, call))) {
        texts.add(future.get());
      }
      assertThat(texts).hasSize(1);
    }
    assertThat(made).hasValue(1);
  }
}
