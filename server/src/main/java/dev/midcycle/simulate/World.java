package dev.midcycle.simulate;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.bookkeeping.TrialBalance;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.drafting.Draft;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where a scenario is run: in memory, or in the stores and bill runs of a server. Each call is for
/// an instant no earlier than the one before. Subscriptions go by the keys that scenarios give
/// them.
public interface World {

  /// Runs everything that falls due up to and including `until`.
  void advance(Instant until);

  /// What would come of it. Writes nothing.
  Answer preview(String subscription, ChangeRequest request, Instant at);

  Answer carryOut(String subscription, ChangeRequest request, Instant at);

  /// How attempts to collect end from now on.
  void payments(Verb.Payment payment, Instant at);

  /// A grant to the credit balance.
  void grant(Money amount, Optional<Instant> expires, Instant at);

  /// What staff does to a document or a payment.
  Answer byHand(Verb.ByHand deed, Instant at);

  /// A new version of the catalogue, for whoever subscribes or changes from now on, and for those
  /// who are moved to it.
  void publish(Catalog catalog, Verb.Publish.Migration migration, Instant at);

  /// Usage is recorded; a refusal where it is too late for it.
  Answer use(Verb.Usage usage, Instant at);

  /// What a meter has counted in the running period, before anything is included.
  Decimal used(String subscription, MeterKey meter, Instant at);

  /// Ends the life: what already waits for late usage is issued, nothing new begins.
  void finish();

  /// All that were issued, in order.
  List<Issued> documents();

  Money creditBalance();

  /// What the books say of the customer at `at`, which is no earlier than what was done last.
  TrialBalance ledger(Instant at);

  /// The keys of all subscriptions, in the order they came.
  List<String> subscriptions();

  /// Empty for a subscription that does not exist.
  Optional<State> state(String subscription, Instant at);

  /// What came of a request.
  sealed interface Answer {
    /// It is done.
    ///
    /// @param released what waited for late usage, and is issued first
    /// @param documents what it brings at once
    /// @param dueNow what is to be paid of what it brings, after credit
    record Granted(List<Draft> released, List<Draft> documents, Money dueNow) implements Answer {
      public Granted {
        released = List.copyOf(released);
        documents = List.copyOf(documents);
      }
    }

    record Refused(String code) implements Answer {
      /// There is no such subscription.
      public static final Refused NOT_THERE = new Refused("not_active");

      public static final Refused PAYMENT_FAILED = new Refused("payment_failed");

      /// Another change of the subscription waits for a payment that is being looked up.
      public static final Refused PAYMENT_PENDING = new Refused("payment_pending");

      /// What it agrees with the customer would never come to anything.
      public static final Refused NOT_ALLOWED = new Refused("not_allowed");
    }

    /// It is done, and no document comes of it.
    record Recorded() implements Answer {}
  }

  /// Where a subscription stands.
  ///
  /// @param nextAttempt when a document that could not be collected is tried again
  record State(
      PlanKey plan,
      Interval interval,
      Standing status,
      Check.Scheduled scheduled,
      Optional<LocalDate> nextAttempt) {}
}
