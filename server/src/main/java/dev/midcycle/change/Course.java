package dev.midcycle.change;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Passage;
import dev.midcycle.drafting.Bill;
import dev.midcycle.id.FactId;
import dev.midcycle.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What leads to a decision: all that fell due before it, of the subscription that is to be changed
/// and of those that are invoiced with it, and what waits no longer by it.
final class Course {
  private final Subscription asked;
  private final List<Subscription> besides;
  private final Instant at;
  private final Passage passage;
  private final Passage.Left run;
  private final List<BillingState> ran;
  private Passage.Left released = Passage.Left.NOTHING;

  private Course(AccountToChange account, Instant at) {
    this.asked = account.subscription();
    this.besides = account.others();
    this.at = at;
    this.passage =
        Passage.of(
            Stream.concat(Stream.of(asked), besides.stream()).map(Subscription::state).toList(),
            account.customer().payer().invoicing());
    this.run = passage.until(at);
    this.ran = passage.at(at);
  }

  static Course of(AccountToChange account, Instant at) {
    return new Course(account, at);
  }

  Decision decide(ChangeRequest request, FactId fact) {
    var decided = passage.decide(asked.id(), request, at, fact);
    released = decided.released();
    return decided.decision();
  }

  /// What fell due before.
  Passage.Left run() {
    return run;
  }

  /// The subscription once that is run.
  Subscription subscription() {
    return asked.with(ran.getFirst());
  }

  /// All of them once that is run.
  List<Subscription> ran() {
    return as(ran);
  }

  /// What the decision was made on.
  BillingState decided() {
    return passage.at(at).getFirst();
  }

  /// What waited, of several and of the one, and is issued before what the decision brings.
  Passage.Left released(Decision.Allowed decision) {
    var documents = new ArrayList<>(released.documents());
    decision.released().forEach(draft -> documents.add(Bill.of(asked.id(), draft)));
    return new Passage.Left(documents, released.unissued());
  }

  /// Those that are invoiced with it, after the decision.
  List<Subscription> others() {
    return as(passage.at(at)).subList(1, besides.size() + 1);
  }

  private List<Subscription> as(List<BillingState> states) {
    var all = new ArrayList<>(List.of(asked.with(states.getFirst())));
    for (int i = 0; i < besides.size(); i++) {
      all.add(besides.get(i).with(states.get(i + 1)));
    }
    return all;
  }
}
