package dev.midcycle.access;

import dev.midcycle.access.PayLinks.Payable;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PayLinkId;
import java.time.Instant;

/// Rows of `pay_link`.
final class PayLinkStore {
  private PayLinkStore() {}

  /// A link that is made.
  record Made(PayLinkId id, Payable of, Secret secret, Instant now, Instant expires) {}

  static void insert(Tx tx, Made link) {
    tx.bind("id", link.id())
        .bind("customer", link.of().customer())
        .bind("document", link.of().document())
        .bind("hash", link.secret().hash())
        .bind("now", link.now())
        .bind("expires", link.expires())
        .add(
            """
            insert into pay_link (tenant, id, customer, document, hash, created_at, expires_at)
            values (:tenant, :id, :customer, :document, :hash, :now, :expires)
            """);
  }

  static Answer<Principal.LinkHolder> find(Tx tx, Secret secret, Instant now) {
    return tx.bind("hash", secret.hash())
        .bind("now", now)
        .ask(
            """
            select id, customer, document
            from pay_link
            where tenant = :tenant
              and hash = :hash
              and expires_at > :now
            """,
            row ->
                new Principal.LinkHolder(
                    secret.tenant(),
                    new CustomerId(row.uuid("customer")),
                    new DocumentId(row.uuid("document")),
                    new PayLinkId(row.uuid("id"))));
  }
}
