package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.KeyKind;
import dev.midcycle.access.Scope;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Database;
import dev.midcycle.db.RoundTrips;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.Timeouts;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.http.Limits;
import dev.midcycle.http.Outside;
import dev.midcycle.http.Readiness;
import dev.midcycle.http.Server;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.ContractCheck;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Passage;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadinessTest {
  private static final String READY = "/health/ready";
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Timeouts IMPATIENT =
      new Timeouts(Duration.ofSeconds(1), Duration.ofMillis(300), LONG, LONG, LONG);

  @RegisterExtension final TestDatabase testing = new TestDatabase();
  private final Database database = Database.later();
  private final Readiness readiness = Readiness.starting("its tables are being brought up");
  private Server server;

  @BeforeEach
  void listen() {
    var clock = InstantSource.system();
    var application =
        Application.build(
            database.transactions(), clock, new SandboxGateway(clock, Duration.ofHours(1)));
    server =
        Serving.start(
            application,
            new Serving.Manner(
                new Server.Address("127.0.0.1", 0, Outside.NOTHING),
                () -> "http://portal.test",
                Limits.USUAL,
                readiness,
                LONG));
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  private Caller caller() {
    return Caller.anonymous(server.port()).holding(new ContractCheck());
  }

  @Test
  void while_its_tables_are_brought_up_it_lives_is_not_ready_and_answers_nothing_else() {
    assertThat(caller().get("/health/live").status()).isEqualTo(200);
    assertThat(caller().get(READY).status()).isEqualTo(503);
    assertThat(caller().get(READY).at("/reason")).isEqualTo("its tables are being brought up");
    var refused = caller().withKey("mk_any").get("/v1/customers");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("unavailable");
    assertThat(refused.at("/detail")).contains("because its tables are being brought up");
    assertThat(refused.header("Retry-After")).isEqualTo("5");
  }

  /// A key that works.
  private String key() {
    var clock = InstantSource.fixed(Installation.BEGIN);
    var owner = new ApiKeys.Owner(new TenantId(new UUID(7, 1)), KeyKind.TEST, clock.instant());
    return new ApiKeys(testing.transactions(), clock, new NewIds(Ids.secure(), clock))
        .create(owner, "test", Scope.WRITE, Actor.OPERATOR)
        .secret();
  }

  @Test
  void while_the_database_is_away_it_lives_is_not_ready_and_says_so() {
    readiness.begin();

    assertThat(caller().get("/health/live").status()).isEqualTo(200);
    assertThat(caller().get(READY).status()).isEqualTo(503);
    assertThat(caller().get(READY).at("/reason")).isEqualTo("the database does not respond");
    var refused = caller().withKey(key()).get("/v1/customers");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.at("/detail")).contains("because the database does not respond");
  }

  @Test
  void a_database_that_hangs_is_said_to_be_away_and_is_there_again_once_it_answers()
      throws IOException {
    try (var passage = Passage.before(RoundTrips.port(testing.login()))) {
      database.connect(RoundTrips.at(testing.login(), passage.port()), 2, IMPATIENT);
      readiness.begin();
      assertThat(caller().get("/v1/health").status()).isEqualTo(200);

      passage.freeze();

      var refused = caller().withKey(key()).get("/v1/customers");
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isEqualTo("5");
      assertThat(refused.at("/detail")).contains("because the database does not respond");
      assertThat(caller().get("/v1/health").status()).isEqualTo(503);
      assertThat(caller().get(READY).status()).isEqualTo(503);
      assertThat(caller().get("/health/live").status()).isEqualTo(200);

      passage.thaw();

      int status = 503;
      while (status == 503) {
        status = caller().get(READY).status();
      }
      assertThat(status).isEqualTo(200);
    }
  }

  @Test
  void with_a_database_it_is_ready_and_while_stopping_it_still_answers_but_is_not() {
    database.connect(testing.login(), 2);
    readiness.begin();

    assertThat(caller().get(READY).status()).isEqualTo(200);
    assertThat(caller().get(READY).at("/status")).isEqualTo("ok");

    readiness.stop();
    assertThat(caller().get("/health/live").status()).isEqualTo(200);
    assertThat(caller().get(READY).status()).isEqualTo(503);
    assertThat(caller().get(READY).at("/reason")).isEqualTo("Midcycle is stopping");
    assertThat(caller().withKey("mk_any").get("/v1/customers").status()).isEqualTo(401);
  }
}
