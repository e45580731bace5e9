package dev.midcycle.subscription;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.drafting.Spent;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.subscription.BillingStateStore.FactRow;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.History;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// All subscriptions of a tenant that have not ended, for whoever looks at every one of them:
/// little of each, read as a set, some thousands at a time.
public final class LiveSubscriptions {
  private final Transactions transactions;

  public LiveSubscriptions(Transactions transactions) {
    this.transactions = transactions;
  }

  /// What one is billed by. What stands billed, what waits and what was used are left out, and
  /// whether its customer is past due or tries out something.
  ///
  /// @param spent the coupons of one period that have found theirs
  public record Live(SubscriptionId id, History history, List<Spent> spent) {}

  /// Some of those of one catalogue, in the order of their ids.
  ///
  /// @param catalogs every version of it
  public Page<Live> list(UnitOfWork unit, Catalogs catalogs, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var part = LiveStore.part(catalogs.current().key(), slice);
          var rows = LiveStore.rows(tx, part);
          var facts = LiveStore.facts(tx, part);
          tx.send();
          var factsOf = facts.rows().stream().collect(groupingBy(FactRow::subscription));
          return Page.of(rows.rows(), slice, row -> row.id().uuid())
              .map(row -> live(row, factsOf.getOrDefault(row.id(), List.of()), catalogs));
        });
  }

  /// One, whose it is, and which others are invoiced with it.
  public record Owned(SubscriptionId id, CustomerId customer, List<SubscriptionId> besides) {
    public Owned {
      besides = List.copyOf(besides);
    }
  }

  /// Adds some of those of one catalogue, in the order of their ids.
  public static Answer<Owned> ask(Tx tx, String catalog, Page.Slice slice) {
    return LiveStore.owned(tx, LiveStore.part(catalog, slice));
  }

  private static Live live(LiveStore.SubscriptionRow row, List<FactRow> facts, Catalogs catalogs) {
    var known = facts.stream().map(FactRow::fact).collect(toMap(Fact::id, Function.identity()));
    return new Live(
        row.id(),
        new History(
            row.profile(),
            catalogs,
            row.opening(),
            row.openFacts().stream().map(id -> known(known, id)).toList()),
        row.spent());
  }

  private static Fact known(Map<FactId, Fact> facts, FactId id) {
    var fact = facts.get(id);
    if (fact == null) {
      throw new IllegalStateException("fact " + id + " is not stored");
    }
    return fact;
  }
}
