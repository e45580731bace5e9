package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.Proration;
import dev.midcycle.charging.Cause;
import dev.midcycle.drafting.Draft;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What falls due, when, and why.
class LifecycleTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  private static Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(UTC).toInstant();
  }

  private static Life life(String low) {
    var life = new Life(Life.plans(Pay.IN_ADVANCE, Proration.DAY, low, "60"), UTC);
    life.does(at("2026-04-01"), Life.subscribe("a"));
    return life;
  }

  @Test
  void time_goes_on_and_never_back() {
    var life = life("30");
    life.until(at("2026-04-20"));

    assertThat(life.state().advancedTo()).isEqualTo(at("2026-04-20"));
    assertThat(Lifecycle.advance(life.state(), at("2026-04-10")).state()).isEqualTo(life.state());
    assertThat(Lifecycle.runOut(life.state()).state()).isEqualTo(life.state());
  }

  @Test
  void what_falls_due_next_is_the_first_of_all_that_is_to_come() {
    var life = life("30");
    assertThat(Lifecycle.due(life.state())).contains(at("2026-05-01"));

    life.does(at("2026-04-05"), Life.change(Optional.of("b"), Optional.empty(), on("2026-04-16")));
    assertThat(Lifecycle.due(life.state())).contains(at("2026-04-16"));

    life.does(at("2026-04-06"), new ChangeRequest.Pause(Optional.of(at("2026-04-11"))));
    assertThat(Lifecycle.due(life.state())).contains(at("2026-04-11"));

    life.until(at("2026-04-20"));
    life.does(at("2026-04-20"), new ChangeRequest.Cancel(Life.now(), ""));
    assertThat(Lifecycle.due(life.state())).isEmpty();
  }

  @Test
  void a_document_says_what_made_it() {
    var life = life("30");
    life.does(at("2026-04-05"), Life.change(Optional.of("b"), Optional.empty(), on("2026-04-16")));
    life.until(at("2026-05-02"));

    assertThat(life.documents)
        .extracting(Draft::cause)
        .satisfiesExactly(
            start -> assertThat(start).isInstanceOf(Cause.Happened.class),
            change -> assertThat(change).isInstanceOf(Cause.Happened.class),
            renewal -> assertThat(renewal).isEqualTo(new Cause.Period(at("2026-05-01"))));
  }

  @Test
  void what_comes_next_by_itself_is_told_ahead() {
    var paid = life("30");
    var free = life("0");
    var ended = life("30");
    ended.does(at("2026-04-20"), new ChangeRequest.Cancel(Life.now(), ""));

    assertThat(Forecast.next(paid.state()).map(draft -> draft.at() + " " + draft.total()))
        .contains("2026-05-01T00:00:00Z 30.00");
    assertThat(Forecast.next(free.state())).isEmpty();
    assertThat(Forecast.next(ended.state())).isEmpty();
  }

  @Test
  void the_instants_at_which_terms_change_are_known() {
    var life = life("30").kept();
    life.does(at("2026-04-05"), Life.change(Optional.of("b"), Optional.empty(), on("2026-04-16")));
    life.does(at("2026-04-06"), new ChangeRequest.Pause(Optional.of(at("2026-04-11"))));

    assertThat(life.state().turns())
        .containsExactly(at("2026-04-01"), at("2026-04-06"), at("2026-04-11"), at("2026-04-16"));
    assertThat(life.state().openedOn()).isEmpty();
  }

  private static ChangeRequest.Overrides on(String day) {
    return new ChangeRequest.Overrides(
        Optional.of(new ChangeRequest.Timing.On(at(day))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
