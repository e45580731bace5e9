package dev.midcycle.cycle;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.Passage;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.Issued;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Invoicing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One customer's subscriptions while they are run, and what is to be written of it.
final class AccountRun {
  private final AccountUpdate update;
  private final List<Subscription> subscriptions;
  private final Invoicing invoicing;
  private final Passage passage;
  private final List<DocumentId> issued = new ArrayList<>();

  AccountRun(CustomerAccount account, NewIds ids) {
    update = new AccountUpdate(account, ids, Actor.SYSTEM);
    subscriptions = account.subscriptions();
    invoicing = account.payer().invoicing();
    passage = Passage.of(subscriptions.stream().map(Subscription::state).toList(), invoicing);
  }

  /// Runs all that falls due up to and including `until`.
  void until(Instant until) {
    issue(passage.until(until));
  }

  private void issue(Passage.Left left) {
    update.issue(left.documents(), subscriptions).stream().map(Issued::id).forEach(issued::add);
    update.keepUsage(left.unissued(), subscriptions);
  }

  /// When something falls due again; empty when nothing ever will.
  Optional<Instant> due() {
    return passage.due();
  }

  /// In time order.
  List<DocumentId> issued() {
    return List.copyOf(issued);
  }

  /// All that comes of it when nothing waits for late usage any longer: each document is issued at
  /// the instant at which it would be, and nothing else is run.
  AccountUpdate runOut() {
    var states = subscriptions.stream().map(Subscription::state).toList();
    var ended = Passage.runOut(states, invoicing);
    issue(ended.left());
    update.save(subscriptions, ended.states());
    return update;
  }

  /// All that came of it up to and including `at`, to where it was run.
  AccountUpdate update(Instant at) {
    update.save(subscriptions, passage.at(at));
    return update;
  }
}
