package dev.midcycle.billing;

import dev.midcycle.catalog.Policy;
import dev.midcycle.terms.Terms;
import java.time.Instant;

/// When a change takes effect.
///
/// @param settles whether there is a running period to divide: at the end of one there is none
record EffectiveTime(Instant at, boolean settles) {

  /// As staff asks for it, or else by the rule.
  static EffectiveTime resolve(
      ChangeRequest.Overrides overrides,
      Policy.When rule,
      Terms terms,
      BillingState state,
      Instant now) {
    return switch (overrides.when().orElse(byRule(rule))) {
      case ChangeRequest.Timing.Now() -> new EffectiveTime(now, true);
      case ChangeRequest.Timing.PeriodEnd() -> new EffectiveTime(terms.periodEnd(now), false);
      case ChangeRequest.Timing.On(var date) -> new EffectiveTime(Dating.since(state, date), true);
    };
  }

  Policy.Settle settle(Policy.Settle policy) {
    return settles ? policy : Policy.Settle.PRORATE;
  }

  private static ChangeRequest.Timing byRule(Policy.When rule) {
    return switch (rule) {
      case NOW -> new ChangeRequest.Timing.Now();
      case PERIOD_END -> new ChangeRequest.Timing.PeriodEnd();
    };
  }
}
