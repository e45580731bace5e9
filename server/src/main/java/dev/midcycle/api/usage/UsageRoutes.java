package dev.midcycle.api.usage;

import dev.midcycle.alert.Alerts;
import dev.midcycle.alert.SpendingRules;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.customer.Customers;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.invoice.Documents;
import dev.midcycle.subscription.Subscriptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What subscriptions have used.
public final class UsageRoutes implements Routes {
  private final Transactions transactions;
  private final Subscriptions subscriptions;
  private final Customers customers;
  private final Alerts alerts;

  public UsageRoutes(
      Transactions transactions, Subscriptions subscriptions, Customers customers, Alerts alerts) {
    this.transactions = transactions;
    this.subscriptions = subscriptions;
    this.customers = customers;
    this.alerts = alerts;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/subscriptions/{subscription}/usage", Who.merchantOrMembers(), this::usage),
        Route.get(
            "/v1/subscriptions/{subscription}/usage-csv", Who.merchantOrMembers(), this::csv));
  }

  private Answer usage(Call call) {
    return Answer.ok(view(call, asked(call)));
  }

  /// Of all meters, or of one charge.
  private Answer csv(Call call) {
    var asked = asked(call);
    var company =
        CallParams.found(
            customers.find(call.unit(), asked.life().subscription().customer()), "customer");
    var wanted = call.query("charge");
    var charges =
        view(call, asked).charges().stream()
            .filter(one -> wanted.map(one.charge()::equals).orElse(true))
            .toList();
    var file = UsageCsv.of(company.name(), charges);
    return new Answer.File("text/csv", file.name(), file.content());
  }

  /// A subscription's life, and what is shown beside it.
  private record Asked(Subscriptions.Life life, UsageShowing.Beside beside) {}

  private Asked asked(Call call) {
    var id = call.id("subscription", SubscriptionId::parse);
    var asked = CallParams.found(asked(call.unit(), id), "subscription");
    call.mayTouch(asked.life().subscription().customer(), "subscription");
    return new Asked(subscriptions.together(call.unit(), asked.life()), asked.beside());
  }

  private Optional<Asked> asked(UnitOfWork unit, SubscriptionId id) {
    return transactions.read(
        unit,
        tx -> {
          var lived = subscriptions.askLife(tx, id);
          var lines = Documents.askBilledUsage(tx, id);
          var running = alerts.askRunning(tx, id);
          var rule = SpendingRules.ask(tx, id);
          tx.send();
          return lived
              .life()
              .map(life ->
                  new Asked(
                      life, new UsageShowing.Beside(lines.rows(), running.rows(), rule.of(id))));
        });
  }

  private static UsageView view(Call call, Asked asked) {
    return UsageShowing.of(
        asked.life(), call.query("period").map(LocalDate::parse), asked.beside());
  }
}
