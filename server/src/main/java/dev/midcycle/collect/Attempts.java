package dev.midcycle.collect;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.collect.DuePayments.Asked;
import dev.midcycle.collect.DuePayments.By;
import dev.midcycle.collect.DuePayments.Outcome;
import dev.midcycle.collect.Failures.Failed;
import dev.midcycle.collect.OpenStore.Open;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.job.WorkQueue.Kind;
import dev.midcycle.money.Money;
import dev.midcycle.payment.CardsOfOnce;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.PastDue;
import dev.midcycle.payment.PastDues;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payment.Occasion;
import dev.midcycle.payment.PaymentAttempts;
import dev.midcycle.payment.PaymentMethod;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The first step of collecting a document: what is tried of it, if anything, is written down. Each
/// commits what it decides.
final class Attempts {
  /// How long what is past due waits where there is no gateway.
  private static final Duration WITHOUT_GATEWAY = Duration.ofHours(1);

  private static final Duration SOON = Duration.ofSeconds(5);

  private final PaymentAttempts attempts;
  private final Failures failures;
  private final InstantSource clock;
  private final NewIds ids;

  Attempts(PaymentAttempts attempts, Failures failures, InstantSource clock, NewIds ids) {
    this.attempts = attempts;
    this.failures = failures;
    this.clock = clock;
    this.ids = ids;
  }

  /// What is to be done next.
  sealed interface Step {
    record Over(Outcome outcome) implements Step {}

    record ToPay(Payment payment) implements Step {}

    /// Nobody has paid it, and its time is over.
    record ToEnd(DocumentId document) implements Step {}
  }

  /// One that was taken from the queue, whose tenant has no gateway: it stays open. One that is
  /// past due comes again, so that it goes on once there is a gateway; its end needs none.
  Step leave(Tx tx, DocumentId document) {
    var found = OpenStore.lockFree(tx, document, clock.instant());
    var late = PastDues.ask(tx, document);
    tx.send();
    if (found.isTaken()) {
      return soon(tx, document);
    }
    var open = found.open().first().filter(one -> one.amount().isPositive());
    if (open.filter(one -> !one.charged()).isPresent()) {
      return look(tx, open.get(), late.first());
    }
    if (open.isEmpty() || late.first().isEmpty()) {
      done(tx, document);
      return over(tx, open.isEmpty() ? new Outcome.NothingOpen() : new Outcome.NoGateway());
    }
    if (open.get().underWay()) {
      return later(tx, document, new Step.Over(new Outcome.UnderWay()));
    }
    if (late.first().get().isToEnd(open.get().now())) {
      return later(tx, document, new Step.ToEnd(document));
    }
    WorkQueue.later(tx, Kind.COLLECT, document, clock.instant().plus(WITHOUT_GATEWAY));
    return over(tx, new Outcome.NoGateway());
  }

  /// One that was taken from the queue.
  Step due(Tx tx, DocumentId document) {
    var found = OpenStore.lockFree(tx, document, clock.instant());
    var late = PastDues.ask(tx, document);
    tx.send();
    if (found.isTaken()) {
      return soon(tx, document);
    }
    var open = found.open().first().filter(one -> one.amount().isPositive());
    if (open.isEmpty()) {
      done(tx, document);
      return over(tx, new Outcome.NothingOpen());
    }
    return look(tx, open.get(), late.first());
  }

  private Step look(Tx tx, Open open, Optional<PastDue> late) {
    return open.underWay()
        ? later(tx, open.document(), new Step.Over(new Outcome.UnderWay()))
        : late.map(one -> again(tx, new Failed(open, late), one))
            .orElseGet(() -> charge(tx, new Failed(open, late), Occasion.DUE));
  }

  /// One that has failed before.
  private Step again(Tx tx, Failed failed, PastDue late) {
    if (late.dueAt().filter(at -> !at.isAfter(failed.now())).isEmpty()) {
      PastDues.write(tx, late);
      return over(tx, new Outcome.Passed());
    }
    if (late.backupDue()) {
      PastDues.write(tx, late.backup(false));
      return charge(tx, failed, Occasion.BACKUP);
    }
    return late.isToEnd(failed.now())
        ? later(tx, late.document(), new Step.ToEnd(late.document()))
        : charge(tx, failed, Occasion.DUE);
  }

  /// It is looked at again in a minute, unless it is over by then.
  private Step later(Tx tx, DocumentId document, Step step) {
    WorkQueue.later(tx, Kind.COLLECT, document, clock.instant().plus(WorkQueue.LEASE));
    tx.commit();
    return step;
  }

  /// Somebody has its customer just now. Waiting for them, while they may wait for this work, would
  /// never end.
  private Step soon(Tx tx, DocumentId document) {
    WorkQueue.later(tx, Kind.COLLECT, document, clock.instant().plus(SOON));
    return over(tx, new Outcome.UnderWay());
  }

