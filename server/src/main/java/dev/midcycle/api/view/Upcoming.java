package dev.midcycle.api.view;

import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.Charge;
import dev.midcycle.change.QuotedDocument;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Terms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Shows the next invoice.
public final class Upcoming {
  private Upcoming() {}

  public static UpcomingView of(
      QuotedDocument next, BillingProfile profile, Catalogs catalogs, Terms terms) {
    var draft = next.draft();
    var zone = profile.zone();
    var catalog = catalogs.at(terms.plan().version());
    int lead = catalog.billing().invoiceLeadDays();
    return new UpcomingView(
        BillView.of(List.of(next), profile, catalogs),
        Words.day(draft.at(), zone),
        lead == 0
            ? Optional.empty()
            : Optional.of(draft.at().atZone(zone).toLocalDate().minusDays(lead).toString()),
        hasUsage(terms, catalogs));
  }

  public static boolean hasUsage(Terms terms, Catalogs catalogs) {
    var catalog = catalogs.at(terms.plan().version());
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
