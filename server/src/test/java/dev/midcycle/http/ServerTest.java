package dev.midcycle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.Attempts;
import dev.midcycle.access.KeyKind;
import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Scope;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.LogBook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
  private static final TenantId TENANT = new TenantId(new UUID(7, 1));
  private static final TenantId OTHER = new TenantId(new UUID(7, 2));
  private static final String CUSTOMERS = "/v1/customers";
  private static final InstantSource STILL =
      InstantSource.fixed(Instant.parse("2026-04-01T16:00:30Z"));

  @RegisterExtension final TestDatabase database = new TestDatabase();
  @RegisterExtension final LogBook log = new LogBook("dev.midcycle");
  private final AtomicInteger made = new AtomicInteger();
  private Server server;
  private ApiKeys keys;

  @BeforeEach
  void start() {
    keys = new ApiKeys(database.transactions(), STILL, new NewIds(Ids.secure(), STILL));
    server = started(new Server.Address("127.0.0.1", 0, Outside.NOTHING), Limits.USUAL);
  }

  private Server started(Server.Address address, Limits limits) {
    var ids = Ids.secure();
    var routes =
        List.of(
            Route.get("/v1/health", Who.anyone(), _ -> Answer.ok(Map.of("status", "ok"))),
            Route.get(CUSTOMERS, Who.merchant(), _ -> Answer.ok(Map.of("data", List.of()))),
            Route.post(CUSTOMERS, Who.merchant(), _ -> Answer.created(make())),
            Route.get("/v1/catalog", Who.merchant(), _ -> broken()),
            Route.get("/v1/catalog/versions", Who.merchant(), _ -> tooDeep()),
            Route.get("/v1/events/unassigned", Who.merchant(), _ -> full()),
            Route.get("/v1/session", Who.members(), _ -> Answer.ok(Map.of())));
    return Server.start(
        address,
        Contract.published(),
        routes,
        new Server.Gatekeeping(
            keys,
            new PortalSessions(database.transactions(), STILL, ids),
            new Attempts(database.transactions(), STILL),
            new Nameless(),
            limits,
            Readiness.ready(),
            STILL),
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

  private static Answer tooDeep() {
    throw new StackOverflowError("a secret of ours");
  }

  private static Answer full() {
    throw new Problem.Busy(3).thrown();
  }

  private Caller anyone() {
    return Caller.anonymous(server.port());
  }

  private String key(TenantId tenant) {
    var owner = new ApiKeys.Owner(tenant, KeyKind.TEST, STILL.instant());
    return keys.create(owner, "test", Scope.WRITE, Actor.OPERATOR).secret();
  }

  private Caller merchant() {
    return anyone().withKey(key(TENANT));
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
    "GET,    /v1/catalog/versions, 500, internal",
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
    var key = key(TENANT);
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
    var answer = merchant().send(method, path, "");

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

  @ParameterizedTest
  @ValueSource(strings = {"/v1/catalog", "/v1/catalog/versions"})
  void what_broke_is_found_in_the_log_by_the_id_that_the_answer_carries(String path) {
    var answer = merchant().get(path);

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
    var taken = new Server.Address("127.0.0.1", server.port(), Outside.NOTHING);

    assertThatThrownBy(() -> started(taken, Limits.USUAL))
        .isInstanceOf(CannotListen.class)
        .hasMessageContaining("127.0.0.1, port " + server.port() + ": Address already in use")
        .hasMessageContaining("--port");
  }

  @Test
  void bodies_and_requests_are_bounded_by_settings() {
    server.close();
    server =
        started(
            new Server.Address("127.0.0.1", 0, Outside.NOTHING),
            new Limits(2000, 2000, 10, 3, 3, 0));
    var ours = merchant();

    assertThat(ours.post(CUSTOMERS, "{\"name\":\"" + "x".repeat(2000) + "\"}").at("/detail"))
        .contains("2000 bytes");
    assertThat(List.of(ours.get(CUSTOMERS).status(), ours.get(CUSTOMERS).status()))
        .containsExactly(200, 200);
    var more = ours.get(CUSTOMERS);
    assertThat(more.status()).isEqualTo(429);
    assertThat(more.code()).isEqualTo("too_many_requests");
    assertThat(more.header("Retry-After")).isEqualTo("31");
    assertThat(more.header("RateLimit-Policy")).isEqualTo("\"caller\";q=3;w=60");
    assertThat(more.header("RateLimit")).isEqualTo("\"caller\";r=0;t=31");
    var left = merchant().get(CUSTOMERS);
    assertThat(left.header("RateLimit")).isEqualTo("\"caller\";r=2;t=31");
    assertThat(merchant().get(CUSTOMERS).status()).as("another key").isEqualTo(200);

    assertThat(
            IntStream.range(0, 4)
                .mapToObj(_ -> anyone().withKey("mk_guessed").get(CUSTOMERS).status()))
        .containsExactly(401, 401, 401, 429);
    assertThat(anyone().get(CUSTOMERS).header("RateLimit")).isEqualTo("\"address\";r=0;t=31");
    assertThat(anyone().get("/v1/health").status()).as("a probe").isEqualTo(200);
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
    var theirs = anyone().withKey(key(OTHER)).with("Idempotency-Key", "attempt-1");

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
