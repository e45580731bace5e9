package dev.midcycle.api.webhook;

import dev.midcycle.api.view.Amount;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.outbox.Standing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What an event tells beside what it is about, by the names of the contract.
final class EventData {
  private final Map<String, Object> data = new LinkedHashMap<>();

  private EventData() {}

  private static EventData with(String name, Object value) {
    return new EventData().and(name, value);
  }

  private EventData and(String name, Object value) {
    if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(one -> data.put(name, one));
    } else {
      data.put(name, value);
    }
    return this;
  }

  static Map<String, Object> of(Occurrence what) {
    return data(what).data;
  }

  private static EventData data(Occurrence what) {
    return switch (what) {
      case Occurrence.CatalogPublished(var catalog, var version) ->
          with("catalog", catalog).and("version", version);
      case Occurrence.CreditGranted(var amount) -> with("amount", Amount.of(amount));
      case Occurrence.CreditExpired(var amount) -> with("amount", Amount.of(amount));
      case Occurrence.CustomerCreated(),
          Occurrence.CustomerUpdated(),
          Occurrence.MemberRemoved(),
          Occurrence.Unscheduled(),
          Occurrence.EndpointTested() ->
          new EventData();
      case Occurrence.OfDocument document -> document(document);
      case Occurrence.MemberAdded(var role) -> with("role", role);
      case Occurrence.MemberUpdated(var role) -> with("role", role);
      case Occurrence.PaymentSucceeded(var paying) -> paying(paying);
      case Occurrence.PaymentFailed(var paying, var code, var reason) ->
          paying(paying).and("code", code).and("reason", reason);
      case Occurrence.PaymentRefunded(var amount, var refunded) ->
          with("amount", Amount.of(amount)).and("refunded", Amount.of(refunded));
      case Occurrence.PaymentActionRequired(var paying, var until) ->
          paying(paying).and("until", until.toString());
      case Occurrence.RefundFailed(var amount) -> with("amount", Amount.of(amount));
      case Occurrence.DisputeOpened(var amount) -> with("amount", Amount.of(amount));
      case Occurrence.DisputeClosed(var amount, var outcome) ->
          with("amount", Amount.of(amount)).and("outcome", outcome);
      case Occurrence.MethodUpdated(var card) -> card(card);
      case Occurrence.MethodAdded(var card) -> card(card);
      case Occurrence.MethodExpiring(var card, var until) ->
          card(card).and("until", until.toString());
      case Occurrence.MethodMadeDefault(var card) -> card(card);
      case Occurrence.MethodRemoved(var card) -> card(card);
      case Occurrence.SalesRequested(var plan, var name) ->
          with("plan", plan).and("plan_name", name);
      case Occurrence.SalesJoined(var plan, var name) -> with("plan", plan).and("plan_name", name);
      case Occurrence.SalesUpdated(var from, var to) -> with("from", from).and("to", to);
      case Occurrence.Moved(_, var now, var before, var document) ->
          with("now", standing(now))
              .and("before", before.map(EventData::standing))
              .and("document", document.map(one -> one.text()));
      case Occurrence.Scheduled(var scheduled, var at) ->
          with("what", scheduled).and("at", at.toString());
      case Occurrence.TrialEnding(var until, var amount, var at, var due, var card, var missing) ->
          with("until", until.toString())
              .and("amount", amount.map(Amount::of))
              .and("invoiced_at", at.map(one -> one.toString()))
              .and("due_on", due.map(one -> one.toString()))
              .and("card", card.map(one -> card(one).data))
              .and("card_missing", missing);
      case Occurrence.ThresholdReached reached -> threshold(reached);
      case Occurrence.EndpointDisabled(var url, var reason) ->
          with("url", url).and("reason", reason);
    };
  }

  private static EventData document(Occurrence.OfDocument what) {
    return switch (what) {
      case Occurrence.DocumentIssued(var type, var subscription, var total, var due) ->
          with("type", type)
              .and("subscription", subscription.map(one -> one.text()))
              .and("total", Amount.of(total))
              .and("due", Amount.of(due));
      case Occurrence.DocumentPaid(var payment) -> with("payment", payment.map(one -> one.text()));
      case Occurrence.DocumentCredited(var note, var amount) ->
          with("credit_note", note.text()).and("amount", Amount.of(amount));
      case Occurrence.DocumentPastDue(var open, var code, var next) ->
          with("open", Amount.of(open))
              .and("code", code)
              .and("next_attempt", next.map(one -> one.toString()));
      case Occurrence.DocumentDunningEnded(var then) -> with("then", then);
      case Occurrence.DocumentReopened(var amount) -> with("amount", Amount.of(amount));
      case Occurrence.DocumentVoided() -> new EventData();
      case Occurrence.DocumentWrittenOff(var amount) -> with("amount", Amount.of(amount));
    };
  }

  private static EventData paying(Occurrence.Paying paying) {
    return with("amount", Amount.of(paying.amount()))
        .and("document", paying.document().map(one -> one.text()))
        .and("subscription", paying.subscription().map(one -> one.text()));
  }

  private static EventData card(Occurrence.Card card) {
    return with("brand", card.brand()).and("last4", card.last4());
  }

  private static EventData threshold(Occurrence.ThresholdReached reached) {
    return with("subscription", reached.subscription().text())
        .and("about", reached.meter().isPresent() ? "included" : "budget")
        .and("meter", reached.meter())
        .and("charge", reached.charge())
        .and("name", reached.name())
        .and("percent", reached.percent())
        .and("most", reached.most().toString())
        .and("reached", reached.reached().toString());
  }

  private static Map<String, Object> standing(Standing standing) {
    var numbers = new LinkedHashMap<String, String>();
    standing.quantities().forEach(one -> numbers.put(one.name(), one.number().toString()));
    return with("status", standing.status())
        .and("plan", standing.plan())
        .and("interval", standing.interval())
        .and("quantities", numbers)
        .and("addons", standing.addOns())
        .and("plan_name", standing.planName())
        .and("price", standing.price().map(Amount::of))
        .data;
  }
}
