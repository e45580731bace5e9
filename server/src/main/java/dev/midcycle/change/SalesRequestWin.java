package dev.midcycle.change;

import dev.midcycle.audit.Action;
import dev.midcycle.db.Tx;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.sales.SalesRequest;
import dev.midcycle.sales.SalesRequests;
import java.util.Map;
import java.util.Optional;

/// Wins the request to sales that staff fulfils: the plan it asks for is the customer's.
final class SalesRequestWin {
  private SalesRequestWin() {}

  static void note(
      Tx tx,
      AccountUpdate update,
      Quote quote,
      ChangePreview preview,
      Optional<SalesRequests.Open> open) {
    var plan = preview.decision().after().plan().plan();
    open.filter(_ -> quote.request().byStaff().isPresent())
        .filter(request -> request.plan().equals(plan))
        .ifPresent(request -> {
          SalesRequests.win(tx, request);
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
}
