package dev.midcycle.api.payment;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.view.Amount;
import dev.midcycle.collect.SandboxDesk;
import dev.midcycle.collect.SandboxDesk.Disputing;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.GatewayNews.OfDispute;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is tried with the sandbox's cards: payers approve payments, and their banks take them back.
public final class SandboxRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final String ONE = "/v1/sandbox/payments/{payment}";

  private final SandboxDesk desk;

  public SandboxRoutes(SandboxDesk desk) {
    this.desk = desk;
  }

  /// Whoever has the link of a payment may approve it, as on the page of a bank: nobody signs in.
  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ONE, Who.anyone(), this::show),
        Route.post(ONE, Who.anyone(), this::answer).asking(),
        Route.post("/v1/payments/{payment}/dispute", Who.merchant(), this::dispute));
  }

  record ApprovalBody(boolean approve) {}

  record DisputeBody(String status) {}

  /// @param seller who is paid
  record ApprovalView(String payment, String seller, Amount amount, PaidBy method, String status) {
    static ApprovalView of(SandboxDesk.Asked asked) {
      var payment = asked.payment();
      var card = payment.method().orElseThrow().card();
      return new ApprovalView(
          payment.id().text(),
          asked.seller().name(),
          Amount.of(payment.amount()),
          new PaidBy(card.brand(), card.last4()),
          PaymentView.status(payment.state()));
    }
  }

  record PaidBy(String brand, String last4) {}

  record DisputeView(String payment, Amount amount, String status) {}

  private Answer show(Call call) {
    return shown(desk.find(tenant(call), payment(call)));
  }

  private Answer answer(Call call) {
    var approved = call.body(ApprovalBody.class).approve();
    return shown(desk.answer(tenant(call), payment(call), approved));
  }

  private static Answer shown(Optional<SandboxDesk.Asked> asked) {
    return Answer.ok(ApprovalView.of(CallParams.found(asked, "payment")));
  }

  private Answer dispute(Call call) {
    var status = call.body(DisputeBody.class).status();
    var state = OfDispute.State.valueOf(status.toUpperCase(Locale.ROOT));
    return switch (desk.dispute(call.unit(), payment(call), state, CallParams.actor(call))) {
      case Disputing.Done(var payment, var amount) ->
          Answer.ok(new DisputeView(payment.id().text(), Amount.of(amount), status));
      case Disputing.NotFound() -> throw new Problem.NotFound("payment").thrown();
      case Disputing.NotDisputable() ->
          new Answer.Refused(new Problem.Refused("not_disputable", WORDS.say("not_disputable")));
    };
  }

  private static PaymentId payment(Call call) {
    return call.id("payment", PaymentId::parse);
  }

  private static TenantId tenant(Call call) {
    return CallParams.found(call.query("tenant").flatMap(TenantId::parse), "payment");
  }
}
