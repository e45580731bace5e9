package dev.midcycle.api.view;

import dev.midcycle.billing.BillingState;
import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.Charge;
import dev.midcycle.change.Quote;
import dev.midcycle.terms.Terms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Shows the next invoice.
final class Upcoming {
  private Upcoming() {}

  static UpcomingView of(Quote.Settled next, BillingState state, Terms terms) {
    var draft = next.draft();
    var zone = state.profile().zone();
    var catalog = state.catalogs().at(terms.plan().version());
    int lead = catalog.billing().invoiceLeadDays();
    return new UpcomingView(
        BillView.of(List.of(next), state, state.profile().currency()),
        Words.day(draft.at(), zone),
        lead == 0
            ? Optional.empty()
            : Optional.of(draft.at().atZone(zone).toLocalDate().minusDays(lead).toString()),
        hasUsage(terms, state));
  }

  static boolean hasUsage(Terms terms, BillingState state) {
    var catalog = state.catalogs().at(terms.plan().version());
    var plan = terms.plan().plan();
    var addOns =
        terms.addOns().stream()
            .map(catalog::addOn)
            .filter(addOn -> addOn.isActiveWith(plan))
            .map(AddOn::charges)
            .flatMap(List::stream);
    return Stream.concat(catalog.plan(plan).charges().stream(), addOns)
        .anyMatch(Charge.Usage.class::isInstance);
  }
}
