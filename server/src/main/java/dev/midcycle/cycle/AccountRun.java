package dev.midcycle.cycle;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.Issued;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One customer's subscriptions while they are run: what is due first is run first, whichever
/// subscription it is of.
final class AccountRun {
  private final AccountUpdate update;
  private final List<Running> running;
  private final List<DocumentId> issued = new ArrayList<>();

  AccountRun(CustomerAccount account, NewIds ids) {
    update = new AccountUpdate(account, ids, Actor.SYSTEM);
    running = account.subscriptions().stream().map(Running::new).toList();
  }

  /// A subscription, and when it falls due next: that is asked once for each state.
  private final class Running {
    private Subscription subscription;
    private Optional<Instant> due;

    private Running(Subscription subscription) {
      this.subscription = subscription;
      this.due = Lifecycle.due(subscription.state());
    }

    private boolean isDue(Instant until) {
      return due.filter(at -> !at.isAfter(until)).isPresent();
    }

    /// All that falls due at the next instant.
    private void runNext() {
      var at = due.orElseThrow();
      while (isDue(at)) {
        var advanced = Lifecycle.runDue(subscription.state(), at);
        subscription = subscription.with(advanced.state());
        update.issue(subscription, advanced.documents()).stream()
            .map(Issued::id)
            .forEach(issued::add);
        update.keepUsage(subscription, advanced.unissued());
        due = Lifecycle.due(subscription.state());
      }
    }

    private void save(Instant at) {
      update.save(subscription.with(Lifecycle.runIdle(subscription.state(), at)));
    }
  }

  /// Runs all that falls due up to and including `until`.
  void until(Instant until) {
    for (var next = next(until); next.isPresent(); next = next(until)) {
      next.get().runNext();
    }
  }

  private Optional<Running> next(Instant until) {
    return running.stream()
        .filter(one -> one.isDue(until))
        .min(Comparator.comparing(one -> one.due.orElseThrow()));
  }

  /// When something falls due again; empty when nothing ever will.
  Optional<Instant> due() {
    return running.stream().flatMap(one -> one.due.stream()).min(Comparator.naturalOrder());
  }

  /// In time order.
  List<DocumentId> issued() {
    return List.copyOf(issued);
  }

  /// All that came of it up to and including `at`, to where it was run.
  AccountUpdate update(Instant at) {
    running.forEach(one -> one.save(at));
    return update;
  }
}
