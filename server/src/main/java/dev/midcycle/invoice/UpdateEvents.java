package dev.midcycle.invoice;

import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.subscription.CustomerAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What others are told of an account update, beside what it was told to tell: which subscriptions
/// are not what they were, what is scheduled, and which documents are paid by it.
final class UpdateEvents {
  private final AccountUpdate update;
  private final NewIds ids;

  private UpdateEvents(AccountUpdate update, NewIds ids) {
    this.update = update;
    this.ids = ids;
  }

  static Stream<Event> of(AccountUpdate update, NewIds ids) {
    var events = new UpdateEvents(update, ids);
    return Stream.of(events.scheduled(), update.events.stream(), events.moved(), events.paid())
        .flatMap(all -> all);
  }

  private Stream<Event> scheduled() {
    return update.happened.stream()
        .flatMap(one ->
            Schedulings.of(one.fact()).stream()
                .map(what ->
                    Event.of(
                        ids.next(),
                        one.subscription(),
                        update.before().customer(),
                        one.fact().recordedAt(),
                        what)));
  }

  private Stream<Event> moved() {
    return WonRequests.turned(update)
        .flatMap(now ->
            Standings.moves(update.before().state(now.id()), now, document(now.id())).stream()
                .map(move ->
                    Event.of(
                        ids.next(), now.id(), update.before().customer(), now.advancedTo(), move)));
  }

  /// The last that is issued for it.
  private Optional<DocumentId> document(SubscriptionId id) {
    return update.documents.values().stream()
        .map(NewDocument::issued)
        .filter(one -> one.bill().isFor(id))
        .reduce((_, later) -> later)
        .map(Issued::id);
  }

  private Stream<Event> paid() {
    var events = new ArrayList<Event>();
    for (var one : update.documents.values()) {
      if (one.open().isZero() && !one.issued().bill().isCreditNote()) {
        events.add(paid(one));
      }
    }
    events.addAll(lowered());
    return events.stream();
  }

  private Event paid(NewDocument one) {
    return Event.of(
        ids.next(),
        one.issued().id(),
        update.before().customer(),
        one.issued().bill().at(),
        new Occurrence.DocumentPaid(one.paidBy()));
  }

  /// Documents of before of which a credit note takes all that was left.
  private List<Event> lowered() {
    var at =
        update.documents.values().stream()
            .map(one -> one.issued().bill().at())
            .max(Comparator.naturalOrder());
    return update.before().open().stream()
        .filter(
            one -> update.lowered.containsKey(one.id()) || update.relieved.containsKey(one.id()))
        .filter(one ->
            one.amount().equals(taken(update.lowered, one))
                && one.writtenOff().equals(taken(update.relieved, one)))
        .map(one ->
            Event.of(
                ids.next(),
                one.id(),
                update.before().customer(),
                at.orElse(Instant.EPOCH),
                new Occurrence.DocumentPaid(Optional.empty())))
        .toList();
  }

  private Money taken(Map<DocumentId, Money> some, CustomerAccount.OpenDocument of) {
    return some.getOrDefault(of.id(), Money.zero(update.before().currency()));
  }
}
