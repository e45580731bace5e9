package dev.midcycle.simulate;

import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The documents of a life, in the order in which they were issued.
final class IssuedDocuments {
  private final ZoneId zone;
  private final List<Made> all = new ArrayList<>();

  IssuedDocuments(ZoneId zone) {
    this.zone = zone;
  }

  private record Made(AccountBalance.Which which, Issued issued) {}

  /// @param keys what subscriptions are called in the scenario
  /// @param due what is left to pay, or is paid, of it
  void add(Bill bill, Function<SubscriptionId, String> keys, Money due) {
    var issued =
        new Issued(
            bill.subscription().map(keys),
            LocalDate.ofInstant(bill.at(), zone),
            bill.total(),
            bill.tax(),
            due,
            ExpectedDocument.Status.PAID,
            due,
            bill.linesOf().stream()
                .map(of -> new Issued.Entry(keys.apply(of.subscription()), of.line()))
                .toList());
    all.add(new Made(bill.which(), issued));
  }

  /// With what is still open of each.
  List<Issued> with(Function<AccountBalance.Which, Money> open) {
    return all.stream().map(one -> one.issued().with(open.apply(one.which()))).toList();
  }
}
