package dev.midcycle.mail;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.MailId;
import dev.midcycle.id.NewIds;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.mail.RecipientStore.Desk;
import dev.midcycle.mail.RecipientStore.Issued;
import dev.midcycle.mail.RecipientStore.Recipient;
import dev.midcycle.mail.RecipientStore.Requester;
import dev.midcycle.mail.Telling.Audience;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Subscriber;
import dev.midcycle.outbox.Told;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Leaves a mail for each recipient of what customers are told, and of what sales is.
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

  @Override
  public void take(Tx tx, List<Told> events) {
    var tellings = events.stream().flatMap(one -> Telling.of(one.event()).stream()).toList();
    if (tellings.isEmpty()) {
      return;
    }
    var tenant = Tenants.askOwn(tx);
    var desk = RecipientStore.desk(tx);
    var recipients =
        RecipientStore.recipients(tx, tellings.stream().map(Telling::customer).collect(toSet()));
    var documents =
        RecipientStore.issued(
            tx, tellings.stream().flatMap(one -> one.document().stream()).collect(toSet()));
    var requesters =
        RecipientStore.requesters(
            tx,
            tellings.stream()
                .filter(one -> one.to() != Audience.CUSTOMER)
                .map(Telling::event)
                .collect(toSet()));
    tx.send();
    var known =
        new Known(
            tenant.first().orElseThrow(),
            desk.first().orElseThrow(),
            recipients.rows().stream().collect(toMap(Recipient::customer, one -> one)),
            documents.rows().stream().collect(toMap(one -> one.document().id(), one -> one)),
            requesters.rows().stream().collect(toMap(Requester::event, Requester::asked)));
    write(tx, tellings.stream().flatMap(one -> mails(one, known).stream()).toList());
  }

  /// What is known of those whom a batch of events is about.
  private record Known(
      Tenant seller,
      Desk desk,
      Map<CustomerId, Recipient> recipients,
      Map<DocumentId, Issued> documents,
      Map<EventId, Mail.More.Asked> requesters) {
    Recipient recipient(Telling telling) {
      return Objects.requireNonNull(recipients.get(telling.customer()));
    }

    Issued document(DocumentId id) {
      return Objects.requireNonNull(documents.get(id));
    }

    List<String> addresses(Telling telling) {
      return switch (telling.to()) {
        case CUSTOMER -> recipient(telling).toldOf(telling.notice());
        case REQUESTER -> asked(telling).map(Mail.More.Asked::email).stream().toList();
        case SALES -> desk.sales().stream().toList();
      };
    }

    Optional<Mail.More.Asked> asked(Telling telling) {
      return Optional.ofNullable(requesters.get(telling.event().id()));
    }

    Locale locale(Telling telling) {
      return switch (telling.to()) {
        case CUSTOMER, REQUESTER -> recipient(telling).locale();
        case SALES -> desk.locale();
      };
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

  private List<Mail> mails(Telling telling, Known known) {
    var told = told(telling, known);
    var sending = sending(telling, known);
    var mails = new ArrayList<Mail>();
    for (var address : known.addresses(telling)) {
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

  private static Mail.Told told(Telling telling, Known known) {
    var recipient = known.recipient(telling);
    var issued = telling.document().map(known::document);
    var document =
        issued.map(
            one -> one.now().told(telling.notice(), withAmount(one.document(), telling.amount())));
    return new Mail.Told(
        known.seller().name(),
        known.seller().look().accent(),
        recipient.name(),
        known.locale(telling),
        document,
        issued
            .filter(_ -> telling.notice() != Notice.CHANGED)
            .map(Issued::day)
            .orElseGet(() -> LocalDate.ofInstant(telling.at(), recipient.zone())),
        about(telling, issued, known));
  }

  private static Mail.About about(Telling telling, Optional<Issued> issued, Known known) {
    var about = telling.about().with(telling.charge(known.recipient(telling).zone()));
    return switch (telling.notice()) {
      case INVOICE -> issued.map(one -> collected(about, one, known)).orElse(about);
      case RECEIPT ->
          issued
              .flatMap(Issued::overpaid)
              .map(credit -> about.with(new Mail.More.Overpaid(credit)))
              .orElse(about);
      case SALES_REQUEST -> known.asked(telling).map(about::with).orElse(about);
      case CREDIT_NOTE,
          PAYMENT_FAILED,
          ACTION_REQUIRED,
          PAST_DUE,
          CARD_EXPIRES,
          TRIAL_ENDS,
          CANCELLATION,
          ENDED,
          CHANGED,
          CHANGE_SCHEDULED,
          CHANGE_UNDONE,
          USAGE_THRESHOLD,
          BUDGET_THRESHOLD,
          SALES_ACKNOWLEDGED ->
          about;
    };
  }

  /// How what is open of it comes in: by a card, or by a transfer.
  private static Mail.About collected(Mail.About about, Issued one, Known known) {
    return one.charged()
        .map(by -> about.by(by.card(), new Mail.Charge(one.document().due(), by.day())))
        .orElseGet(() ->
            known.desk().hasBank() && one.document().due().isPositive()
                ? about.with(new Mail.More.Transfer())
                : about);
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
