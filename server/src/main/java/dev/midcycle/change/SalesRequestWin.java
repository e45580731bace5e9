package dev.midcycle.change;

import dev.midcycle.audit.Action;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.db.Tx;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.sales.SalesRequest;
import dev.midcycle.sales.SalesRequests;
import java.util.Map;
import java.util.Optional;

/// Wins the request to sales that is fulfilled: staff gives the plan that it asks for, or the
/// customer has the plan, or its price, that staff offered for it.
final class SalesRequestWin {
  private SalesRequestWin() {}

  /// Whether a request may fulfil one: it gives a plan, or prices of one's own.
  static boolean mayBe(ChangeRequest request) {
    return switch (request) {
      case ChangeRequest.Subscribe _ -> true;
      case ChangeRequest.Change change ->
          change.plan().isPresent() || change.overrides().own().isPresent();
      case ChangeRequest.Cancel _,
          ChangeRequest.Undo _,
          ChangeRequest.Pause _,
          ChangeRequest.Try _,
          ChangeRequest.Resume _,
          ChangeRequest.Reactivate _,
          ChangeRequest.ApplyCoupon _,
          ChangeRequest.ChargeOnce _,
          ChangeRequest.MoveDate _,
          ChangeRequest.Migrate _ ->
          false;
    };
  }

  static void note(
      Tx tx,
      AccountUpdate update,
      Quote quote,
      ChangePreview preview,
      Optional<SalesRequests.Open> open) {
    var plan = preview.decision().after().plan().plan();
    open.filter(_ -> mayBe(quote.request()))
        .filter(request -> fulfils(request, plan, quote.request().byStaff().isPresent()))
        .ifPresent(request -> {
          SalesRequests.win(tx, request, quote.instant());
          update.note(
              update
                  .activity(quote.instant(), Action.SALES_UPDATED, request.id())
                  .details(
                      Map.of(
                          "from",
                          request.status().code(),
                          "to",
                          SalesRequest.Status.WON.code(),
                          "assignee",
                          "")));
        });
  }

  private static boolean fulfils(SalesRequests.Open request, PlanKey plan, boolean byStaff) {
    return request.offered().filter(plan::equals).isPresent()
        || (byStaff && request.plan().equals(plan));
  }
}
