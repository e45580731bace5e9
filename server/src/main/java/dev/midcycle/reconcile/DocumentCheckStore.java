package dev.midcycle.reconcile;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import java.time.Instant;
import java.util.Optional;

/// Which documents there are to compute again.
final class DocumentCheckStore {
  private DocumentCheckStore() {}

  record Issued(Instant at, DocumentId document) {}

  /// In the order of issue.
  static Answer<Issued> issued(Tx tx, DocumentCheck.Which which, Optional<Issued> after, int most) {
    return tx.bind("lately", which == DocumentCheck.Which.LATELY)
        .bind("afterAt", after.map(Issued::at))
        .bind("afterId", after.map(Issued::document))
        .bind("most", most)
        .ask(
            """
            select issued_at, id
            from document
            where tenant = :tenant
              and (issued_at, id) > (
                coalesce(
                  cast(:afterAt as timestamptz),
                  case
                    when :lately then (
                      select max(issued_at) - interval '2 days'
                      from document
                      where tenant = :tenant)
                  end,
                  '-infinity'),
                coalesce(cast(:afterId as uuid), '00000000-0000-0000-0000-000000000000'))
            order by issued_at, id
            limit :most
            """,
            row -> new Issued(row.instant("issued_at"), new DocumentId(row.uuid("id"))));
  }
}