  private Step charge(Tx tx, Failed failed, Occasion occasion) {
    var open = failed.open();
    if (!open.charged()) {
      return byPayer(tx, failed, occasion);
    }
    var method =
        OpenStore.methods(tx, open.customer()).stream()
            .filter(one -> occasion == Occasion.BACKUP ? one.isBackup() : one.isDefault())
            .findFirst();
    if (occasion == Occasion.BACKUP) {
      return method
          .map(one -> begin(tx, open, one, new Why(occasion, Actor.SYSTEM)))
          .orElseGet(() -> over(tx, new Outcome.NoMethod()));
    }
    done(tx, open.document());
    if (method.isEmpty()) {
      failures.unpayable(tx, failed);
      return over(tx, new Outcome.NoMethod());
    }
    var refusing = failed.before().filter(one -> one.refused().contains(method.get().id()));
    if (refusing.isPresent()) {
      failures.passed(tx, failed, refusing.get());
      return over(tx, new Outcome.Passed());
    }
    return begin(tx, open, method.get(), new Why(occasion, Actor.SYSTEM));
  }

  /// One that its customer pays by itself: it is past due once its time is over, and at each date
  /// that follows of that.
  private Step byPayer(Tx tx, Failed failed, Occasion occasion) {
    var open = failed.open();
    if (open.overdueAt().isAfter(failed.now())) {
      WorkQueue.add(tx, Kind.COLLECT, List.of(Due.at(open.document(), open.overdueAt())));
      return over(tx, new Outcome.Passed());
    }
    if (occasion == Occasion.DUE) {
      done(tx, open.document());
      failures.unpayable(tx, failed);
    }
    return over(tx, new Outcome.NoMethod());
  }

  /// One that somebody asks for. Where it is due just now, that is its try: not with a card that is
  /// not the customer's to keep.
  Step asked(Tx tx, Asked asked) {
    return switch (asked.by()) {
      case By.DefaultMethod() -> asked(tx, asked, PaymentMethod::isDefault);
      case By.Named(var named) -> asked(tx, asked, one -> one.id().equals(named));
      case By.Entered(var card) -> entered(tx, asked, card);
    };
  }

  private Step asked(Tx tx, Asked asked, Predicate<PaymentMethod> wanted) {
    var found = OpenStore.lock(tx, asked.document(), clock.instant());
    var due = WorkQueue.claim(tx, Kind.COLLECT, asked.document(), clock.instant());
    var late = PastDues.ask(tx, asked.document());
    tx.send();
    var open = found.first();
    var not = refusal(open, asked);
    if (not.isPresent()) {
      return new Step.Over(not.get());
    }
    var method =
        OpenStore.methods(tx, open.orElseThrow().customer()).stream().filter(wanted).findFirst();
    if (method.isEmpty()) {
      return new Step.Over(new Outcome.NoMethod());
    }
    if (late.first().filter(one -> one.refused().contains(method.get().id())).isPresent()) {
      return new Step.Over(new Outcome.Refused());
    }
    var isTry =
        due.first().isPresent()
            && late.first().filter(one -> one.isToEnd(open.get().now())).isEmpty();
    if (isTry) {
      done(tx, asked.document());
    }
    return begin(
        tx, open.get(), method.get(), new Why(isTry ? Occasion.DUE : Occasion.ASKED, asked.who()));
  }

  /// Why it is not to be paid now, whatever by.
  private static Optional<Outcome> refusal(Optional<Open> found, Asked asked) {
    var open = found.map(Open::amount).filter(Money::isPositive);
    if (open.isEmpty()) {
      return Optional.of(new Outcome.NothingOpen());
    }
    if (found.get().underWay()) {
      return Optional.of(new Outcome.UnderWay());
    }
    return open.filter(now -> asked.seen().filter(seen -> !seen.equals(now)).isPresent())
        .map(Outcome.Moved::new);
  }

  /// Only where something is begun is the card written down.
  private Step entered(Tx tx, Asked asked, Gateway.Known card) {
    var found = OpenStore.lock(tx, asked.document(), clock.instant());
    tx.send();
    var not = refusal(found.first(), asked);
    if (not.isPresent()) {
      return new Step.Over(not.get());
    }
    var open = found.first().orElseThrow();
    var id = new PaymentMethodId(ids.next());
    var method = CardsOfOnce.add(tx, id, open.customer(), card, open.now());
    return begin(tx, open, method, new Why(Occasion.ASKED, asked.who()));
  }

  private static Step over(Tx tx, Outcome outcome) {
    tx.commit();
    return new Step.Over(outcome);
  }

  /// It is not to be tried by itself meanwhile.
  private static void done(Tx tx, DocumentId document) {
    WorkQueue.done(tx, Kind.COLLECT, List.of(document.uuid()));
  }

  /// Why something is tried, and by whom.
  private record Why(Occasion occasion, Actor who) {}

  private Step begin(Tx tx, Open open, PaymentMethod method, Why why) {
    var payment =
        new Payment(
            tx.tenant(),
            new PaymentId(ids.next()),
            open.customer(),
            method,
            new Payment.Purpose.ForDocument(open.document()),
            open.amount(),
            Money.zero(open.amount().currency()),
            why.occasion(),
            open.now());
    attempts.begin(tx, payment);
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), open.now(), why.who(), Action.PAYMENT_STARTED, payment.id())
                .customer(payment.customer())
                .document(open.document())
                .details(payment.details())));
    tx.commit();
    return new Step.ToPay(payment);
  }
}
