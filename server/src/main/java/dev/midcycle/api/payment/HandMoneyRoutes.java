package dev.midcycle.api.payment;

import dev.midcycle.api.ByHandProblems;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.collect.HandPayments;
import dev.midcycle.correction.Refunding;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.invoice.Documents;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Payments;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Money that staff has seen arrive, and money that it pays back. What each would come to is told
/// before it is done.
public final class HandMoneyRoutes implements Routes {
  private static final String PAID = "/v1/documents/{document}/payments";
  private static final String BACK = "/v1/payments/{payment}/refunds";

  private final HandPayments arriving;
  private final Refunding refunding;
  private final Documents documents;
  private final Payments payments;
  private final Tenants tenants;

  public HandMoneyRoutes(
      HandPayments arriving,
      Refunding refunding,
      Documents documents,
      Payments payments,
      Tenants tenants) {
    this.arriving = arriving;
    this.refunding = refunding;
    this.documents = documents;
    this.payments = payments;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(PAID, Who.merchant(), this::record),
        Route.post(PAID + "/preview", Who.merchant(), this::previewRecord).asking(),
        Route.post(BACK, Who.merchant(), this::refund),
        Route.post(BACK + "/preview", Who.merchant(), this::previewRefund).asking());
  }

  record PaymentBody(
      String amount,
      String method,
      Optional<LocalDate> date,
      Optional<String> note,
      Optional<String> fingerprint) {}

  record RefundBody(String amount, String reason, Optional<String> fingerprint) {}

  private Answer previewRecord(Call call) {
    return answer(
        arriving.preview(call.unit(), arrived(call)),
        done -> Answer.ok(HandMoneyView.preview(done)));
  }

  private Answer record(Call call) {
    var shown = call.body(PaymentBody.class).fingerprint();
    return answer(
        arriving.record(call.unit(), arrived(call), shown, CallParams.actor(call)),
        done -> Answer.created(HandMoneyView.done(done)));
  }

  private HandPayments.Arrived arrived(Call call) {
    var body = call.body(PaymentBody.class);
    var document = call.id("document", DocumentId::parse);
    var currency =
        CallParams.found(documents.find(call.unit(), document), "document")
            .amounts()
            .total()
            .currency();
    return new HandPayments.Arrived(
        document,
        money(body.amount(), currency),
        body.method(),
        body.date(),
        body.note().orElse(""));
  }

  private static Answer answer(
      HandPayments.Outcome outcome, Function<HandPayments.Outcome.Recorded, Answer> told) {
    return switch (outcome) {
      case HandPayments.Outcome.Recorded done -> told.apply(done);
      case HandPayments.Outcome.Stale(var fresh) ->
          new Answer.Refused(ByHandProblems.stale(HandMoneyView.preview(fresh)));
      case HandPayments.Outcome.NotFound() -> throw new Problem.NotFound("document").thrown();
      case HandPayments.Outcome.NotAllowed() ->
          new Answer.Refused(HandMoneyProblems.nothingToPay());
      case HandPayments.Outcome.NotYet(var today) ->
          throw Problem.invalid("/date", "must not be after today, " + today).thrown();
    };
  }

  private Answer previewRefund(Call call) {
    var stamp = tenants.stamp(call.unit(), CallParams.actor(call));
    return answer(
        refunding.preview(call.unit(), wanted(call), stamp),
        done -> Answer.ok(HandRefundView.preview(done)));
  }

  private Answer refund(Call call) {
    var shown = call.body(RefundBody.class).fingerprint();
    var stamp = tenants.stamp(call.unit(), CallParams.actor(call));
    return answer(
        refunding.refund(call.unit(), wanted(call), shown, stamp),
        done -> Answer.created(HandRefundView.done(done)));
  }

  private Refunding.Wanted wanted(Call call) {
    var body = call.body(RefundBody.class);
    var id = call.id("payment", PaymentId::parse);
    var payment = CallParams.found(payments.find(call.unit(), id), "payment");
    return new Refunding.Wanted(
        id, money(body.amount(), payment.amount().currency()), body.reason());
  }

  private static Answer answer(
      Refunding.Outcome outcome, Function<Refunding.Outcome.Done, Answer> told) {
    return switch (outcome) {
      case Refunding.Outcome.Done done -> told.apply(done);
      case Refunding.Outcome.Stale(var fresh) ->
          new Answer.Refused(ByHandProblems.stale(HandRefundView.preview(fresh)));
      case Refunding.Outcome.NotFound() -> throw new Problem.NotFound("payment").thrown();
      case Refunding.Outcome.NotAllowed(var why) ->
          new Answer.Refused(HandMoneyProblems.notPaidBack(why));
    };
  }

  private static Money money(String amount, Currency currency) {
    return CallParams.money(amount, currency, "/amount");
  }
}
