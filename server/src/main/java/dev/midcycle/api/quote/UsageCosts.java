package dev.midcycle.api.quote;

import dev.midcycle.api.quote.QuoteView.UsageCost;
import dev.midcycle.api.quote.QuoteView.UsageCostStep;
import dev.midcycle.api.quote.QuoteView.UsageStep;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.Words;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.usagestatement.Recent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the use of the last days costs before and after, by the meters whose price differs. Only
/// between plans in force: in a trial use is free, and after an end there is none.
final class UsageCosts {
  private UsageCosts() {}

  static Optional<UsageCostStep> of(
      Recent recent, List<UsageStep> prices, Optional<Terms> before, Terms after) {
    var meters =
        prices.stream().map(price -> new MeterKey(price.meter())).collect(Collectors.toSet());
    return meters.isEmpty() || !isInForce(after) || before.filter(UsageCosts::isInForce).isEmpty()
        ? Optional.empty()
        : before
            .flatMap(terms -> recent.under(terms, meters))
            .flatMap(old ->
                recent
                    .under(after, meters)
                    .map(now -> new UsageCostStep(recent.days(), cost(old), cost(now))));
  }

  private static boolean isInForce(Terms terms) {
    return terms.status() == Status.ACTIVE;
  }

  private static UsageCost cost(Recent.Cost cost) {
    return new UsageCost(Amount.of(cost.amount()), Words.code(cost.interval()));
  }
}
