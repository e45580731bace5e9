package dev.midcycle.mail;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MailId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What customers were told by mail: to be looked at, and sent again.
public final class Mails {
  /// Why a mail was not sent while no server was set.
  public static final String NO_SERVER = "No mail server was set.";

  private static final int AT_ONCE = 1000;

  private final Transactions transactions;
  private final InstantSource clock;
  private final NewIds ids;
  private final boolean canSend;

  /// @param canSend whether there is a server to send by
  public Mails(Transactions transactions, InstantSource clock, NewIds ids, boolean canSend) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
    this.canSend = canSend;
  }

  /// Which mails are wanted; all without.
  public record Filter(
      Optional<CustomerId> customer, Optional<Mail.State> state, Optional<Notice> notice) {}

  /// Newest first.
  public Page<Mail> list(UnitOfWork unit, Filter filter, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var found = KeptStore.list(tx, filter, slice);
          tx.send();
          return Page.of(found.rows(), slice, mail -> mail.id().uuid());
        });
  }

  public Optional<Mail> find(UnitOfWork unit, MailId id) {
    return transactions.read(
        unit,
        tx -> {
          var found = KeptStore.find(tx, id);
          tx.send();
          return found.first();
        });
  }

  /// What came of it that somebody wants a mail sent again.
  public sealed interface Again {
    /// It is on its way, or, with a test tenant, kept as sent again.
    record Done(Mail mail) implements Again {}

    record NotFound() implements Again {}

    /// There is no server to send by.
    record NoServer() implements Again {}
  }

  /// Sends one again, whatever became of it.
  public Again resend(UnitOfWork unit, MailId id, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var found = KeptStore.find(tx, id);
          var tenant = Tenants.askOwn(tx);
          tx.send();
          if (found.first().isEmpty()) {
            return new Again.NotFound();
          }
          boolean test = tenant.first().map(Tenant::isSandbox).orElseThrow();
          if (!test && !canSend) {
            return new Again.NoServer();
          }
          send(tx, found.first().get(), test, stamp);
          var after = KeptStore.find(tx, id);
          tx.commit();
          return new Again.Done(after.first().orElseThrow());
        });
  }

  private void send(Tx tx, Mail mail, boolean test, Stamp stamp) {
    if (test) {
      KeptStore.keep(tx, mail.id(), stamp.at());
    } else {
      KeptStore.queue(tx, mail.id(), clock.instant());
      WorkQueue.add(tx, WorkQueue.Kind.MAIL, List.of(WorkQueue.Due.atOnce(mail.id())));
    }
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), stamp, Action.MAIL_RESENT, mail.id())
                .customer(mail.customer())
                .details(Map.of("kind", mail.notice().code()))));
  }

  /// As it is read. The file that its kind has is there, unless it was not when it went out.
  public static Letter.Written written(Mail mail) {
    return written(mail, Optional.empty());
  }

  /// As somebody reads it who is signed in at the portal: where it asks for money, it leads to the
  /// document there. The link that was sent is known to its recipient alone.
  ///
  /// @param base what links begin with
  public static Letter.Written written(Mail mail, String base) {
    return written(
        mail,
        mail.told()
            .of()
            .filter(_ -> mail.asksForMoney())
            .map(of -> base + "/portal/invoices/" + of.id().text()));
  }

  private static Letter.Written written(Mail mail, Optional<String> link) {
    return Writing.of(mail, mail.notice().attached().isPresent(), link);
  }

  /// What such a mail of a merchant's looks like, with values that are made up.
  public static Letter.Written preview(Tenant seller, Notice notice, String language) {
    return written(Sample.of(seller, notice, language));
  }

  /// Forgets what is older than `age`, and does not wait to be sent.
  public void forget(TenantId tenant, Duration age) {
    var before = clock.instant().minus(age);
    while (transactions.write(tenant, tx -> forget(tx, before)) == AT_ONCE) {
      // There may be more than one transaction forgets.
    }
  }

  private static int forget(Tx tx, Instant before) {
    var gone = KeptStore.forget(tx, before, AT_ONCE);
    tx.commit();
    return gone.first().orElse(0);
  }
}
