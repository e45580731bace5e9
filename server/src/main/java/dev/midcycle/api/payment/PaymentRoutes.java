package dev.midcycle.api.payment;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
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
  private final Payments payments;

  public PaymentRoutes(Payments payments) {
    this.payments = payments;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/payments", Who.merchant(), this::all),
        Route.get("/v1/payments/{payment}", Who.merchant(), this::show));
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
    var found = payments.seen(call.tenant(), call.id("payment", PaymentId::parse));
    return Answer.ok(PaymentView.of(CallParams.found(found, "payment")));
  }

  private static List<Payment.State> states(String status) {
    return List.of(Payment.State.values()).stream()
        .filter(state -> PaymentView.status(state).equals(status))
        .toList();
  }
}
