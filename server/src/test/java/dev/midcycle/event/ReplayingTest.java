package dev.midcycle.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Beside;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Unmatched events are work for as long as there are any.
class ReplayingTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static Installation installation;

  private Merchant merchant;

  @BeforeAll
  static void open() {
    installation = new Installation(CLOCK, new Bank(), _ -> Optional.empty());
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void a_merchant() {
    merchant = installation.live("scout");
  }

  private void sent(String id, String customer) {
    var answer =
        merchant
            .caller()
            .post(
                "/v1/events",
                """
                {"id": "%s", "customer": "%s", "event": "camera.connected", "time": "%s",
                 "properties": {"camera_id": "c"}}
                """
                    .formatted(id, customer, CLOCK.instant()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private void known(String customer) {
    var made =
        merchant
            .caller()
            .post("/v1/customers", "{\"name\":\"New\",\"external_id\":\"%s\"}".formatted(customer));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  private void replay() {
    installation.application.usage().replaying().replayAll(() -> true);
  }

  /// What is left, and whether that is work.
  private String left() {
    var of = " where tenant = '%s'".formatted(merchant.id().uuid());
    return count("usage_unmatched" + of)
        + " left, "
        + count("work_item" + of + " and kind = 'replay'");
  }

  private static int count(String rows) {
    return installation.rows("select 1 from " + rows).size();
  }

  @Test
  void they_are_counted_within_a_minute_once_they_can_be() {
    sent("e-1", "soon");
    sent("e-2", "never");
    replay();
    assertThat(left()).isEqualTo("2 left, 1");
    known("soon");

    CLOCK.pass(Duration.ofSeconds(59));
    replay();
    assertThat(left()).as("not yet").isEqualTo("2 left, 1");
    CLOCK.pass(Duration.ofSeconds(1));
    replay();

    assertThat(left()).isEqualTo("1 left, 1");
    assertThat(merchant.caller().get("/v1/work").json().at("/data").size()).isZero();
  }

  @Test
  void whoever_has_none_left_is_not_looked_at() {
    sent("e-1", "soon");
    assertThat(left()).isEqualTo("1 left, 1");
    known("soon");

    replay();

    assertThat(left()).isEqualTo("0 left, 0");
  }

  @Test
  void one_that_comes_while_the_last_is_counted_is_not_forgotten() throws SQLException {
    sent("e-1", "soon");
    known("soon");
    var coming =
        """
        insert into usage_unmatched (
          tenant, id, key, customer, source, event_id, name, at, properties, reason, recorded_at)
        select tenant, gen_random_uuid(), gen_random_uuid(), 'later', source, 'e-2', name, at, properties, reason, recorded_at
        from usage_unmatched
        where tenant = '%s'
        """
            .formatted(merchant.id().uuid());

    try (var other =
        Beside.begun(installation.database.login(), "lock table usage_event in share mode")) {
      other.until(() -> replayed(), coming);
    }

    assertThat(left()).isEqualTo("1 left, 1");
  }

  private String replayed() {
    replay();
    return left();
  }
}
