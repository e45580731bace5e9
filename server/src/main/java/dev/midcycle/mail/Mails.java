package dev.midcycle.mail;

import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MailId;
import java.util.Optional;

/// What customers were told by mail, for the merchant's staff.
public final class Mails {
  private final Transactions transactions;

  public Mails(Transactions transactions) {
    this.transactions = transactions;
  }

  /// Newest first.
  public Page<Mail> list(UnitOfWork unit, CustomerId customer, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var found = MailStore.list(tx, customer, slice);
          tx.send();
          return Page.of(found.rows(), slice, mail -> mail.id().uuid());
        });
  }

  public Optional<Mail> find(UnitOfWork unit, MailId id) {
    return transactions.read(
        unit,
        tx -> {
          var found = MailStore.find(tx, id);
          tx.send();
          return found.first();
        });
  }

  /// As it is read.
  public static Letter.Written written(Mail mail) {
    return Writing.of(mail);
  }
}
