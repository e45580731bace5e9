package dev.midcycle.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.midcycle.drafting.Bill;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Invoicing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// One customer's subscriptions on their way through time, as one account: what is due first is run
/// first, whichever subscription it is of. For a single one, [Lifecycle#advance] is the same.
///
/// Where they are invoiced together, what is regular and falls due on one local day is issued as
/// one document, at the instant at which the last of it would be.
public final class Passage {
  private final List<Member> members;
  private final Optional<Joining> joining;

  private Passage(List<BillingState> states, boolean together) {
    this.members = states.stream().map(state -> new Member(state, together)).toList();
    this.joining = together ? Optional.of(new Joining(members)) : Optional.empty();
  }

  public static Passage of(List<BillingState> states, Invoicing invoicing) {
    return new Passage(states, invoicing == Invoicing.TOGETHER);
  }

  /// Documents to be issued, in time order.
  ///
  /// @param unissued where usage was settled and all came to zero, so that no document is issued
  public record Left(List<Bill> documents, List<Bill.Part> unissued) {
    public static final Left NOTHING = new Left(List.of(), List.of());

    public Left {
      documents = List.copyOf(documents);
      unissued = List.copyOf(unissued);
    }

    private static Left of(Member one) {
      var left = one.steps.left();
      return new Left(
          left.documents().stream().map(draft -> Bill.of(one.id(), draft)).toList(),
          left.unissued().stream().map(draft -> new Bill.Part(one.id(), draft)).toList());
    }
  }

  /// What is left of a passage that is over.
  public record Ended(List<BillingState> states, Left left) {
    public Ended {
      states = List.copyOf(states);
    }
  }

  /// What was decided.
  ///
  /// @param released what waited, of several subscriptions, and is issued before it
  public record Decided(Decision decision, Left released) {}

  /// The next instant at which something falls due; empty when nothing ever will.
  public Optional<Instant> due() {
    return members.stream().flatMap(one -> one.due().stream()).min(Comparator.naturalOrder());
  }

  /// Runs what falls due at the next instant: of one subscription or, together, of all.
  public Left run() {
    var at = due().orElseThrow();
    return joining.map(all -> joined(all, at)).orElseGet(() -> first(at));
  }

  private static Left joined(Joining all, Instant at) {
    all.run(at);
    return all.left();
  }

  private Left first(Instant at) {
    var one = members.stream().filter(member -> member.isDue(at)).findFirst().orElseThrow();
    while (one.isDue(at)) {
      one.run(at);
    }
    return Left.of(one);
  }

  /// Runs all that falls due up to and including `until`.
  public Left until(Instant until) {
    var documents = new ArrayList<Bill>();
    var unissued = new ArrayList<Bill.Part>();
    while (due().filter(at -> !at.isAfter(until)).isPresent()) {
      var left = run();
      documents.addAll(left.documents());
      unissued.addAll(left.unissued());
    }
    return new Left(documents, unissued);
  }

  /// Issues what still waits for late usage, at the instants at which it would be, of those of whom
  /// something does. Nothing else is run.
  public static Ended runOut(List<BillingState> states, Invoicing invoicing) {
    var ended = new ArrayList<BillingState>();
    var documents = new ArrayList<Bill>();
    var unissued = new ArrayList<Bill.Part>();
    states.stream()
        .collect(groupingBy(Passage::waitsUntil, TreeMap::new, toList()))
        .forEach((until, some) -> {
          var passage = of(some, invoicing);
          var left = passage.until(until);
          ended.addAll(passage.at(until));
          documents.addAll(left.documents());
          unissued.addAll(left.unissued());
        });
    return new Ended(ended, new Left(documents, unissued));
  }

  private static Instant waitsUntil(BillingState state) {
    return state.pending().orElseThrow().issueAt();
  }

  /// What would happen if `request` were carried out at `at`, to where all have been run. Ends what
  /// waits for several subscriptions, if the request ends the wait of its own.
  public Decided decide(SubscriptionId id, ChangeRequest request, Instant at, FactId fact) {
    var state = at(id, at);
    var decision = Decisions.decide(state, request, at, fact);
    var day = member(id).day().filter(_ -> endsWait(state, decision, at));
    if (joining.isEmpty() || day.isEmpty()) {
      return new Decided(decision, Left.NOTHING);
    }
    joining.get().issue(day.get(), at);
    return new Decided(Decisions.decide(at(id, at), request, at, fact), joining.get().left());
  }

  private static boolean endsWait(BillingState state, Decision decision, Instant at) {
    return Joint.isMadeBy(state, at)
        && switch (decision) {
          case Decision.Refused _ -> false;
          case Decision.Allowed allowed -> allowed.state().pending().isEmpty();
        };
  }

  /// How they are after time that passes up to and including `until` without anything that falls
  /// due.
  public List<BillingState> at(Instant until) {
    return members.stream().map(one -> one.steps.finish(until).state()).toList();
  }

  private BillingState at(SubscriptionId id, Instant until) {
    return member(id).steps.finish(until).state();
  }

  private Member member(SubscriptionId id) {
    return members.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
