package dev.midcycle.mail;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.MailId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.Documents;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import dev.midcycle.paper.Paper;
import dev.midcycle.paper.Papers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Sends what is to be sent, one by one. While the server is away everything waits.
public final class Mailing implements Worker {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  private final Transactions transactions;
  private final WorkQueue queue;
  private final Runner runner;
  private final InstantSource clock;
  private final Attaching attaching;
  private final Post post;

  /// @param attaching makes the files that come with mails
  public Mailing(
      Transactions transactions,
      WorkQueue queue,
      Runner runner,
      InstantSource clock,
      Attaching attaching,
      Post post) {
    this.transactions = transactions;
    this.queue = queue;
    this.runner = runner;
    this.clock = clock;
    this.attaching = attaching;
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

  /// All of every tenant.
  public void sendAll(BooleanSupplier goesOn) {
    runner.runAll(this, goesOn);
  }

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
    var next = queue.take(tenant, kind());
    if (next.isEmpty()) {
      return false;
    }
    taken.are(List.of(next.get()));
    var id = new MailId(next.get());
    var outcome =
        find(tenant, id)
            .filter(mail -> mail.state() == Mail.State.QUEUED)
            .map(mail -> post.send(letter(tenant, mail)));
    note(tenant, id, outcome);
    return !(outcome.orElse(null) instanceof Post.Outcome.Away);
  }

  private Optional<Mail> find(TenantId tenant, MailId id) {
    return transactions.read(
        tenant,
        tx -> {
          var found = MailStore.find(tx, id);
          tx.send();
          return found.first();
        });
  }

  private Letter letter(TenantId tenant, Mail mail) {
    return new Letter(
        mail.id().text(),
        Frame.line(mail.told().seller()),
        mail.recipient(),
        Writing.of(mail),
        attaching.of(tenant, mail));
  }

  private void note(TenantId tenant, MailId id, Optional<Post.Outcome> outcome) {
    transactions.write(
        tenant,
        tx -> {
          var now = clock.instant();
          boolean over =
              outcome
                  .map(one ->
                      switch (one) {
                        case Post.Outcome.Sent() -> {
                          MailStore.tried(tx, id, Mail.State.SENT, Optional.empty(), now);
                          yield true;
                        }
                        case Post.Outcome.Refused(var reason) -> {
                          MailStore.tried(tx, id, Mail.State.FAILED, Optional.of(reason), now);
                          yield true;
                        }
                        case Post.Outcome.Away(var reason) -> {
                          MailStore.tried(tx, id, Mail.State.QUEUED, Optional.of(reason), now);
                          yield false;
                        }
                      })
                  .orElse(true);
          if (over) {
            WorkQueue.done(tx, kind(), List.of(id.uuid()));
          } else {
            WorkQueue.again(tx, kind(), id, now, PAUSES);
          }
          tx.commit();
          return over;
        });
  }
}
