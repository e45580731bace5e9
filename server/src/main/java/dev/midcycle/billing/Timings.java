package dev.midcycle.billing;

import dev.midcycle.catalog.Policy;
import dev.midcycle.terms.Terms;
import java.time.Instant;

/// When a change takes effect.
///
/// @param settles whether there is a running period to share: at the end of one there is none
record Timings(Instant at, boolean settles) {

  /// By staff's wish or else by the rule.
  static Timings resolve(
      Request.Overrides wish, Policy.When rule, Terms terms, BillingState state, Instant now) {
    return switch (wish.when().orElse(byRule(rule))) {
      case Request.Timing.Now() -> new Timings(now, true);
      case Request.Timing.PeriodEnd() -> new Timings(terms.periodEnd(now), false);
      case Request.Timing.On(var date) -> new Timings(Dating.since(state, date), true);
    };
  }

  Policy.Settle settle(Policy.Settle wish) {
    return settles ? wish : Policy.Settle.PRORATE;
  }

  private static Request.Timing byRule(Policy.When rule) {
    return switch (rule) {
      case NOW -> new Request.Timing.Now();
      case PERIOD_END -> new Request.Timing.PeriodEnd();
    };
  }
}
