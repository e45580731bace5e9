package dev.midcycle.simulate;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.billing.Passage;
import dev.midcycle.billing.Pending;
import dev.midcycle.change.OwnPriceScope;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Invoicing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The subscriptions of one customer, by the keys that the scenario gives them.
final class MemorySubscriptions {
  private final Map<String, BillingState> states = new LinkedHashMap<>();
  private final Invoicing invoicing;
  private final Predicate<String> held;

  /// @param held which of them nobody touches
  MemorySubscriptions(Invoicing invoicing, Predicate<String> held) {
    this.invoicing = invoicing;
    this.held = held;
  }

  /// A change that is allowed, and what else of the account comes of it.
  ///
  /// @param released what waited, and is issued first
  /// @param others as they are after it
  record Granted(Decision.Allowed change, List<Bill> released, List<BillingState> others) {
    Granted {
      others = List.copyOf(others);
      released = List.copyOf(released);
    }

    /// What it brings itself.
    List<Bill> brought() {
      return bills(change, change.brought());
    }
  }

  sealed interface Decided {
    record Refused(String code) implements Decided {}

    record Allowed(Granted granted) implements Decided {}

    /// Whether the coupon that was asked for counts with it. Where it is allowed, it may be counted
    /// already, with what it takes back.
    default boolean countsCoupon() {
      return switch (this) {
        case Refused _ -> true;
        case Allowed(var granted) -> granted.change().counting().given().isPresent();
      };
    }
  }

  List<String> keys() {
    return List.copyOf(states.keySet());
  }

  Optional<BillingState> find(String key) {
    return Optional.ofNullable(states.get(key));
  }

  BillingState known(String key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no subscription " + key));
  }

  String key(SubscriptionId id) {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue().id().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  void become(String key, UnaryOperator<BillingState> change) {
    states.computeIfPresent(key, (_, state) -> change.apply(state));
  }

  /// Each of `some` as it is now.
  void become(List<BillingState> some) {
    keep(some);
  }

  /// Those whom nothing holds, on their way through time.
  Passage passage() {
    return Passage.of(free().toList(), invoicing);
  }

  /// How far they may go on their way to `until`: a document that is also for one that is held
  /// waits for it.
  Instant reach(Instant until) {
    return isHeldUp(until)
        ? held()
            .flatMap(MemorySubscriptions::next)
            .min(Comparator.naturalOrder())
            .orElseThrow()
            .minusNanos(1)
        : until;
  }

  /// Whether one that is held has something made, or to be made by then, that others may be on.
  private boolean isHeldUp(Instant at) {
    return invoicing == Invoicing.TOGETHER
        && held().flatMap(MemorySubscriptions::next).anyMatch(next -> !next.isAfter(at));
  }

  private static Stream<Instant> next(BillingState held) {
    return held.pending().isPresent() ? Stream.of(held.advancedTo()) : Lifecycle.due(held).stream();
  }

  /// Runs all that falls due, and gives the documents to be issued.
  List<Bill> run(Passage passage, Instant until) {
    var left = passage.until(until);
    keep(passage.at(until));
    return left.documents();
  }

  private void keep(List<BillingState> some) {
    some.forEach(state -> states.put(key(state.id()), state));
  }

  /// What would happen at `at` to `asked`, which is there or is to be, and to nobody else.
  static Decided decideAlone(BillingState asked, ChangeRequest request, Instant at, FactId fact) {
    return decided(Decisions.decide(asked, request, at, fact), List.of(), List.of());
  }

  /// Whether it is held, or a document that is also for one that is held has to be issued before
  /// anything is changed of it.
  boolean isHeld(String key, Instant at) {
    return held.test(key)
        || (isHeldUp(at)
            && find(key).filter(state -> next(state).anyMatch(n -> !n.isAfter(at))).isPresent());
  }

  /// What is kept of `granted` until its payment is known. The others go on without it, save where
  /// a document is made that is for them too.
  static Granted reserved(Granted granted, BillingState asked, ChangeRequest request) {
    var fact = granted.change().fact();
    var alone = decideAlone(asked, request, fact.recordedAt(), fact.id());
    return asked.pending().isPresent() ? granted : ((Decided.Allowed) alone).granted();
  }

  /// What would happen at `at` to `asked`, and to those whose documents wait with its own.
  Decided decide(BillingState asked, ChangeRequest request, Instant at, FactId fact) {
    if (!OwnPriceScope.misfits(request, asked, at).isEmpty()) {
      return new Decided.Refused(World.Answer.Refused.NOT_ALLOWED.code());
    }
    if (invoicing == Invoicing.SEPARATE || !isThere(asked) || isHeldUp(at)) {
      return decideAlone(asked, request, at, fact);
    }
    var account = free().map(state -> state.id().equals(asked.id()) ? asked : state).toList();
    var passage = Passage.of(account, invoicing);
    var decided = passage.decide(asked.id(), request, at, fact);
    var others = passage.at(at).stream().filter(state -> !state.id().equals(asked.id())).toList();
    return decided(decided.decision(), decided.released().documents(), others);
  }

  private boolean isThere(BillingState asked) {
    return free().anyMatch(state -> state.id().equals(asked.id()));
  }

  private Stream<BillingState> free() {
    return states.entrySet().stream()
        .filter(entry -> !held.test(entry.getKey()))
        .map(Map.Entry::getValue);
  }

  private Stream<BillingState> held() {
    return states.entrySet().stream()
        .filter(entry -> held.test(entry.getKey()))
        .map(Map.Entry::getValue);
  }

  private static Decided decided(
      Decision decision, List<Bill> released, List<BillingState> others) {
    return switch (decision) {
      case Decision.Refused(var why) -> new Decided.Refused(why.code());
      case Decision.Allowed allowed -> {
        var all = new ArrayList<>(released);
        all.addAll(bills(allowed, allowed.released()));
        yield new Decided.Allowed(new Granted(allowed, all, others));
      }
    };
  }

  private static List<Bill> bills(Decision.Allowed allowed, List<Draft> drafts) {
    return drafts.stream().map(draft -> Bill.of(allowed.state().id(), draft)).toList();
  }

  /// Makes it so.
  void carryOut(String key, Granted granted) {
    granted.others().forEach(state -> become(key(state.id()), now -> state.with(now.usage())));
    states.put(key, granted.change().state());
    var shared = granted.change().state().carried().shared();
    states.replaceAll((_, state) -> state.knowing(shared));
  }

  /// Issues what waits for late usage without waiting for it.
  List<Bill> runOut() {
    var waiting =
        free()
            .filter(state -> !isHeldUp(state.advancedTo()))
            .filter(state -> state.pending().filter(Pending.Waiting.class::isInstance).isPresent())
            .toList();
    var ended = Passage.runOut(waiting, invoicing);
    keep(ended.states());
    return ended.left().documents();
  }
}
