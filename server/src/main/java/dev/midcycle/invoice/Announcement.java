package dev.midcycle.invoice;

import dev.midcycle.audit.Activity;
import dev.midcycle.outbox.Event;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

  static Event event(Issued issued, UUID id) {
    return new Event(
        id,
        "document.issued",
        issued.id().uuid(),
        Optional.of(issued.customer()),
        issued.bill().at(),
        amounts(issued));
  }
}
