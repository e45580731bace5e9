package dev.midcycle.drafting;

import static java.util.stream.Collectors.toCollection;

import dev.midcycle.charging.Cause;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A document as it was issued, for those who do something with it by hand.
///
/// @param lines in their order, each with whose it is
/// @param usage day by day, what its lines of usage are for
public record IssuedBill(AccountBalance.Which which, List<Bill.Of> lines, List<UsageDays> usage) {
  public IssuedBill {
    lines = List.copyOf(lines);
    usage = List.copyOf(usage);
  }

  public static IssuedBill of(Bill bill) {
    return new IssuedBill(bill.which(), bill.linesOf(), bill.usage());
  }

  public Cause cause() {
    return which.cause();
  }

  /// Those it is for, in the order of their lines.
  public Set<SubscriptionId> subscriptions() {
    return lines.stream().map(Bill.Of::subscription).collect(toCollection(LinkedHashSet::new));
  }

  /// The same once more, issued at `at`.
  public Bill again(Instant at) {
    return Bill.of(
        subscriptions().stream()
            .map(id -> new Bill.Part(id, Drafting.of(cause(), at, linesOf(id), usageOf(id))))
            .toList());
  }

  List<Line> linesOf(SubscriptionId subscription) {
    return lines.stream()
        .filter(one -> one.subscription().equals(subscription))
        .map(Bill.Of::line)
        .toList();
  }

  List<UsageDays> usageOf(SubscriptionId subscription) {
    return usage.stream()
        .filter(one -> one.subscription().filter(other -> !other.equals(subscription)).isEmpty())
        .toList();
  }

  /// The sum of what it charged, less what it took back.
  public Money net(Money none) {
    return lines.stream().map(one -> one.line().amount()).reduce(none, Money::plus);
  }
}
