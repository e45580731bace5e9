package dev.midcycle.api.usage;

import dev.midcycle.alert.Alert;
import dev.midcycle.api.view.PeriodView;
import dev.midcycle.api.view.Words;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/// An alert about a customer's usage or budget.
///
/// @param about `included` or `budget`
public record AlertView(
    String id,
    String subscription,
    String at,
    String about,
    Optional<String> meter,
    Optional<String> charge,
    int percent,
    PeriodView period,
    String most,
    String reached,
    String text,
    String createdAt) {

  public static AlertView of(Alert alert, ZoneId zone, Currency currency) {
    return new AlertView(
        alert.id().text(),
        alert.subscription().text(),
        alert.at().toString(),
        alert.isOfBudget() ? "budget" : "included",
        alert.meter(),
        alert.charge(),
        alert.percent(),
        Words.period(alert.period(), zone),
        alert.most().toString(),
        alert.reached().toString(),
        alert.isOfBudget() ? budget(alert, currency) : included(alert),
        alert.at().toString());
  }

  private static String budget(Alert alert, Currency currency) {
    var budget = money(alert.most(), currency);
    return alert.percent() == 100
        ? "Usage has reached your budget of %s.".formatted(budget)
        : "Usage has reached %d%% of your budget of %s.".formatted(alert.percent(), budget);
  }

  private static String money(Decimal amount, Currency currency) {
    return Words.money(Money.exactly(currency, amount.value()));
  }

  private static String included(Alert alert) {
    var most = Words.number(alert.most().value());
    return alert.percent() == 100
        ? "%s: 100%% of the included amount (%s) is used.".formatted(alert.name(), most)
        : "%s: %d%% of the included amount (%s) is used."
            .formatted(alert.name(), alert.percent(), most);
  }
}
