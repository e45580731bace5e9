package dev.midcycle.mail;

import dev.midcycle.access.PayLinks;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.MailId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.Documents;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import dev.midcycle.mail.MailStore.Ready;
import dev.midcycle.paper.Paper;
import dev.midcycle.paper.Papers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Sends what is to be sent, one by one, some of each tenant in turn. While the server is away
/// everything waits.
public final class Mailing {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  /// How many mails of a tenant go out before the next one's turn.
  private static final int IN_A_TURN = 20;

  /// A mail that the server keeps putting off is given up then.
  private static final Duration PATIENCE = Duration.ofDays(5);

  private final Transactions transactions;
  private final WorkQueue queue;
  private final Runner runner;
  private final InstantSource clock;
  private final Attaching attaching;
  private final Linking linking;
  private final Post post;

  /// @param attaching makes the files that come with mails
  /// @param linking makes the links that are in them
  public Mailing(
      Transactions transactions,
      WorkQueue queue,
      Runner runner,
      InstantSource clock,
      Attaching attaching,
      Linking linking,
      Post post) {
    this.transactions = transactions;
    this.queue = queue;
    this.runner = runner;
    this.clock = clock;
    this.attaching = attaching;
    this.linking = linking;
    this.post = post;
  }

  /// The files that come with mails.
  public record Attaching(Documents documents, Papers papers) {
    Optional<Paper> of(TenantId tenant, Mail mail) {
      var unit = UnitOfWork.of(tenant);
      return mail.notice()
          .attached()
          .flatMap(kind ->
              mail.told()
                  .of()
                  .flatMap(of -> documents.find(unit, of.id()))
                  .flatMap(document ->
                      switch (papers.find(unit, document, kind)) {
                        case Papers.Found.There(var paper) -> Optional.of(paper);
                        case Papers.Found.NotPaid _, Papers.Found.Lacking _ -> Optional.empty();
                      }));
    }
  }

  /// The links by which documents are paid. Each is made when its mail is sent, since it cannot be
  /// told again.
  public record Linking(PayLinks links, Supplier<String> base) {
    Optional<String> of(TenantId tenant, Mail mail) {
      return mail.told()
          .of()
          .filter(_ -> mail.asksForMoney())
          .map(of -> new PayLinks.Payable(mail.customer(), of.id()))
          .map(of -> base.get() + links.link(UnitOfWork.of(tenant), of).path());
    }
  }

  /// All of every tenant, unless the server is away.
  public void sendAll(BooleanSupplier goesOn) {
    boolean more = true;
    while (more && goesOn.getAsBoolean()) {
      var turn = new Turn();
      runner.runAll(turn, goesOn);
      more = turn.more;
    }
  }

  /// Some of each tenant.
  private final class Turn implements Worker {
    private final Map<TenantId, Integer> sent = new HashMap<>();
    private boolean away;
    private boolean more;

    @Override
    public WorkQueue.Kind kind() {
      return WorkQueue.Kind.MAIL;
    }

    @Override
    public int atOnce() {
      return 1;
    }

    /// There is no more to be done for now where the server is away.
    @Override
    public boolean work(TenantId tenant, int most, Taken taken) {
      if (away) {
        return false;
      }
      if (sent.merge(tenant, 1, Integer::sum) > IN_A_TURN) {
        more = true;
        return false;
      }
      var next = queue.take(tenant, kind());
      if (next.isEmpty()) {
        return false;
      }
      taken.are(List.of(next.get()));
      away = sendOne(tenant, new MailId(next.get()));
      more &= !away;
      return !away;
    }
  }

  /// How it ended with a mail that was taken.
  private sealed interface Ended {
    /// It is as it stays.
    record Over(Mail.State state, Optional<String> why) implements Ended {}

    /// It is tried again.
    ///
    /// @param away so is everything
    record Again(String why, boolean away) implements Ended {}
  }

  /// Whether the server is away.
  private boolean sendOne(TenantId tenant, MailId id) {
    var found = find(tenant, id).filter(one -> one.mail().sending().state() == Mail.State.QUEUED);
    if (found.isEmpty()) {
      return transactions.write(tenant, tx -> leave(tx, id));
    }
    var mail = found.get().asItIs();
    var ended =
        found
            .get()
            .overtaken()
            .<Ended>map(why -> new Ended.Over(Mail.State.NOT_SENT, Optional.of(why)))
            .orElseGet(() -> ended(mail, post.send(letter(tenant, mail, found.get().replyTo()))));
    return transactions.write(tenant, tx -> note(tx, mail, ended));
  }

  private Optional<Ready> find(TenantId tenant, MailId id) {
    return transactions.read(
        tenant,
        tx -> {
          var found = MailStore.ready(tx, id);
          tx.send();
          return found.first();
        });
  }

  private Letter letter(TenantId tenant, Mail mail, Optional<String> replyTo) {
    var attached = attaching.of(tenant, mail);
    int resent = mail.sending().resent();
    return new Letter(
        mail.id().text() + (resent > 0 ? "." + resent : ""),
        Frame.line(mail.told().seller()),
        replyTo,
        mail.recipient(),
        Writing.of(mail, attached.isPresent(), linking.of(tenant, mail)),
        attached);
  }

  private Ended ended(Mail mail, Post.Outcome outcome) {
    return switch (outcome) {
      case Post.Outcome.Sent() -> new Ended.Over(Mail.State.SENT, Optional.empty());
      case Post.Outcome.Refused(var reason) ->
          new Ended.Over(Mail.State.FAILED, Optional.of(reason));
      case Post.Outcome.Later(var reason)
          when mail.sending().queuedAt().plus(PATIENCE).isBefore(clock.instant()) ->
          new Ended.Over(Mail.State.FAILED, Optional.of("Given up after five days: " + reason));
      case Post.Outcome.Later(var reason) -> new Ended.Again(reason, false);
      case Post.Outcome.Away(var reason) -> new Ended.Again(reason, true);
    };
  }

  private static boolean leave(Tx tx, MailId id) {
    WorkQueue.done(tx, WorkQueue.Kind.MAIL, List.of(id.uuid()));
    tx.commit();
    return false;
  }

  private boolean note(Tx tx, Mail mail, Ended ended) {
    var now = clock.instant();
    boolean away =
        switch (ended) {
          case Ended.Over(var state, var why) -> {
            MailStore.tried(tx, mail, state, why, now);
            WorkQueue.done(tx, WorkQueue.Kind.MAIL, List.of(mail.id().uuid()));
            yield false;
          }
          case Ended.Again(var why, var gone) -> {
            MailStore.tried(tx, mail, Mail.State.QUEUED, Optional.of(why), now);
            WorkQueue.again(tx, WorkQueue.Kind.MAIL, mail.id(), now, PAUSES);
            yield gone;
          }
        };
    tx.commit();
    return away;
  }
}
