package dev.midcycle.entitlement;

import dev.midcycle.alert.SpendingRules;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.db.Message;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.subscription.Books;
import dev.midcycle.subscription.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What customers may use.
public final class Entitlements {
  private final Transactions transactions;
  private final Books books;

  public Entitlements(Transactions transactions, Books books) {
    this.transactions = transactions;
    this.books = books;
  }

  /// What all subscriptions that run grant together: of each feature, the most.
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
    return transactions.alone(
        tenant,
        handle -> {
          var message = new Message(tenant);
          var asked = books.askRunning(message, tenant, customer);
          var rules = SpendingRules.ask(message);
          message.send(handle);
          var now = asked.now();
          return asked.standing(now).map(standing -> granted(standing, rules, now));
        });
  }

  private static Granted granted(Standing standing, SpendingRules.Asked rules, Instant now) {
    var best = new TreeMap<String, Entitlement>();
    for (var one : standing.subscriptions()) {
      Granting.of(one.book(), rules.of(one.id()), now)
          .forEach(
              granted -> best.merge(granted.feature().key().value(), granted, Entitlement::orMore));
    }
    return new Granted(now, List.copyOf(best.values()));
  }
}
