package dev.midcycle.invoice;

import dev.midcycle.audit.Activity;
import dev.midcycle.drafting.Bill;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.subscription.Subscription;
import java.util.List;
import java.util.Map;

/// What is told of a document when it is issued.
final class Announcement {
  private Announcement() {}

  private static Map<String, String> amounts(Issued issued) {
    var total = issued.bill().total();
    return Map.of(
        "total", total.toString(),
        "due", issued.settlement().due().toString(),
        "currency", total.currency().getCurrencyCode());
  }

  static Activity noted(Issued issued, Activity activity) {
    var noted = activity.document(issued.id()).details(amounts(issued));
    return issued.bill().subscription().map(noted::subscription).orElse(noted);
  }

  /// Those of `subscriptions` that a document is for.
  static List<Subscription> subject(Bill bill, List<Subscription> subscriptions) {
    var ids = bill.parts().stream().map(Bill.Part::subscription).toList();
    return subscriptions.stream().filter(one -> ids.contains(one.id())).toList();
  }

  static Occurrence occurrence(Issued issued) {
    var bill = issued.bill();
    return new Occurrence.DocumentIssued(
        IssueStore.kind(bill).code(), bill.subscription(), bill.total(), issued.settlement().due());
  }
}
