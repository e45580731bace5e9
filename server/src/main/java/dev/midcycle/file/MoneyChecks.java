package dev.midcycle.file;

import dev.midcycle.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Amounts have no more decimals than their currency, and currencies exist.
final class MoneyChecks {
  private static final List<String> CODES =
      Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList();
  private static final TreeSet<String> KNOWN = new TreeSet<>(CODES);

  private final Findings findings;
  private final Optional<Currency> standard;

  /// @param standard the catalogue's currency, if it is one
  MoneyChecks(Findings findings, Optional<Currency> standard) {
    this.findings = findings;
    this.standard = standard;
  }

  /// Reads a currency; what is none is a problem.
  static Optional<Currency> currency(Findings findings, Node node) {
    var code = node.text().orElse("");
    if (!code.matches("[A-Z]{3}")) {
      return Optional.empty();
    }
    findings.named(node, KNOWN, "currency");
    return KNOWN.contains(code) ? Optional.of(Currency.getInstance(code)) : Optional.empty();
  }

  /// A price: one amount, or by interval, or by interval and currency.
  void price(Node price) {
    switch (price) {
      case Node.Mapping(_, var byInterval) -> {
        IntervalChecks.once(findings, price);
        byInterval.values().forEach(one -> amounts(one.value()));
      }
      case Node.Text _, Node.Numeral _ -> standard.ifPresent(currency -> amount(price, currency));
      case Node.Truth _, Node.Nothing _, Node.Sequence _ -> {}
    }
  }

  /// One amount, or by currency.
  void amounts(Node amount) {
    switch (amount) {
      case Node.Mapping(_, var byCurrency) -> byCurrency.forEach(this::inCurrency);
      case Node.Text _, Node.Numeral _ -> standard.ifPresent(currency -> amount(amount, currency));
      case Node.Truth _, Node.Nothing _, Node.Sequence _ -> {}
    }
  }

  private void inCurrency(String code, Node.Member member) {
    currency(findings, new Node.Text(member.keyAt(), code))
        .ifPresent(currency -> amount(member.value(), currency));
  }

  /// An amount of money in `currency`.
  void amount(Node node, Currency currency) {
    int most = Money.decimals(currency);
    node.number()
        .filter(value -> Numbers.decimals(value) > most)
        .ifPresent(_ ->
            findings.add(
                node,
                node.at().name()
                    + " is "
                    + node.shown()
                    + ", but amounts in "
                    + currency
                    + " have at most "
                    + most
                    + " decimals"));
  }

  void amount(Node node) {
    standard.ifPresent(currency -> amount(node, currency));
  }

  /// The unit price of usage: any currency's amounts may be finer than its smallest coin.
  void unitPrice(Node price) {
    switch (price) {
      case Node.Mapping(_, var byInterval) -> {
        IntervalChecks.once(findings, price);
        byInterval
            .values()
            .forEach(amount ->
                amount
                    .value()
                    .members()
                    .forEach(
                        (code, member) -> currency(findings, new Node.Text(member.keyAt(), code))));
      }
      case Node.Text _, Node.Numeral _, Node.Truth _, Node.Nothing _, Node.Sequence _ -> {}
    }
  }
}
