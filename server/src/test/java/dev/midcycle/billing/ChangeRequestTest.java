package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.ChangeRequest.Overrides;
import dev.midcycle.billing.ChangeRequest.Staff;
import dev.midcycle.billing.ChangeRequest.Timing;
import dev.midcycle.catalog.Policy;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a request says of itself: since when it is to hold, and who asks.
class ChangeRequestTest {
  private static final Instant DATE = Instant.parse("2026-03-01T00:00:00Z");

  /// Those that may name a date, with and without.
  private static Stream<ChangeRequest> dated(boolean named) {
    var date = Optional.of(DATE).filter(_ -> named);
    var when = named ? new Timing.On(DATE) : new Timing.PeriodEnd();
    return Stream.of(
        Life.change(Optional.of("a"), Optional.empty(), overrides(when)),
        new ChangeRequest.Cancel(overrides(when), ""),
        new ChangeRequest.Reactivate(date),
        new ChangeRequest.Pause(Optional.empty(), date));
  }

  private static Overrides overrides(Timing when) {
    return new Overrides(
        Optional.of(when), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void names_the_date_that_it_holds_from() {
    assertThat(dated(true)).allSatisfy(one -> assertThat(one.since()).contains(DATE));
    assertThat(dated(false)).allSatisfy(one -> assertThat(one.since()).isEmpty());
    assertThat(undated()).allSatisfy(one -> assertThat(one.since()).isEmpty());
  }

  /// Whoever says how it is to be done is staff.
  @Test
  void knows_whether_staff_asks() {
    var now = overrides(new Timing.Now());
    var asked =
        new Overrides(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Staff("asked for")));

    assertThat(new ChangeRequest.Cancel(now, "").byStaff()).contains(new Staff(""));
    assertThat(new ChangeRequest.Cancel(asked, "").byStaff()).contains(new Staff("asked for"));
    assertThat(new ChangeRequest.Cancel(Overrides.NONE, "").byStaff()).isEmpty();
    assertThat(Life.change(Optional.of("a"), Optional.empty(), now).byStaff())
        .contains(new Staff(""));
    assertThat(Life.change(Optional.of("a"), Optional.empty(), Overrides.NONE).byStaff()).isEmpty();
    assertThat(Life.subscribe("a").byStaff()).isEmpty();
    assertThat(undated()).allSatisfy(one -> assertThat(one.byStaff()).isEmpty());
  }

  private static Stream<ChangeRequest> undated() {
    return Stream.of(
        new ChangeRequest.Undo(Optional.empty()),
        new ChangeRequest.Try(DATE),
        new ChangeRequest.Resume(),
        Wishes.of("coupon"),
        Wishes.of("date 15 later"),
        new ChangeRequest.Migrate(Policy.When.NOW),
        Life.subscribe("a"));
  }
}
