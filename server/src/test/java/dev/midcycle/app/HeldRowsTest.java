package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.testkit.Beside;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Copies;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows that another transaction holds: who waits for them, and who leaves them to it.
class HeldRowsTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private CustomerId customer;
  private Visitor visitor;

  @BeforeEach
  void a_customer_on_basic() {
    scout = installation.merchant("scout");
    customer = scout.payer("Reef", "tok_success");
    visitor = new Visitor(scout.caller(), customer, scout.subscribe(customer, "basic", "month"));
  }

  private Beside other(String statement) throws SQLException {
    return Beside.begun(installation.database.login(), said(statement));
  }

  /// With the ids that a statement names.
  private String said(String statement) {
    var subscription = SubscriptionId.parse(visitor.subscription()).orElseThrow();
    return statement
        .replace("<customer>", "'" + customer.uuid() + "'")
        .replace("<subscription>", "'" + subscription.uuid() + "'")
        .replace("<payment>", "'" + new UUID(7, 7) + "'");
  }

  @Test
  void whoever_confirms_waits_for_a_payment_that_is_about_to_reserve() throws SQLException {
    var quote = visitor.quote("\"change\":{\"plan\":\"pro\"}");
    Answer outcome;

    try (var other =
        other("update subscription set reserved_by = <payment> where id = <subscription>")) {
      outcome = other.until(() -> visitor.confirm(quote));
    }

    assertThat(outcome.code()).isEqualTo("payment_pending");
    assertThat(visitor.documents()).hasSize(1);
  }

  @Test
  void whoever_waits_for_a_customer_holds_none_of_its_subscriptions() throws SQLException {
    var quote = visitor.quote("\"change\":{\"plan\":\"pro\"}");
    Answer outcome;

    try (var other = other("select 1 from customer where id = <customer> for update")) {
      outcome =
          other.until(
              () -> visitor.confirm(quote),
              said("select 1 from subscription where id = <subscription> for update nowait"));
    }

    assertThat(outcome.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 from work_item where object = <subscription> for update",
        "select 1 from customer where id = <customer> for update",
        "select 1 from subscription where id = <subscription> for update"
      })
  void a_bill_run_leaves_what_somebody_holds_for_later(String held) throws SQLException {
    scout.subscribe(scout.payer("Harbor", "tok_success"), "basic", "month");
    Copies.setClock(installation.database.login(), scout.id(), "2026-05-02");

    try (var other = other(held)) {
      assertThat(other.until(() -> installation.application.billing().runs().run(scout.id())))
          .hasSize(1);
    }

    assertThat(visitor.documents()).hasSize(1);
    assertThat(installation.application.billing().runs().run(scout.id())).hasSize(1);
    assertThat(visitor.documents()).hasSize(2);
  }

  @Test
  void a_batch_of_usage_that_another_worker_has_is_left_to_it() throws SQLException {
    var event =
        """
        {"id": "e-1", "customer": "%s", "event": "camera.connected", "time": "2026-04-01T00:00:00Z",
         "properties": {"camera_id": "c", "status": "streaming"}}
        """
            .formatted(customer);
    assertThat(scout.caller().post("/v1/events", event).status()).isEqualTo(200);

    try (var other = other("select 1 from work_item where kind = 'fold' for update")) {
      assertThat(other.until(() -> installation.application.usage().folding().fold(scout.id())))
          .isZero();
    }

    assertThat(installation.application.usage().folding().fold(scout.id())).isEqualTo(1);
  }
}
