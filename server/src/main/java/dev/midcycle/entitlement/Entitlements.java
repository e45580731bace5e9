package dev.midcycle.entitlement;

import dev.midcycle.alert.SpendingRules;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.db.Transactions;
import dev.midcycle.entitlement.Entitlement.Refused;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.terms.Catalogs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What customers may use.
public final class Entitlements {
  private final Transactions transactions;
  private final BillingStates states;

  public Entitlements(Transactions transactions, BillingStates states) {
    this.transactions = transactions;
    this.states = states;
  }

  /// What all subscriptions that run grant together: of each feature that they know or that is on
  /// sale, the most. Where none runs, nothing is granted, and it is told why.
  public record Granted(Instant at, List<Entitlement> features) {
    public Granted {
      features = List.copyOf(features);
    }

    public Optional<Entitlement> of(FeatureKey key) {
      return features.stream().filter(one -> one.feature().key().equals(key)).findFirst();
    }
  }

  /// In one round trip. Empty when there is no such customer.
  public Optional<Granted> of(TenantId tenant, CustomerId customer) {
    return transactions.read(
        tenant,
        tx -> {
          var asked = states.askGranting(tx, customer);
          var rules = SpendingRules.ask(tx, asked.wanted());
          tx.send();
          var now = asked.now();
          return asked.account(now).map(account -> granted(account, asked.offered(), rules, now));
        });
  }

  private static Granted granted(
      CustomerAccount account, Optional<Catalogs> offered, SpendingRules.Asked rules, Instant now) {
    var best = new TreeMap<String, Entitlement>();
    for (var one : account.subscriptions()) {
      EntitlementCheck.of(one, rules.of(one.id()), now)
          .forEach(
              granted -> best.merge(granted.feature().key().value(), granted, Entitlement::orMore));
    }
    var why = whyNot(account, now);
    offered.stream()
        .flatMap(some -> EntitlementCheck.ungranted(some.current(), why).stream())
        .forEach(one -> best.putIfAbsent(one.feature().key().value(), one));
    return new Granted(now, List.copyOf(best.values()));
  }

  /// Why a feature that is on sale is not had by one whose subscriptions do not know of it.
  private static Refused whyNot(CustomerAccount account, Instant now) {
    var lapses =
        account.subscriptions().stream().map(one -> EntitlementCheck.lapse(one, now)).toList();
    return lapses.stream().anyMatch(Optional::isEmpty)
        ? Refused.NOT_GRANTED
        : lapses.stream().flatMap(Optional::stream).findFirst().orElse(Refused.NO_SUBSCRIPTION);
  }
}
