package dev.midcycle.api.payment;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.PageView;
import dev.midcycle.api.view.PastDueView;
import dev.midcycle.collect.DuePayments;
import dev.midcycle.collect.DuePayments.Asked;
import dev.midcycle.collect.DuePayments.By;
import dev.midcycle.collect.DuePayments.OfAll;
import dev.midcycle.collect.DuePayments.Outcome;
import dev.midcycle.collect.DunningPauses;
import dev.midcycle.collect.OpenDocuments;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import java.util.List;
import java.util.Optional;

/// What is open, and paying it: by customers with the amount that they saw, by staff at once; and
/// stopping it that it is tried again by itself.
public final class CollectingRoutes implements Routes {
  private static final String ONE = "/v1/documents/{document}";
  private static final String OWED = "/v1/customers/{customer}/owed";

  private final DuePayments collecting;
  private final DunningPauses pauses;
  private final OpenDocuments open;
  private final Documents documents;
  private final Payments payments;

  public CollectingRoutes(
      DuePayments collecting,
      DunningPauses pauses,
      OpenDocuments open,
      Documents documents,
      Payments payments) {
    this.collecting = collecting;
    this.pauses = pauses;
    this.open = open;
    this.documents = documents;
    this.payments = payments;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(OWED, Who.merchantOrMembers(), this::owed),
        Route.post(OWED + "/pay", Who.merchantOrPayers(), this::payAll).inSteps(),
        Route.post(ONE + "/pay", Who.merchantOrPayers(), this::pay).inSteps(),
        Route.post(ONE + "/collect", Who.merchant(), this::collect).inSteps(),
        Route.post(ONE + "/dunning/pause", Who.merchant(), this::pause),
        Route.post(ONE + "/dunning/resume", Who.merchant(), this::resume));
  }

  record CollectBody(Optional<String> paymentMethod) {}

  record PayBody(String amount, Optional<String> paymentMethod) {}

  record PayAllBody(String currency, String amount, Optional<String> paymentMethod) {}

  private Answer owed(Call call) {
    var found = open.of(call.unit(), CallParams.customer(call));
    return Answer.ok(PageView.whole(OwedView.of(CallParams.found(found, "customer"))));
  }

  private Answer collect(Call call) {
    var body = call.body(CollectBody.class);
    var asked =
        new Asked(
            own(call).id(), by(body.paymentMethod()), Optional.empty(), CallParams.actor(call));
    return answer(call, collecting.pay(call.unit(), asked));
  }

  private Answer pay(Call call) {
    var body = call.body(PayBody.class);
    var document = own(call);
    var seen = CallParams.money(body.amount(), document.amounts().total().currency(), "/amount");
    var asked =
        new Asked(
            document.id(), by(body.paymentMethod()), Optional.of(seen), CallParams.actor(call));
    return answer(call, collecting.pay(call.unit(), asked));
  }

  private static By by(Optional<String> named) {
    return By.maybe(
        named.map(text -> CallParams.found(PaymentMethodId.parse(text), "payment method")));
  }

  private Document own(Call call) {
    var id = call.id("document", DocumentId::parse);
    var document = CallParams.found(documents.find(call.unit(), id), "document");
    call.mayTouch(document.customer(), "document");
    return document;
  }

  private Answer answer(Call call, Outcome outcome) {
    return CollectingProblems.answer(outcome, id -> Answer.ok(payment(call, id)));
  }

  private PaymentView payment(Call call, PaymentId id) {
    return PaymentView.of(CallParams.found(payments.seen(call.tenant(), id), "payment"));
  }

  /// What came of all that was to be paid.
  ///
  /// @param payments those that were made, in order; after one that was not paid none was begun
  /// @param open what is left
  record AllPaid(List<PaymentView> payments, Amount open) {}

  private Answer payAll(Call call) {
    var body = call.body(PayAllBody.class);
    var customer = CallParams.customer(call);
    var currency =
        CallParams.found(open.of(call.unit(), customer), "customer").documents().stream()
            .map(one -> one.open().currency())
            .filter(one -> one.getCurrencyCode().equals(body.currency()))
            .findFirst();
    if (currency.isEmpty()) {
      return new Answer.Refused(CollectingProblems.of(new Outcome.NothingOpen()));
    }
    var seen = CallParams.money(body.amount(), currency.get(), "/amount");
    var asked =
        new DuePayments.AllAsked(customer, seen, by(body.paymentMethod()), CallParams.actor(call));
    return switch (collecting.payAll(call.unit(), asked)) {
      case OfAll.Moved(var now) -> new Answer.Refused(CollectingProblems.moved(now));
      case OfAll.Tried(var tried) -> told(call, seen, tried);
    };
  }

  private Answer told(Call call, Money seen, List<DuePayments.OfOne> tried) {
    var made = tried.stream().flatMap(one -> made(one.outcome()).stream()).toList();
    var first = tried.getFirst().outcome();
    if (made.isEmpty() || (tried.size() == 1 && first instanceof Outcome.Declined)) {
      return new Answer.Refused(CollectingProblems.of(first));
    }
    var shown = made.stream().map(id -> payments.seen(call.tenant(), id).orElseThrow()).toList();
    var paid =
        shown.stream()
            .map(Payments.Listed::payment)
            .filter(one -> one.state() == Payment.State.SUCCEEDED)
            .map(one -> one.amount())
            .reduce(Money.zero(seen.currency()), Money::plus);
    return Answer.ok(
        new AllPaid(shown.stream().map(PaymentView::of).toList(), Amount.of(seen.minus(paid))));
  }

  private static Optional<PaymentId> made(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Paid(var id) -> Optional.of(id);
      case Outcome.Declined(var id, _) -> Optional.of(id);
      case Outcome.Unknown(var id) -> Optional.of(id);
      case Outcome.NothingOpen _,
          Outcome.NoMethod _,
          Outcome.Refused _,
          Outcome.NoGateway _,
          Outcome.UnderWay _,
          Outcome.Moved _,
          Outcome.Passed _ ->
          Optional.empty();
    };
  }

  private Answer pause(Call call) {
    return answer(pauses.pause(call.unit(), id(call), CallParams.actor(call)));
  }

  private Answer resume(Call call) {
    return answer(pauses.resume(call.unit(), id(call), CallParams.actor(call)));
  }

  private static DocumentId id(Call call) {
    return call.id("document", DocumentId::parse);
  }

  private static Answer answer(DunningPauses.Outcome outcome) {
    return switch (outcome) {
      case DunningPauses.Outcome.Done(var late) -> Answer.ok(PastDueView.of(late));
      case DunningPauses.Outcome.NotPastDue() ->
          new Answer.Refused(CollectingProblems.notPastDue());
      case DunningPauses.Outcome.NotFound() -> throw new Problem.NotFound("document").thrown();
    };
  }
}
