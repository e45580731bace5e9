package dev.midcycle.subscription;

import dev.midcycle.billing.BillingState;
import dev.midcycle.db.Answer;
import dev.midcycle.drafting.Carried;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.History;
import dev.midcycle.terms.Opening;
import dev.midcycle.usage.DailyUsage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was asked for of one subscription, with all that its billing state leaves out.
record Lived(BillingStates.Asked asked, Answer<Fact> facts) {

  /// A billing state from the subscription's beginning on, in which nothing stands billed yet.
  /// Empty when there is no such subscription.
  Optional<BillingState> whole() {
    return asked
        .account(asked.now())
        .flatMap(account -> account.subscription().map(one -> whole(account, one)));
  }

  private BillingState whole(CustomerAccount account, Subscription one) {
    var usage = new DailyUsage(asked.used().rows());
    return new BillingState(
        one.id(),
        new History(
            one.state().profile(), one.state().catalogs(), new Opening.Unborn(), facts.rows()),
        List.of(),
        Optional.empty(),
        usage.of(one.customer(), one.id(), account.zone(), LocalDate.MIN, Map.of()),
        Carried.NOTHING,
        one.state().advancedTo());
  }
}
