package dev.midcycle.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is used is sent as events and billed with plans and their changes. Everybody begins on
/// 2026-04-01 at 16:00 UTC.
class MeasuredByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static int events;

  private static Measured on(String example, String plan) {
    var merchant = installation.merchant(example);
    var customer = merchant.payer("Forge", "tok_success");
    var subscription = merchant.subscribe(customer, plan, "month");
    var visitor = new Visitor(merchant.as(Role.ADMIN, customer), customer, subscription);
    return new Measured(merchant, customer, visitor);
  }

  /// A customer whose use is reported.
  private record Measured(Merchant merchant, CustomerId customer, Visitor visitor) {

    void until(String instant) {
      merchant.advance(instant);
    }

    void change(String change) {
      visitor.make("\"change\":" + change);
    }

    List<String> documents() {
      return visitor.documents();
    }

    /// One event at 18:00 UTC of each of these days of April; the clock must be there by then.
    void daily(String event, String property, Object value, int first, int last) {
      for (int day = first; day <= last; day++) {
        at("2026-04-%02dT18:00:00Z".formatted(day), event, property, value);
      }
    }

    void at(String time, String event, String property, Object value) {
      var sent =
          merchant
              .caller()
              .post(
                  "/v1/events",
                  """
                  {"id": "e%d", "customer": "%s", "event": "%s", "time": "%s", "properties": {"%s": "%s"}}
                  """
                      .formatted(++events, customer, event, time, property, value));
      assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("accepted");
    }

    /// Four on each day: three beyond the included one.
    void cameras(int first, int last) {
      for (int camera = 1; camera <= 4; camera++) {
        daily("camera.connected", "camera_id", "cam-" + camera, first, last);
      }
    }

    /// The lines of the newest document.
    List<String> lines() {
      return merchant
          .caller()
          .get("/v1/documents/" + visitor.list("/documents", "id").getFirst())
          .json()
          .at("/lines")
          .valueStream()
          .map(line ->
              "%s %s %s %s/%s"
                  .formatted(
                      line.at("/item").asString(),
                      line.at("/charge").asString(),
                      line.at("/amount/amount").asString(),
                      line.at("/from").asString(),
                      line.at("/to").asString()))
          .toList();
    }
  }

  @Test
  @Requirement({61, 75})
  void the_first_bill_after_going_up_has_the_fee_and_the_usage_since_that_day_only() {
    var life = on("konnect", "free");
    life.until("2026-04-11T12:00:00Z");
    life.daily("services.counted", "services", 3, 5, 5);
    life.change("{\"plan\":\"plus\"}");
    assertThat(life.documents()).as("nothing is billed on the day").isEmpty();
    life.until("2026-04-27T18:00:00Z");
    life.daily("services.counted", "services", 2, 11, 27);

    life.until("2026-05-02T00:00:00Z");

    assertThat(life.documents()).containsExactly("invoice 343.33 paid");
    assertThat(life.lines())
        .containsExactlyInAnyOrder(
            "plus base 60.00 2026-04-11/2026-05-01", "plus services 283.33 2026-04-11/2026-04-28");
  }

  @Test
  @Requirement(57)
  void what_is_used_after_the_calculation_is_billed_with_the_next_one_under_its_own_dates() {
    var life = on("konnect", "plus");
    life.until("2026-04-27T18:00:00Z");
    life.daily("services.counted", "services", 1, 1, 27);
    life.until("2026-04-30T18:00:00Z");
    life.daily("services.counted", "services", 1, 28, 30);
    life.at("2026-04-29T10:00:00Z", "api.call", "calls", 3_000_000);
    assertThat(life.documents()).as("calculated, not issued").isEmpty();

    life.until("2026-06-02T00:00:00Z");

    assertThat(life.documents()).containsExactly("invoice 155.00 paid", "invoice 315.00 paid");
    assertThat(life.lines())
        .containsExactlyInAnyOrder(
            "plus base 90.00 2026-05-01/2026-06-01",
            "plus services 25.00 2026-04-28/2026-05-01",
            "plus api 40.00 2026-04-28/2026-05-01");
  }

  @Test
  @Requirement({75, 79})
  void going_down_bills_what_was_used_by_then_and_nothing_after_it() {
    var life = on("konnect", "plus");
    life.until("2026-04-16T15:00:00Z");
    life.at("2026-04-16T09:00:00Z", "api.call", "calls", 2_000_000);
    life.change("{\"plan\":\"free\"}");
    life.until("2026-04-16T20:00:00Z");
    life.at("2026-04-16T16:00:00Z", "api.call", "calls", 2_000_000);

    life.until("2026-07-02T00:00:00Z");

    assertThat(life.documents()).containsExactly("invoice 65.00 paid");
  }

  @Test
  @Requirement(80)
  void going_down_after_the_calculation_replaces_what_was_calculated() {
    var life = on("konnect", "plus");
    life.until("2026-04-29T12:00:00Z");
    life.daily("services.counted", "services", 1, 1, 28);
    life.change("{\"plan\":\"free\"}");

    life.until("2026-07-02T00:00:00Z");

    assertThat(life.documents())
        .as("84.00 for 28 of 30 days, 233.33 for as many of a service")
        .containsExactly("invoice 317.33 paid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"remove_addons\":[\"cameras-basic\"]"})
  @Requirement({31, 32, 34, 39, 46})
  void cameras_cost_what_the_plan_of_the_day_asks_whether_the_old_add_on_stays_or_goes(
      String removed) {
    var life = on("scout", "basic");
    life.until("2026-04-15T20:00:00Z");
    life.cameras(1, 15);
    life.until("2026-04-16T12:00:00Z");
    life.change("{\"plan\":\"pro\"%s}".formatted(removed));
    life.until("2026-04-30T20:00:00Z");
    life.cameras(16, 30);

    life.until("2026-05-02T00:00:00Z");

    assertThat(life.documents())
        .containsExactly("invoice 118.00 paid", "invoice 15.00 paid", "invoice 40.00 paid");
    assertThat(life.lines())
        .containsExactlyInAnyOrder(
            "pro base 70.00 2026-05-01/2026-06-01",
            "cameras-basic cameras 18.00 2026-04-01/2026-04-16",
            "cameras-pro cameras 30.00 2026-04-16/2026-05-01");
    assertThat(life.visitor().list("/documents", "date").getFirst()).isEqualTo("2026-05-01");
  }
}
