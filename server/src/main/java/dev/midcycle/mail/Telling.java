package dev.midcycle.mail;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// An event that somebody is told by mail, as far as it tells by itself.
///
/// @param to who is told
/// @param document that it is about
/// @param amount where that is not the document's
/// @param at when what it tells of is
/// @param about see [Mail.Told]
record Telling(
    Event event,
    CustomerId customer,
    Notice notice,
    Audience to,
    Optional<DocumentId> document,
    Optional<Money> amount,
    Instant at,
    Mail.About about) {

  /// Who is told.
  enum Audience {
    CUSTOMER,
    /// Who has asked sales.
    REQUESTER,
    /// The merchant's sales people.
    SALES
  }

  /// What is to be paid, and on which day in `zone` a card is charged or, where none would be, the
  /// invoice comes.
  Optional<Mail.Charge> charge(ZoneId zone) {
    return event.what() instanceof Occurrence.TrialEnding ending
        ? ending.amount().flatMap(due -> day(ending, zone).map(day -> new Mail.Charge(due, day)))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(Occurrence.TrialEnding ending, ZoneId zone) {
    boolean charged = ending.card().isPresent() || ending.cardMissing();
    return ending
        .dueOn()
        .filter(_ -> charged)
        .or(() -> ending.invoicedAt().map(when -> LocalDate.ofInstant(when, zone)));
  }

  Telling about(Mail.About other) {
    return new Telling(event, customer, notice, to, document, amount, at, other);
  }

  /// What mails there are of an event.
  static List<Telling> of(Event event) {
    return event.customer().map(customer -> new Of(event, customer).tellings()).orElse(List.of());
  }

  private record Of(Event event, CustomerId customer) {
    List<Telling> tellings() {
      return switch (event.what()) {
        case Occurrence.DocumentIssued(var type, _, _, _) ->
            List.of(document(type.equals("invoice") ? Notice.INVOICE : Notice.CREDIT_NOTE));
        case Occurrence.DocumentPaid(var payment) ->
            payment.isPresent() ? List.of(document(Notice.RECEIPT)) : List.of();
        case Occurrence.PaymentFailed(var paying, _, _) ->
            paying.document().stream()
                .map(id -> telling(Notice.PAYMENT_FAILED, Optional.of(id), paying.amount()))
                .toList();
        case Occurrence.PaymentActionRequired(var paying, _) ->
            paying.document().stream()
                .map(id -> telling(Notice.ACTION_REQUIRED, Optional.of(id), paying.amount()))
                .toList();
        // Where a payment was tried, that has failed is told.
        case Occurrence.DocumentPastDue(_, var code, _) ->
            code.equals("no_method") || code.equals("overdue")
                ? List.of(document(Notice.PAST_DUE))
                : List.of();
        case Occurrence.MethodExpiring(var card, var until) ->
            List.of(
                at(Notice.CARD_EXPIRES, until.minusNanos(1))
                    .about(
                        new Mail.About(
                            Optional.of(name(card)),
                            Optional.empty(),
                            Optional.of(event.object().uuid()),
                            Optional.empty(),
                            false,
                            Optional.empty())));
        case Occurrence.TrialEnding ending -> List.of(trial(ending));
        case Occurrence.Scheduled(var what, var at) -> scheduled(what, at);
        case Occurrence.Unscheduled() -> List.of(at(Notice.CHANGE_UNDONE, event.at()));
        case Occurrence.Moved moved -> moved(moved);
        case Occurrence.ThresholdReached reached -> List.of(threshold(reached));
        case Occurrence.SalesRequested(var plan, var name) ->
            List.of(acknowledged(), asked(name.orElse(plan)));
        case Occurrence.SalesJoined(var plan, var name) ->
            List.of(acknowledged(), asked(name.orElse(plan)));
        case Occurrence.CatalogPublished _,
            Occurrence.CreditExpired _,
            Occurrence.CreditGranted _,
            Occurrence.CustomerCreated _,
            Occurrence.CustomerUpdated _,
            Occurrence.DisputeClosed _,
            Occurrence.DisputeOpened _,
            Occurrence.DocumentCredited _,
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
            Occurrence.MethodUpdated _,
            Occurrence.RefundFailed _,
            Occurrence.SalesUpdated _,
            Occurrence.EndpointDisabled _,
            Occurrence.EndpointTested _ ->
            List.of();
      };
    }

    private static String name(Occurrence.Card card) {
      return card.brand() + " " + card.last4();
    }

    /// What is to be paid is told with the day of its customer's zone later.
    private Telling trial(Occurrence.TrialEnding ending) {
      return at(Notice.TRIAL_ENDS, ending.until().minusNanos(1))
          .about(
              new Mail.About(
                  ending.card().map(Of::name),
                  Optional.empty(),
                  Optional.of(event.object().uuid()),
                  Optional.empty(),
                  ending.cardMissing(),
                  Optional.empty()));
    }

    /// A day before the instant at which it is over.
    private List<Telling> scheduled(String what, Instant at) {
      return switch (what) {
        case "cancellation" -> List.of(at(Notice.CANCELLATION, at.minusNanos(1)));
        case "change", "pause" -> List.of(at(Notice.CHANGE_SCHEDULED, at));
        default -> List.of();
      };
    }

    private List<Telling> moved(Occurrence.Moved moved) {
      return switch (moved.to()) {
        case ENDED -> List.of(at(Notice.ENDED, event.at().minusNanos(1)));
        case CHANGED -> List.of(changed(moved));
        case CREATED, PAUSED, REACTIVATED, RESUMED, STARTED, TRIAL_BEGAN, TRIAL_ENDED -> List.of();
      };
    }

    private Telling changed(Occurrence.Moved moved) {
      var told = telling(Notice.CHANGED, moved.document());
      return moved
          .now()
          .planName()
          .map(after ->
              told.about(
                  Mail.About.NOTHING.with(
                      new Mail.More.Change(
                          moved.before().flatMap(one -> one.planName()),
                          after,
                          moved
                              .now()
                              .price()
                              .map(amount ->
                                  new Mail.Price(amount, Interval.of(moved.now().interval())))))))
          .orElse(told);
    }

    private Telling threshold(Occurrence.ThresholdReached reached) {
      boolean budget = reached.meter().isEmpty();
      var about =
          new Mail.About(
              Optional.of(reached.name()).filter(_ -> !budget), Optional.of(reached.percent()));
      return with(
          budget ? Notice.BUDGET_THRESHOLD : Notice.USAGE_THRESHOLD, Audience.CUSTOMER, about);
    }

    private Telling acknowledged() {
      return with(Notice.SALES_ACKNOWLEDGED, Audience.REQUESTER, Mail.About.NOTHING);
    }

    private Telling asked(String plan) {
      var about = new Mail.About(Optional.of(plan), Optional.empty());
      return with(Notice.SALES_REQUEST, Audience.SALES, about);
    }

    private Telling document(Notice notice) {
      return telling(notice, Optional.of(new DocumentId(event.object().uuid())));
    }

    private Telling at(Notice notice, Instant at) {
      return new Telling(
          event,
          customer,
          notice,
          Audience.CUSTOMER,
          Optional.empty(),
          Optional.empty(),
          at,
          Mail.About.NOTHING);
    }

    private Telling with(Notice notice, Audience to, Mail.About about) {
      return new Telling(
          event, customer, notice, to, Optional.empty(), Optional.empty(), event.at(), about);
    }

    private Telling telling(Notice notice, Optional<DocumentId> document, Money... amount) {
      return new Telling(
          event,
          customer,
          notice,
          Audience.CUSTOMER,
          document,
          List.of(amount).stream().findFirst(),
          event.at(),
          Mail.About.NOTHING);
    }
  }
}
