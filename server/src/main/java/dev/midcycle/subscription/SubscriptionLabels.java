package dev.midcycle.subscription;

import static java.util.stream.Collectors.toMap;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.customer.Labels;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What merchants note on subscriptions.
public final class SubscriptionLabels {
  private final Transactions transactions;
  private final NewIds ids;

  public SubscriptionLabels(Transactions transactions, NewIds ids) {
    this.transactions = transactions;
    this.ids = ids;
  }

  public sealed interface Outcome {
    record Done(Labels labels) implements Outcome {}

    record ExternalIdTaken(String externalId) implements Outcome {}

    record TooMuchMetadata() implements Outcome {}
  }

  /// Adds those of the subscriptions that are wanted.
  public static Asked ask(Tx tx, Subquery wanted) {
    return new Asked(LabelStore.of(tx, wanted));
  }

  /// What is noted on them, once it is sent.
  public static final class Asked {
    private final Answer<LabelStore.LabelRow> rows;

    private Asked(Answer<LabelStore.LabelRow> rows) {
      this.rows = rows;
    }

    /// Where one is wanted; empty where nothing was noted on it.
    public Optional<Labels> first() {
      return rows.first().map(LabelStore.LabelRow::labels);
    }

    public Labels of(SubscriptionId subscription) {
      return rows.rows().stream()
          .filter(row -> row.subscription().equals(subscription))
          .map(LabelStore.LabelRow::labels)
          .findFirst()
          .orElse(Labels.NONE);
    }
  }

  /// The one that has this id of the merchant's own.
  public Optional<SubscriptionId> find(UnitOfWork unit, String externalId) {
    return Optional.ofNullable(named(unit, Set.of(externalId)).get(externalId));
  }

  /// Ours by the merchant's own ids; those that none has are left out.
  public Map<String, SubscriptionId> named(UnitOfWork unit, Set<String> externalIds) {
    return transactions.read(
        unit,
        tx -> {
          var found = LabelStore.named(tx, externalIds);
          tx.send();
          return found.rows().stream()
              .collect(toMap(LabelStore.Named::externalId, LabelStore.Named::subscription));
        });
  }

  /// Adds whether one has this id of the merchant's own.
  public static Taken askTaken(Tx tx, String externalId) {
    var named = LabelStore.named(tx, Set.of(externalId));
    return () -> named.first().isPresent();
  }

  /// Known once the message was sent.
  public interface Taken {
    boolean isTaken();
  }

  /// Adds what is noted on a new subscription, whose row the message has written before.
  public static void note(Tx tx, SubscriptionId subscription, Labels labels) {
    if (!labels.equals(Labels.NONE)) {
      LabelStore.insert(tx, subscription, labels);
    }
  }

  /// Of a subscription that exists.
  public Outcome update(
      UnitOfWork unit,
      CustomerId customer,
      SubscriptionId subscription,
      Labels.Update update,
      Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          LabelStore.lock(tx, subscription);
          var before = LabelStore.of(tx, List.of(subscription));
          tx.send();
          var after =
              before.first().map(LabelStore.LabelRow::labels).orElse(Labels.NONE).with(update);
          if (after.isTooMuch()) {
            return new Outcome.TooMuchMetadata();
          }
          var saved = LabelStore.save(tx, subscription, after);
          tx.send();
          if (saved.first().isEmpty()) {
            return new Outcome.ExternalIdTaken(after.externalId().orElse(""));
          }
          var activity =
              Activity.of(ids.next(), stamp, Action.SUBSCRIPTION_LABELLED, subscription)
                  .customer(customer)
                  .subscription(subscription);
          Activities.write(tx, List.of(activity));
          tx.commit();
          return new Outcome.Done(after);
        });
  }
}
