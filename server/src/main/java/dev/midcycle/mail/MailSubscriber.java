package dev.midcycle.mail;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.MailId;
import dev.midcycle.id.NewIds;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.mail.RecipientStore.Issued;
import dev.midcycle.mail.RecipientStore.Recipient;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Move;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.outbox.Subscriber;
import dev.midcycle.outbox.Told;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Leaves a mail for each recipient of what customers are told.
public final class MailSubscriber implements Subscriber {
  private final InstantSource clock;
  private final NewIds ids;
  private final boolean canSend;

  /// @param canSend whether there is a server to send by
  public MailSubscriber(InstantSource clock, NewIds ids, boolean canSend) {
    this.clock = clock;
    this.ids = ids;
    this.canSend = canSend;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public WorkQueue.Kind failed() {
    return WorkQueue.Kind.NOTICE;
  }

  /// An event that customers are told, as far as it tells by itself.
  ///
  /// @param document that it is about
  /// @param amount where that is not the document's
  /// @param at when what it tells of is
  private record Telling(
      Event event,
      CustomerId customer,
      Notice notice,
      Optional<DocumentId> document,
      Optional<Money> amount,
      Instant at) {
    static Optional<Telling> ofDocument(Event event, Notice notice) {
      var document = new DocumentId(event.object().uuid());
      return of(event, notice, Optional.of(document), Optional.empty());
    }

    static Optional<Telling> of(
        Event event, Notice notice, Optional<DocumentId> document, Optional<Money> amount) {
      return event
          .customer()
          .map(customer -> new Telling(event, customer, notice, document, amount, event.at()));
    }

    static Optional<Telling> ofSubscription(Event event, Notice notice, Instant at) {
      return event
          .customer()
          .map(customer ->
              new Telling(event, customer, notice, Optional.empty(), Optional.empty(), at));
    }
  }

  @Override
  public void take(Tx tx, List<Told> events) {
    var tellings = events.stream().flatMap(one -> telling(one.event()).stream()).toList();
    if (tellings.isEmpty()) {
      return;
    }
    var tenant = Tenants.askOwn(tx);
    var recipients =
        RecipientStore.recipients(tx, tellings.stream().map(Telling::customer).collect(toSet()));
    var documents =
        RecipientStore.issued(
            tx, tellings.stream().flatMap(one -> one.document().stream()).collect(toSet()));
    tx.send();
    var known =
        new Known(
            tenant.first().orElseThrow(),
            recipients.rows().stream().collect(toMap(Recipient::customer, one -> one)),
            documents.rows().stream().collect(toMap(one -> one.document().id(), one -> one)));
    write(tx, tellings.stream().flatMap(one -> mails(one, known).stream()).toList());
  }

  /// What is known of those whom a batch of events is about.
  private record Known(
      Tenant seller, Map<CustomerId, Recipient> recipients, Map<DocumentId, Issued> documents) {
    Recipient recipient(Telling telling) {
      return Objects.requireNonNull(recipients.get(telling.customer()));
    }

    Issued document(DocumentId id) {
      return Objects.requireNonNull(documents.get(id));
    }
  }

  private void write(Tx tx, List<Mail> mails) {
    if (mails.isEmpty()) {
      return;
    }
    var fresh = MailStore.insert(tx, mails);
    tx.send();
    var queued =
        mails.stream()
            .filter(mail ->
                mail.sending().state() == Mail.State.QUEUED && fresh.rows().contains(mail.id()))
            .map(mail -> WorkQueue.Due.atOnce(mail.id()))
            .toList();
    if (!queued.isEmpty()) {
      WorkQueue.add(tx, WorkQueue.Kind.MAIL, queued);
      tx.send();
    }
  }

  private static Optional<Telling> telling(Event event) {
    return switch (event.what()) {
      case Occurrence.DocumentIssued(var type, _, _, _) ->
          Telling.ofDocument(event, type.equals("invoice") ? Notice.INVOICE : Notice.CREDIT_NOTE);
      case Occurrence.DocumentPaid(var payment) ->
          payment.isPresent() ? Telling.ofDocument(event, Notice.RECEIPT) : Optional.empty();
      case Occurrence.PaymentFailed(var paying, _, _) ->
          paying.document().isPresent()
              ? Telling.of(
                  event, Notice.PAYMENT_FAILED, paying.document(), Optional.of(paying.amount()))
              : Optional.empty();
      case Occurrence.Scheduled(var what, var at) ->
          what.equals("cancellation")
              ? Telling.ofSubscription(event, Notice.CANCELLATION, at.minusNanos(1))
              : Optional.empty();
      case Occurrence.Moved(var to, _, _) -> moved(event, to);
      case Occurrence.CatalogPublished _,
          Occurrence.CreditGranted _,
          Occurrence.CustomerCreated _,
          Occurrence.CustomerUpdated _,
          Occurrence.DocumentCredited _,
          Occurrence.DocumentPastDue _,
          Occurrence.DocumentDunningEnded _,
          Occurrence.DocumentReopened _,
          Occurrence.DocumentVoided _,
          Occurrence.DocumentWrittenOff _,
          Occurrence.MemberAdded _,
          Occurrence.MemberUpdated _,
          Occurrence.MemberRemoved _,
          Occurrence.PaymentSucceeded _,
          Occurrence.PaymentRefunded _,
          Occurrence.MethodAdded _,
          Occurrence.MethodMadeDefault _,
          Occurrence.MethodRemoved _,
          Occurrence.SalesRequested _,
          Occurrence.SalesJoined _,
          Occurrence.SalesUpdated _,
          Occurrence.Unscheduled _,
          Occurrence.ThresholdReached _,
          Occurrence.EndpointDisabled _,
          Occurrence.EndpointTested _ ->
          Optional.empty();
    };
  }

  private static Optional<Telling> moved(Event event, Move to) {
    return switch (to) {
      case ENDED -> Telling.ofSubscription(event, Notice.ENDED, event.at().minusNanos(1));
      case CHANGED -> Telling.ofSubscription(event, Notice.CHANGED, event.at());
      case CREATED, PAUSED, REACTIVATED, RESUMED, STARTED, TRIAL_BEGAN, TRIAL_ENDED ->
          Optional.empty();
    };
  }

  private List<Mail> mails(Telling telling, Known known) {
    var recipient = known.recipient(telling);
    var told = told(telling, known, recipient);
    var mails = new ArrayList<Mail>();
    var sending = sending(telling, known);
    for (var address : recipient.addresses()) {
      mails.add(
          new Mail(
              new MailId(ids.next()),
              telling.event().id(),
              telling.customer(),
              telling.notice(),
              address,
              told,
              telling.event().at(),
              sending));
    }
    return List.copyOf(mails);
  }

  /// A test tenant's never leave; nor does what is overtaken, nor anything without a server.
  private Mail.Sending sending(Telling telling, Known known) {
    var now = clock.instant();
    var overtaken =
        telling.document().flatMap(id -> known.document(id).now().overtaken(telling.notice()));
    if (overtaken.isPresent()) {
      return Mail.Sending.not(overtaken.get(), now);
    }
    if (known.seller().isSandbox()) {
      return Mail.Sending.kept(telling.event().at(), now);
    }
    return canSend ? Mail.Sending.queued(now) : Mail.Sending.not(Mails.NO_SERVER, now);
  }

  private static Mail.Told told(Telling telling, Known known, Recipient recipient) {
    var issued = telling.document().map(known::document);
    var document = issued.map(one -> withAmount(one.document(), telling.amount()));
    return new Mail.Told(
        known.seller().name(),
        known.seller().look().accent(),
        recipient.name(),
        recipient.locale(),
        document,
        issued
            .map(Issued::day)
            .orElseGet(() -> LocalDate.ofInstant(telling.at(), recipient.zone())));
  }

  private static Mail.OfDocument withAmount(Mail.OfDocument document, Optional<Money> amount) {
    return new Mail.OfDocument(
        document.id(),
        document.number(),
        amount.orElse(document.amount()),
        document.due(),
        document.dueDay());
  }
}
