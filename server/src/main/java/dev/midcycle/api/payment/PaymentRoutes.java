package dev.midcycle.api.payment;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.collect.GivingUp;
import dev.midcycle.correction.MadeRefunds;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.PaymentId;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentFilter;
import dev.midcycle.payment.Payments;
import java.util.List;

/// Attempts to collect money.
public final class PaymentRoutes implements Routes {
  private static final String ONE = "/v1/payments/{payment}";

  private final Payments payments;
  private final GivingUp givingUp;
  private final MadeRefunds refunds;

  public PaymentRoutes(Payments payments, GivingUp givingUp, MadeRefunds refunds) {
    this.payments = payments;
    this.givingUp = givingUp;
    this.refunds = refunds;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/payments", Who.merchant(), this::all),
        Route.get(ONE, Who.merchant(), this::show),
        Route.post(ONE + "/give-up", Who.merchantOrPayers(), this::giveUp).inSteps());
  }

  private Answer all(Call call) {
    var filter =
        new PaymentFilter(
            CallParams.customerFilter(call),
            call.query("status").map(PaymentRoutes::states),
            CallParams.instant(call, "created_from"),
            CallParams.instant(call, "created_to"));
    return Answer.ok(
        CallParams.page(
            payments.list(call.tenant(), filter, CallParams.slice(call)), PaymentView::of));
  }

  private Answer show(Call call) {
    var id = call.id("payment", PaymentId::parse);
    var found = CallParams.found(payments.seen(call.tenant(), id), "payment");
    return Answer.ok(PaymentView.of(found, refunds.of(call.tenant(), id)));
  }

  private Answer giveUp(Call call) {
    var id = call.id("payment", PaymentId::parse);
    var payment = CallParams.found(payments.find(call.unit(), id), "payment");
    call.mayTouch(payment.customer(), "payment");
    givingUp.giveUp(call.unit(), payment, CallParams.actor(call));
    return Answer.ok(PaymentView.of(CallParams.found(payments.seen(call.tenant(), id), "payment")));
  }

  private static List<Payment.State> states(String status) {
    return List.of(Payment.State.values()).stream()
        .filter(state -> PaymentView.status(state).equals(status))
        .toList();
  }
}
