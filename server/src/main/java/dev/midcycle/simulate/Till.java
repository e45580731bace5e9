package dev.midcycle.simulate;

import dev.midcycle.billing.Cause;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Draft;
import dev.midcycle.billing.Wallet;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a simulated customer pays, and when: each document on its due day, as long as payments
/// succeed. One that does not stays open.
final class Till {
  private final ZoneId zone;
  private final int netDays;
  private final List<Collection> collections = new ArrayList<>();
  private final Map<String, Decision.Allowed> reserved = new LinkedHashMap<>();
  private Wallet wallet;
  private Verb.Payment.Attempt attempt = Verb.Payment.Attempt.SUCCEED;

  /// A document to be collected from `due` on.
  private record Collection(SubscriptionId subscription, Cause cause, LocalDate due) {}

  Till(ZoneId zone, int netDays, Money credit) {
    this.zone = zone;
    this.netDays = netDays;
    this.wallet = new Wallet(credit, List.of());
  }

  /// What would be left to pay of `drafts`, after credit.
  Money due(SubscriptionId subscription, List<Draft> drafts) {
    var after = wallet;
    var due = Money.zero(wallet.credit().currency());
    for (var draft : drafts) {
      var settled = after.settle(subscription, draft);
      due = due.plus(settled.due());
      after = settled.after();
    }
    return due;
  }

  /// Settles a document that is issued, and answers what is left to pay of it.
  Money settle(SubscriptionId subscription, Draft draft) {
    var settled = wallet.settle(subscription, draft);
    wallet = settled.after();
    if (settled.due().isPositive()) {
      var issued = LocalDate.ofInstant(draft.at(), zone);
      collections.add(new Collection(subscription, draft.cause(), issued.plusDays(netDays)));
      collectUntil(draft.at());
    }
    return settled.due();
  }

  /// Collects what is due by the local day of `until`, if payments succeed.
  void collectUntil(Instant until) {
    var day = LocalDate.ofInstant(until, zone);
    for (var one : List.copyOf(collections)) {
      if (attempt == Verb.Payment.Attempt.SUCCEED && !one.due().isAfter(day)) {
        pay(one);
      }
    }
  }

  private void pay(Collection one) {
    for (var open : wallet.open()) {
      if (open.subscription().equals(one.subscription()) && open.cause().equals(one.cause())) {
        wallet = wallet.paid(one.subscription(), one.cause(), open.amount());
      }
    }
    collections.remove(one);
  }

  /// Whether anything is open after its due day.
  boolean isPastDue(Instant at) {
    var day = LocalDate.ofInstant(at, zone);
    return collections.stream()
        .filter(one -> one.due().isBefore(day))
        .anyMatch(one ->
            wallet.open().stream()
                .anyMatch(open ->
                    open.cause().equals(one.cause())
                        && open.subscription().equals(one.subscription())));
  }

  Verb.Payment.Attempt attempt() {
    return attempt;
  }

  /// How attempts end from now on. Answers the changes whose payment was unknown and has succeeded;
  /// those whose payment failed never were.
  Map<String, Decision.Allowed> attempt(Verb.Payment.Attempt next) {
    attempt = next;
    return switch (next) {
      case UNKNOWN -> Map.of();
      case DECLINE -> {
        reserved.clear();
        yield Map.of();
      }
      case SUCCEED -> {
        var paid = new LinkedHashMap<>(reserved);
        reserved.clear();
        yield paid;
      }
    };
  }

  /// Holds a subscription until it is known whether its change was paid.
  void reserve(String subscription, Decision.Allowed change) {
    reserved.put(subscription, change);
  }

  boolean isReserved(String subscription) {
    return reserved.containsKey(subscription);
  }

  void grant(Money amount) {
    wallet = new Wallet(wallet.credit().plus(amount), wallet.open());
  }

  Money credit() {
    return wallet.credit();
  }
}
