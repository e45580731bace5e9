package dev.midcycle.api.paypage;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.document.PaperRoutes;
import dev.midcycle.api.payment.CollectingProblems;
import dev.midcycle.api.view.NoGateway;
import dev.midcycle.collect.DuePayments;
import dev.midcycle.collect.DuePayments.Asked;
import dev.midcycle.collect.DuePayments.By;
import dev.midcycle.collect.GivingUp;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.paper.Paper;
import dev.midcycle.paper.Papers;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentMethods;
import dev.midcycle.words.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One document for whoever has the link to it: to see, to save, and to pay by a card.
public final class PayPageRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final String PAGE = "/v1/pay-page";

  /// Where those are sent back who were on a page of the gateway's.
  private static final String COMES_BACK_TO = "/portal/pay";

  /// So many cards may be declined in an hour: nobody finds out here which numbers are good.
  private static final int MOST_DECLINED = 10;

  private static final Duration WHILE = Duration.ofHours(1);

  private final PayPageShowing showing;
  private final Documents documents;
  private final Papers papers;
  private final Paying paying;
  private final Tenants tenants;

  /// What moves the money.
  public record Paying(
      Gateways gateways, DuePayments collecting, GivingUp givingUp, PaymentMethods methods) {}

  public PayPageRoutes(
      PayPageShowing showing, Documents documents, Papers papers, Paying paying, Tenants tenants) {
    this.showing = showing;
    this.documents = documents;
    this.papers = papers;
    this.paying = paying;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PAGE, Who.linkHolder(), this::show),
        Route.get(PAGE + "/pdf", Who.linkHolder(), call -> paper(call, Paper.Kind.DOCUMENT)),
        Route.get(PAGE + "/receipt", Who.linkHolder(), call -> paper(call, Paper.Kind.RECEIPT)),
        Route.post(PAGE + "/card-page", Who.linkHolder(), this::cardPage).asking(),
        Route.post(PAGE + "/pay", Who.linkHolder(), this::pay).inSteps(),
        Route.post(PAGE + "/give-up", Who.linkHolder(), this::giveUp).inSteps());
  }

  private Answer show(Call call) {
    return Answer.ok(showing.of(call.unit(), call.linkHolder()));
  }

  private Document document(Call call) {
    return CallParams.found(documents.find(call.unit(), call.linkHolder().document()), "document");
  }

  private Answer paper(Call call, Paper.Kind kind) {
    var document = document(call);
    return PaperRoutes.answer(papers.find(call.unit(), document, kind), document, kind);
  }

  record CardPageView(String url) {}

  private Answer cardPage(Call call) {
    var customer = call.linkHolder().customer();
    return switch (paying.methods().setUp(call.unit(), customer, COMES_BACK_TO)) {
      case PaymentMethods.SetUp.Page(var url) -> Answer.created(new CardPageView(url));
      case PaymentMethods.SetUp.NoPage() ->
          new Answer.Refused(new Problem.Refused("no_setup_page", WORDS.say("no_setup_page")));
      case PaymentMethods.SetUp.NoGateway() -> noGateway();
      case PaymentMethods.SetUp.NoCustomer() -> throw new Problem.NotFound("customer").thrown();
    };
  }

  private static Answer noGateway() {
    return new Answer.Refused(new Problem.Refused(NoGateway.CODE, NoGateway.STAYS_OPEN.message()));
  }

  /// @param card a token of the gateway's
  record PayBody(String amount, String card) {}

  private Answer pay(Call call) {
    var body = call.body(PayBody.class);
    var document = document(call);
    if (isTriedTooOften(call, document)) {
      return new Answer.Refused(
          new Problem.Refused(
              429,
              "too_many_declines",
              WORDS.say("too_many_declines"),
              Optional.empty(),
              Map.of()));
    }
    var seen = CallParams.money(body.amount(), document.amounts().total().currency(), "/amount");
    var gateway = paying.gateways().of(call.unit());
    if (gateway.isEmpty()) {
      return noGateway();
    }
    var asked =
        new Asked(
            document.id(),
            new By.Entered(card(call, gateway.get(), body)),
            Optional.of(seen),
            CallParams.actor(call));
    return CollectingProblems.answer(paying.collecting().pay(call.unit(), asked), _ -> show(call));
  }

  /// What waits for the payer is given up, to pay by another card. What is charged by itself, with
  /// a card that is on file, is not for whoever has the link.
  private Answer giveUp(Call call) {
    var waiting = document(call).payments().stream().filter(PayPageRoutes::waits).toList();
    if (!waiting.stream().allMatch(PayPageRoutes::isAsked)) {
      return new Answer.Refused(new Problem.Refused("not_allowed", WORDS.say("payment_by_itself")));
    }
    for (var attempt : waiting) {
      paying.givingUp().giveUp(call.unit(), attempt, CallParams.actor(call));
    }
    return show(call);
  }

  private static boolean waits(Payment one) {
    return one.state() == Payment.State.ACTION_REQUIRED;
  }

  private static boolean isAsked(Payment one) {
    return one.occasion() == Payment.Occasion.ASKED;
  }

  private Gateway.Known card(Call call, Gateway gateway, PayBody body) {
    return gateway
        .take(call.linkHolder().customer(), body.card(), tenants.now(call.unit()))
        .orElseThrow(() ->
            Problem.invalid("/card", "is not a token of this gateway; enter the card again")
                .thrown());
  }

  private boolean isTriedTooOften(Call call, Document document) {
    var since = tenants.now(call.unit()).minus(WHILE);
    return document.payments().stream()
            .filter(Payment::isDeclined)
            .filter(one -> one.at().isAfter(since))
            .count()
        >= MOST_DECLINED;
  }
}
