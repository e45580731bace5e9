package dev.midcycle.api.usage;

import dev.midcycle.alert.SpendingRule;
import dev.midcycle.api.view.Amount;
import java.util.Optional;

/// What a customer wants of one subscription's usage.
public record SpendingRuleView(Optional<Amount> budget, String stop) {
  public static SpendingRuleView of(SpendingRule rule) {
    return new SpendingRuleView(rule.budget().map(Amount::of), rule.stop().code());
  }
}
