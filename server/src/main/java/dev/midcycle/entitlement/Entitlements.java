package dev.midcycle.entitlement;

import dev.midcycle.alert.SpendingRules;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.db.DatabaseAway;
import dev.midcycle.db.Transactions;
import dev.midcycle.entitlement.Entitlement.Refused;
import dev.midcycle.entitlement.KeptAnswers.Kept;
import dev.midcycle.entitlement.KeptAnswers.Whose;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.terms.Catalogs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// What customers may use.
public final class Entitlements {
  /// How many changes are looked at. Where there are more, nothing is answered from memory.
  private static final int MOST_CHANGES = 20_000;

  private final Transactions transactions;
  private final BillingStates states;
  private final Time time;
  private final KeptAnswers kept;

  /// @param most how many features are kept in memory, of all customers together
  public Entitlements(Transactions transactions, BillingStates states, Time time, long most) {
    this.transactions = transactions;
    this.states = states;
    this.time = time;
    this.kept = new KeptAnswers(most);
  }

  /// Two clocks.
  ///
  /// @param clock what the time is, everybody's but for tenants with a clock of their own
  /// @param nanos how much of it has passed, whatever is done to clocks
  public record Time(InstantSource clock, LongSupplier nanos) {}

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

  /// As it is. Empty when there is no such customer. What is kept is told where a look has found
  /// each change that is there: then nothing has changed that is not thrown out.
  public Optional<Granted> of(TenantId tenant, CustomerId customer) {
    var whose = new Whose(tenant, customer);
    return find(whose)
        .filter(_ -> kept.hasSeen(changes(whose)))
        // Found again: what the changes concern may have been thrown out since.
        .flatMap(_ -> find(whose))
        .map(one -> one.at(time.clock().instant()))
        .or(() -> readToKeep(whose));
  }

  /// As it was at some moment of the last second: from memory, where it was read before and nothing
  /// has changed since, as far as [#look] was done lately.
  public Optional<Granted> lately(TenantId tenant, CustomerId customer) {
    var whose = new Whose(tenant, customer);
    return find(whose).map(Kept::granted).or(() -> readToKeep(whose));
  }

  private Optional<Kept> find(Whose whose) {
    return kept.find(whose, time.nanos().getAsLong(), time.clock().instant());
  }

  private List<UUID> changes(Whose whose) {
    return transactions.read(
        whose.tenant(),
        tx -> {
          var found = ChangeStore.concerning(tx, whose.customer());
          tx.send();
          return found.rows();
        });
  }

  private Optional<Granted> readToKeep(Whose whose) {
    try (var reading = kept.begin(whose)) {
      var read = read(whose.tenant(), whose.customer());
      read.ifPresent(reading::keep);
      return read.map(Kept::granted);
    }
  }

  /// Throws out what has changed, on whichever server. A database that is away changes nothing;
  /// what is kept is then soon too old to be told.
  public void look() {
    long begun = time.nanos().getAsLong();
    try {
      var found =
          transactions.across(tx -> {
            var changes = ChangeStore.some(tx, MOST_CHANGES);
            tx.commit();
            return changes.rows();
          });
      boolean complete = found.size() < MOST_CHANGES;
      kept.look(begun, time.nanos().getAsLong(), new KeptAnswers.Changes(found, complete));
    } catch (DatabaseAway _) {
      // Whoever asks is told, and those who work are.
    }
  }

  /// Forgets the changes that every server has seen.
  public void forgetChanges(BooleanSupplier goesOn) {
    var gone = kept.seenByAll(time.nanos().getAsLong());
    Runner.forEach(
        List.copyOf(gone.keySet()),
        "entitlement_change",
        goesOn,
        tenant ->
            transactions.write(
                tenant,
                tx -> {
                  ChangeStore.forget(tx, gone.getOrDefault(tenant, List.of()));
                  tx.commit();
                  return tenant;
                }));
  }

  Optional<Kept> read(TenantId tenant, CustomerId customer) {
    return transactions.read(
        tenant,
        tx -> {
          var asked = states.askGranting(tx, customer);
          var rules = SpendingRules.ask(tx, asked.wanted());
          tx.send();
          var now = asked.now();
          return asked
              .account(now)
              .map(account ->
                  new Kept(
                      granted(account, asked.offered(), rules, now),
                      asked.standsStill()
                          ? Optional.empty()
                          : Optional.of(Lasting.until(account, now))));
        });
  }

  private static Granted granted(
      CustomerAccount account, Optional<Catalogs> offered, SpendingRules.Asked rules, Instant now) {
    var best = new TreeMap<String, Entitlement>();
    for (var one : account.subscriptions()) {
      EntitlementCheck.of(one, rules.of(one.id()), !account.pastDue(one.id()).isEmpty(), now)
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
