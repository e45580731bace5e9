package dev.midcycle.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.AddOnKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be done with a subscription, and what cancelling it means.
class PermissionsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on         | change, cancel, undo, pause, resume, reactivate
          basic        | yes, period_end, nothing_to_undo, yes, not_paused, not_cancelled
          free         | yes, nothing_to_cancel, nothing_to_undo, yes, not_paused, not_cancelled
          plus         | yes, period_end to free, nothing_to_undo, yes, not_paused, not_cancelled
          other        | yes, not_allowed, nothing_to_undo, yes, not_paused, not_cancelled
          basic to big | contact_sales, contact_sales, nothing_to_undo, yes, not_paused, not_cancelled
          basic due    | yes, period_end, nothing_to_undo, yes, not_paused, not_cancelled
          basic ending | yes, no_change, yes, yes, not_paused, not_cancelled
          basic trial  | yes, period_end, nothing_to_undo, not_active, not_paused, not_cancelled
          basic paused | paused, period_end, nothing_to_undo, paused, yes, not_cancelled
          basic future | not_active, not_active, nothing_to_undo, not_active, not_paused, not_cancelled
          basic ended  | cancelled, cancelled, nothing_to_undo, cancelled, cancelled, yes
          seated       | yes, period_end, nothing_to_undo, yes, not_paused, not_cancelled
          bound        | no_change, term_end, nothing_to_undo, yes, not_paused, not_cancelled
          apart        | no_change, period_end, nothing_to_undo, yes, not_paused, not_cancelled
          """)
  void each_action_may_be_done_or_has_its_reason(String on, String may) {
    assertThat(told(Permissions.of(OnSale.on(on), List.of())))
        .isEqualTo(Arrays.asList(may.split(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"ROLE, role", "PAYMENT_PENDING, payment_pending", "PAYMENT_PENDING+ROLE, role"})
  void what_holds_all_back_is_told_in_order(String holds, String reason) {
    var held = EnumSet.noneOf(Permission.Hold.class);
    for (var hold : List.of(holds.split("\\+", -1))) {
      held.add(Permission.Hold.valueOf(hold));
    }

    assertThat(told(Permissions.of(OnSale.on("plus"), held)))
        .containsExactly(reason, reason + " to free", reason, reason, reason, reason);
  }

  /// A plan that is not sold any more is nowhere to go.
  @ParameterizedTest(name = "without {0}")
  @CsvSource({"basic, period_end to free", "free, period_end"})
  void cancelling_leads_to_a_plan_that_is_sold(String gone, String means) {
    assertThat(Spelled.of(Cancellation.of(OnSale.onWithout(gone, "plus")))).isEqualTo(means);
  }

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on        | add-on  | keeps it
          plus        | bundled | addon_locked
          basic +extra | extra  | nothing
          basic ended +extra | extra | cancelled
          """)
  void what_keeps_an_add_on_is_told(String on, String addOn, String keeps) {
    assertThat(OnSale.on(on).keeps(new AddOnKey(addOn)).map(Refusal::code).orElse("nothing"))
        .isEqualTo(keeps);
  }

  private static List<String> told(Permissions may) {
    return List.of(
        Spelled.of(may.change()),
        Spelled.of(may.cancel()),
        Spelled.of(may.undo()),
        Spelled.of(may.pause()),
        Spelled.of(may.resume()),
        Spelled.of(may.reactivate()));
  }
}
