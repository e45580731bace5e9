package dev.midcycle.catalog;

import static dev.midcycle.catalog.Policy.Anchor.KEEP;
import static dev.midcycle.catalog.Policy.Anchor.RESET;
import static dev.midcycle.catalog.Policy.When.NOW;
import static dev.midcycle.catalog.Policy.When.PERIOD_END;
import static dev.midcycle.catalog.Policy.When.TERM_END;

import java.util.List;
import java.util.Optional;

/// The rules of a catalogue's changes. A rule that names plans wins over one that names an event
/// only; of several, the first.
public record ChangeRules(List<ChangeRule> rules) {
  public ChangeRules {
    rules = List.copyOf(rules);
  }

  /// How a change from one plan to another (the same for a change of something else) is carried
  /// out.
  public Policy policy(ChangeEvent event, PlanKey from, PlanKey to) {
    return matching(event, from, to)
        .map(rule -> complete(rule, event))
        .orElseGet(() -> defaults(event));
  }

  private Optional<ChangeRule> matching(ChangeEvent event, PlanKey from, PlanKey to) {
    var fitting = rules.stream().filter(rule -> rule.fits(event, from, to)).toList();
    return fitting.stream()
        .filter(ChangeRule::namesPlans)
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private static Policy complete(ChangeRule rule, ChangeEvent event) {
    return new Policy(
        rule.when().orElse(when(event)),
        rule.settle().orElse(Policy.Settle.PRORATE),
        rule.collect().orElse(Policy.Collect.NOW),
        rule.anchor().orElse(anchor(event)),
        rule.payment().orElse(Policy.Payment.DEFERRED),
        rule.allow().orElse(Policy.Allow.SELF_SERVICE));
  }

  private static Policy defaults(ChangeEvent event) {
    return new Policy(
        when(event),
        Policy.Settle.PRORATE,
        Policy.Collect.NOW,
        anchor(event),
        payment(event),
        Policy.Allow.SELF_SERVICE);
  }

  /// What a term binds waits for its end, or where none runs for the period's.
  private static Policy.When when(ChangeEvent event) {
    return switch (event) {
      case UPGRADE, LONGER_INTERVAL, QUANTITY_UP, ADDON_ADDED, ADDON_REMOVED -> NOW;
      case DOWNGRADE, SHORTER_INTERVAL, CANCEL -> TERM_END;
      case QUANTITY_DOWN -> PERIOD_END;
    };
  }

  private static Policy.Anchor anchor(ChangeEvent event) {
    return switch (event) {
      case LONGER_INTERVAL, SHORTER_INTERVAL -> RESET;
      case UPGRADE, DOWNGRADE, QUANTITY_UP, QUANTITY_DOWN, ADDON_ADDED, ADDON_REMOVED, CANCEL ->
          KEEP;
    };
  }

  private static Policy.Payment payment(ChangeEvent event) {
    return switch (event) {
      case UPGRADE, LONGER_INTERVAL -> Policy.Payment.REQUIRED;
      case DOWNGRADE,
          SHORTER_INTERVAL,
          QUANTITY_UP,
          QUANTITY_DOWN,
          ADDON_ADDED,
          ADDON_REMOVED,
          CANCEL ->
          Policy.Payment.DEFERRED;
    };
  }
}
