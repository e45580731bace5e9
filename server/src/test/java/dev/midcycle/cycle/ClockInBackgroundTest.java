package dev.midcycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Serving;
import dev.midcycle.customer.TenantClocks;
import dev.midcycle.http.Limits;
import dev.midcycle.http.Outside;
import dev.midcycle.http.Readiness;
import dev.midcycle.http.Server;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A clock that takes longer than whoever moves it waits.
class ClockInBackgroundTest {
  private static final Instant TARGET = Instant.parse("2029-04-01T16:00:00Z");

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private Server server;
  private Caller key;

  @BeforeEach
  void a_server_that_waits_for_nothing() {
    scout = installation.merchant("scout");
    scout.subscribe(scout.payer("Harbor", "tok_success"), "basic", "month");
    server =
        Serving.start(
            installation.application,
            new Serving.Manner(
                new Server.Address("127.0.0.1", 0, Outside.NOTHING),
                () -> "http://portal.test",
                Limits.USUAL,
                Readiness.ready(),
                Duration.ZERO));
    key =
        Caller.anonymous(server.port())
            .withKey(installation.key(scout.id(), dev.midcycle.access.Scope.WRITE))
            .holding(installation.contract);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void it_goes_on_in_the_background_and_tells_how_far_it_is() {
    var answer = key.post("/v1/clock/advance", "{\"by\":\"P3Y\"}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    var further = key.post("/v1/clock/advance", "{\"to\":\"2029-04-02T16:00:00Z\"}");
    assertThat(further.status()).as(further.text()).isEqualTo(202);
    var clock = key.get("/v1/clock");
    while (clock.json().has("advancing")) {
      assertThat(clock.at("/advancing/from")).isEqualTo(Installation.BEGIN.toString());
      clock = key.get("/v1/clock");
    }
    assertThat(clock.at("/now")).isEqualTo("2029-04-02T16:00:00Z");
    lived();
  }

  @Test
  void what_a_process_has_left_under_way_is_taken_up_by_another() {
    installation
        .database
        .transactions()
        .write(
            scout.id(),
            tx -> {
              var move = new TenantClocks.Move(Installation.BEGIN, TARGET, "operator");
              return TenantClocks.begin(tx, move, Instant.EPOCH, Instant.EPOCH);
            });
    assertThat(key.get("/v1/clock").at("/advancing/to")).isEqualTo(TARGET.toString());

    installation.application.billing().clocks().resume(() -> true);

    assertThat(key.get("/v1/clock").json().has("advancing")).isFalse();
    assertThat(key.get("/v1/clock").at("/now")).isEqualTo(TARGET.toString());
    lived();
  }

  /// Three years of months, and who moved the clock, once.
  private void lived() {
    assertThat(number("select count(*) from document")).isEqualTo("37");
    assertThat(number("select count(*) filter (where action = 'clock_advanced') from audit"))
        .isNotEqualTo("0");
  }

  private String number(String sql) {
    return List.copyOf(installation.rows(sql + " where tenant = '" + scout.id().uuid() + "'"))
        .getFirst();
  }
}
