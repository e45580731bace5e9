package dev.midcycle.billing;

import dev.midcycle.catalog.Policy;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Stretch;
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
    return resolve(overrides.when().orElse(timing(rule)), terms, state, now);
  }

  static EffectiveTime byRule(Policy.When rule, Terms terms, BillingState state, Instant now) {
    return resolve(timing(rule), terms, state, now);
  }

  private static EffectiveTime resolve(
      ChangeRequest.Timing timing, Terms terms, BillingState state, Instant now) {
    return switch (timing) {
      case ChangeRequest.Timing.Now() -> new EffectiveTime(now, true);
      case ChangeRequest.Timing.PeriodEnd() -> new EffectiveTime(terms.periodEnd(now), false);
      case ChangeRequest.Timing.TermEnd() -> termEnd(terms, now);
      case ChangeRequest.Timing.On(var date) -> new EffectiveTime(Dating.since(state, date), true);
    };
  }

  /// It may lie inside a period; without a term it is the period's end.
  private static EffectiveTime termEnd(Terms terms, Instant now) {
    return terms
        .boundAt(now)
        .map(Stretch::to)
        .map(end -> new EffectiveTime(end, !terms.schedule().isBoundary(end)))
        .orElseGet(() -> new EffectiveTime(terms.periodEnd(now), false));
  }

  Policy.Settle settle(Policy.Settle policy) {
    return settles ? policy : Policy.Settle.PRORATE;
  }

  private static ChangeRequest.Timing timing(Policy.When rule) {
    return switch (rule) {
      case NOW -> new ChangeRequest.Timing.Now();
      case PERIOD_END -> new ChangeRequest.Timing.PeriodEnd();
      case TERM_END -> new ChangeRequest.Timing.TermEnd();
    };
  }
}
