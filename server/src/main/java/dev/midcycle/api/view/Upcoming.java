package dev.midcycle.api.view;

import dev.midcycle.catalog.Charge;
import dev.midcycle.change.QuotedDocument;
import dev.midcycle.charging.Charging;
import dev.midcycle.drafting.Bill;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Terms;
import java.util.Optional;

/// Shows the next invoice of a subscription: the whole of it, also where it is for others too.
public record Upcoming(SubscriptionId subscription, BillingProfile profile, Catalogs catalogs) {

  public UpcomingView of(QuotedDocument next, Terms terms) {
    var bill = next.bill(subscription);
    boolean together = bill.subscription().isEmpty();
    var zone = profile.zone();
    int lead = catalogs.at(terms.plan().version()).billing().invoiceLeadDays();
    return new UpcomingView(
        BillView.of(bill, next, profile, catalogs),
        Words.day(bill.at(), zone),
        lead == 0
            ? Optional.empty()
            : Optional.of(bill.at().atZone(zone).toLocalDate().minusDays(lead).toString()),
        hasUsage(terms, catalogs) || next.besides().stream().anyMatch(one -> one.metered()),
        together ? Optional.of(Whose.of(bill.linesOf(), catalogs)) : Optional.empty(),
        together ? Optional.of(share(bill)) : Optional.empty());
  }

  private Amount share(Bill bill) {
    return Amount.of(bill.of(subscription).subtotal());
  }

  public static boolean hasUsage(Terms terms, Catalogs catalogs) {
    return Charging.under(terms, catalogs).stream()
        .anyMatch(one -> one.charge() instanceof Charge.Usage);
  }
}
