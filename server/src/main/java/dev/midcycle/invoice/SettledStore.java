package dev.midcycle.invoice;

import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.payment.PastDues;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Documents of which nothing is open any more, whatever settled them: nobody collects them, and
/// that they could not be collected before is over.
final class SettledStore {
  private SettledStore() {}

  /// Adds it for those of `documents` of which it is so by then.
  static void note(Tx tx, Collection<DocumentId> documents) {
    if (!documents.isEmpty()) {
      PastDues.settled(tx, those(documents));
    }
  }

  private static Subquery those(Collection<DocumentId> documents) {
    return new Subquery(
        "settled",
        """
        select documents, documents as objects
        from (
          select array(
            select id
            from document
            where tenant = :tenant
              and id = any(cast(:maybeSettled as uuid[]))
              and open = 0) as documents) found
        """,
        Map.of("maybeSettled", List.copyOf(documents)));
  }
}
