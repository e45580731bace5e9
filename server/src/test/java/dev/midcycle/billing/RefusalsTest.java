package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Stretch;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is granted and what is refused, and of several reasons the one that is told.
class RefusalsTest {
  private final Ids ids = new Ids(new Random(9));
  private final SoldStates states = new SoldStates(ids);

  @ParameterizedTest(name = "{0}: {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on            | wish                     | is
          small           | plan middle              | upgrade
          small           | plan small               | no_change
          small           | interval month           | no_change
          small           | interval year            | longer_interval
          small year      | interval month           | shorter_interval later
          small           | plan large year          | price_missing
          small           | plan other               | not_allowed
          small           | plan old                 | price_not_offered
          small           | plan big                 | contact_sales
          small           | plan never               | not_allowed
          small           | plan asked               | contact_sales
          small           | staff plan big           | upgrade
          small           | staff plan never         | upgrade
          small           | staff plan old           | downgrade
          small           | staff plan other         | not_allowed
          small           | staff plan small         | no_change
          small           | add free                 | addon_added
          small           | add yearly               | price_missing
          small year      | add yearly               | addon_added
          small           | remove free              | no_change
          small +free     | remove free              | addon_removed
          small +free     | add free                 | no_change
          small +fixed    | remove fixed             | addon_locked
          small +own      | remove own               | addon_removed
          middle          | remove own               | addon_locked
          middle          | plan large remove own    | upgrade
          small           | plan middle remove own   | addon_locked
          middle          | plan twin                | upgrade
          twin            | plan middle              | downgrade later
          middle          | plan small               | downgrade later
          seats           | seats 3                  | quantity_up
          seats           | seats 2                  | no_change
          seats           | seats 1                  | quantity_down later
          seats           | seats 2 add free         | addon_added
          small due       | plan middle              | past_due
          small due       | interval year            | past_due
          small due       | add free                 | past_due
          seats due       | seats 3                  | past_due
          seats due       | seats 1                  | quantity_down later
          middle due      | plan small               | downgrade later
          small due       | staff plan middle        | past_due
          small year due  | interval month           | shorter_interval later
          small           | cancel                   | cancel later
          twin            | cancel                   | not_allowed
          large           | cancel                   | contact_sales
          large           | staff cancel             | cancel
          small           | undo                     | nothing_to_undo
          small           | pause                    | paused
          small           | resume                   | not_paused
          small           | reactivate               | not_cancelled
          small           | migrate                  | no_change
          small           | date 15                  | moved
          small           | date 15 later            | moved later
          small           | date 10                  | no_change
          small           | date 2026-03-10          | no_change
          small           | date 2026-03-11          | moved
          small year      | date 10                  | no_change
          small year      | date 2026-03-10          | moved
          small due       | date 15                  | moved
          small ending    | date 15                  | moved
          small moving    | date 20                  | moved
          small moving    | date 10                  | undone
          small moving    | plan middle              | upgrade
          small moving    | cancel                   | cancel later
          small calendar  | date 15                  | not_allowed
          small calendar  | date 1                   | not_allowed
          small trial     | date 15                  | moved
          small trial     | date 15 later            | moved later
          small trial     | date 11                  | no_change
          small paused    | date 15                  | paused
          small ended     | date 15                  | cancelled
          small future    | date 15                  | not_active
          small ending    | undo                     | undone
          small ending    | cancel                   | no_change
          small ending    | staff cancel             | cancel
          small ending    | plan middle              | upgrade
          small ending    | interval month           | no_change
          small paused    | plan middle              | paused
          small paused    | pause                    | paused
          small paused    | resume                   | resumed
          small paused    | cancel                   | cancel later
          small ended     | plan middle              | cancelled
          small ended     | cancel                   | cancelled
          small ended     | pause                    | cancelled
          small ended     | resume                   | cancelled
          small ended     | migrate                  | cancelled
          small ended     | reactivate               | reactivated
          small future    | plan middle              | not_active
          small future    | cancel                   | not_active
          small future    | pause                    | not_active
          small future    | resume                   | not_paused
          small future    | migrate                  | not_active
          small future    | undo                     | nothing_to_undo
          small ended     | charge                   | cancelled
          small ended     | coupon                   | cancelled
          small           | code TEN                 | given
          small           | plan small code TEN      | given
          small           | plan middle code TEN     | upgrade
          middle          | plan small code TEN      | downgrade later
          small coupon    | code TEN                 | coupon_not_valid
          small coupon    | plan middle code TEN     | coupon_not_valid
          small coupon    | coupon                   | given
          small coupon    | staff code TEN           | given
          small due       | plan middle code TEN     | past_due
          small           | plan middle code OLD     | coupon_not_valid
          small           | plan middle code EURO    | coupon_not_valid
          small           | plan middle code SMALL   | coupon_not_valid
          middle          | plan small code SMALL    | downgrade later
          middle          | code SMALL               | coupon_not_valid
          small ended     | code TEN                 | cancelled
          small paused    | code TEN                 | paused
          small moving    | code TEN                 | given
          small ended     | undo                     | nothing_to_undo
          small trial     | pause                    | not_active
          small trial     | plan middle              | upgrade
          small trial     | cancel                   | cancel later
          small           | on 2026-01-09 plan middle | before_start
          small           | on 2026-01-10 plan middle | upgrade before
          small           | on 2026-01-10 plan small | no_change
          small           | on 2026-01-09 cancel     | before_start
          small           | on 2026-01-10 cancel     | cancel before
          small ended     | reactivate 2026-01-09    | before_start
          small ended     | reactivate 2026-01-10    | reactivated before
          small future    | on 2026-02-21 plan middle | before_start
          small future    | on 2026-03-02 plan middle | not_active
          small rested    | on 2026-01-22 plan middle | paused
          small rested    | on 2026-01-22 cancel     | cancel before
          small rested    | on 2026-01-19 plan middle | upgrade before
          small rested    | on 2026-01-26 plan middle | upgrade before
          small returned  | on 2026-01-22 plan middle | cancelled
          small returned  | on 2026-01-22 cancel     | cancelled
          small returned  | on 2026-01-19 plan middle | upgrade before
          small ended     | on 2026-01-22 plan middle | upgrade before
          small ended     | on 2026-01-22 cancel     | cancel before
          small raised    | on 2026-01-19 plan middle | upgrade before
          small raised    | on 2026-01-22 plan middle | no_change
          small raised    | on 2026-01-22 plan small | downgrade before
          none            | subscribe small          | started
          none            | subscribe big            | contact_sales
          none            | subscribe old            | price_not_offered
          none            | subscribe large year     | price_missing
          """)
  void is_granted_or_refused_by_the_rule_that_comes_first(String on, String wish, String is) {
    var state = states.on(on);

    var decision =
        Decisions.decide(state, Wishes.of(wish), SoldStates.NOW, new FactId(ids.next(1)));

    assertThat(told(decision, state)).isEqualTo(is);
  }

  private String told(Decision decision, BillingState state) {
    return switch (decision) {
      case Decision.Refused refused -> refused.why().code();
      case Decision.Allowed allowed -> {
        assertThat(allowed.isScheduled()).isEqualTo(allowed.effective().isAfter(SoldStates.NOW));
        yield kind(allowed, state) + when(allowed);
      }
    };
  }

  private static String when(Decision.Allowed allowed) {
    return allowed.isScheduled()
        ? " later"
        : allowed.effective().isBefore(SoldStates.NOW) ? " before" : "";
  }

  private static String kind(Change change, Terms before, BillingState state) {
    var after = before.on(change.plan().orElse(before.plan()), OwnPrices.NONE);
    return Classification.of(before, change, after, SoldStates.NOW, state)
        .name()
        .toLowerCase(Locale.ROOT);
  }

  private static String kind(Decision.Allowed allowed, BillingState state) {
    return switch (allowed.fact().happening()) {
      case Fact.Happening.Changed changed when changed.change().date().isPresent() -> "moved";
      case Fact.Happening.Changed changed -> kind(changed.change(), then(allowed, state), state);
      case Fact.Happening.Cancelled _ -> "cancel";
      case Fact.Happening.Started _ -> "started";
      case Fact.Happening.Undone _ -> "undone";
      case Fact.Happening.Paused _ -> "paused";
      case Fact.Happening.Tried _ -> "tried";
      case Fact.Happening.Resumed _ -> "resumed";
      case Fact.Happening.Reactivated _ -> "reactivated";
      case Fact.Happening.CouponApplied _ -> "given";
      case Fact.Happening.ChargedOnce _ -> "charged";
    };
  }

  /// What was in force on its date.
  private static Terms then(Decision.Allowed allowed, BillingState state) {
    return state.termsAt(Stretch.earlier(allowed.effective(), SoldStates.NOW)).orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # newer catalogue           | is
          the plan is dearer          | changed
          the plan is not sold        | price_not_offered
          its add-on is not sold      | price_not_offered
          it has no price by month    | price_missing
          """)
  void moves_to_a_newer_version_where_all_of_it_is_sold(String newer, String is) {
    var text =
        switch (newer) {
          case "the plan is dearer" ->
              SoldStates.SOLD.replace("{month: 10, year: 100}", "{month: 11, year: 110}");
          case "the plan is not sold" ->
              SoldStates.SOLD.replace("  small: {name: Small", "  tiny: {name: Tiny");
          case "its add-on is not sold" ->
              SoldStates.SOLD.replace("  free: {name: Free", "  gone: {name: Gone");
          case "it has no price by month" ->
              SoldStates.SOLD.replace("{month: 10, year: 100}", "{year: 100}");
          default -> throw new AssertionError(newer);
        };
    var old = states.on("small +free");
    var state = old.with(old.profile(), old.catalogs().with(2, SoldStates.catalog(text)));

    var decision =
        Decisions.decide(
            state,
            new ChangeRequest.Migrate(Policy.When.NOW),
            SoldStates.NOW,
            new FactId(ids.next(1)));

    assertThat(
            switch (decision) {
              case Decision.Refused refused -> refused.why().code();
              case Decision.Allowed allowed -> "changed";
            })
        .isEqualTo(is);
  }
}
