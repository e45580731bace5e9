package dev.midcycle.cycle;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.Passage;
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

  /// A subscription on its way through time.
  private final class Running {
    private final Subscription subscription;
    private final Passage passage;

    private Running(Subscription subscription) {
      this.subscription = subscription;
      this.passage = Passage.of(subscription.state());
    }

    private boolean isDue(Instant until) {
      return passage.due().filter(at -> !at.isAfter(until)).isPresent();
    }

    /// All that falls due at the next instant.
    private void runNext() {
      var at = passage.due().orElseThrow();
      while (isDue(at)) {
        var left = passage.run();
        update.issue(subscription, left.documents()).stream().map(Issued::id).forEach(issued::add);
        update.keepUsage(subscription, left.unissued());
      }
    }

    private void save(Instant at) {
      update.save(subscription.with(passage.at(at)));
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
        .min(Comparator.comparing(one -> one.passage.due().orElseThrow()));
  }

  /// When something falls due again; empty when nothing ever will.
  Optional<Instant> due() {
    return running.stream()
        .flatMap(one -> one.passage.due().stream())
        .min(Comparator.naturalOrder());
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
