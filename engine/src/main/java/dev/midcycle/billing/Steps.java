package dev.midcycle.billing;

import dev.midcycle.catalog.Charge;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Charging;
import dev.midcycle.charging.Taxed;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Drafting;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Undone;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.terms.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A billing state on its way through time: one step an instant at which something falls due, and
/// the documents it leaves.
///
/// At one instant: what was scheduled takes effect, what waited or was calculated is issued, then
/// the regular document is made.
final class Steps {
  private BillingState state;
  private final List<Draft> documents = new ArrayList<>();
  private final List<Draft> unissued = new ArrayList<>();

  /// The billing date of the document that waits, as long as that is blank: whoever goes on until
  /// it is issued has it drafted once, then.
  private Optional<Instant> blank = Optional.empty();

  /// Whether regular documents are left to whoever issues them with those of others.
  private final boolean joins;

  Steps(BillingState state) {
    this(state, false);
  }

  Steps(BillingState state, boolean joins) {
    this.state = state;
    this.joins = joins;
  }

  BillingState state() {
    return state;
  }

  /// When something falls due next.
  Optional<Instant> due() {
    return Lifecycle.due(state);
  }

  /// What was to be issued since this was asked before.
  Advanced left() {
    var left = new Advanced(state, documents, unissued);
    documents.clear();
    unissued.clear();
    return left;
  }

  Advanced finish(Instant until) {
    draftWaiting();
    var advanced = until.isAfter(state.advancedTo()) ? state.advancedTo(until) : state;
    return new Advanced(advanced, documents, unissued);
  }

  /// Everything that falls due at `at`, and nothing between it and what was done before.
  void run(Instant at) {
    var before = state.history().until(state.advancedTo());
    var happened = effectiveAt(at);
    var dates = before.terms().filter(terms -> isDate(before, terms, at));
    var ends = before.terms().flatMap(Terms::ending).filter(at::equals).isPresent();
    state = state.advancedTo(at);
    settlePending(at, ends || happened.stream().anyMatch(fact -> fact.happening().endsWait()));
    if (dates.isPresent() && !state.history().rules().calculatesAhead()) {
      regular(dates.get(), at);
    } else if (ends) {
      issue(draft(new Cause.Ended(at), at, at));
    } else {
      issueFor(happened, at);
    }
    if (state.history().rules().calculatesAhead()) {
      calculateAhead(at);
    }
  }

  /// One document for all of them, by the first that makes one at once.
  private void issueFor(List<Fact> happened, Instant at) {
    happened.stream()
        .filter(fact -> fact.happening().collectsNow())
        .findFirst()
        .ifPresent(fact -> issueFor(fact, at));
  }

  /// A document for a fact that takes effect at `at`: everything due then, also what was waiting.
  void issueFor(Fact fact, Instant at) {
    draftWaiting();
    issue(draft(new Cause.Happened(fact.id()), at, at));
  }

  /// A fact that takes effect at once, outside the run of due instants.
  void happen(Fact fact, Instant at) {
    if (fact.happening() instanceof Undone) {
      return;
    }
    settlePending(at, fact.happening().endsWait());
    if (fact.happening().collectsNow()) {
      issueFor(fact, at);
    }
  }

  /// What is made but not issued: issued when its time has come; before it, when something happens,
  /// a waiting document is issued and a calculated one discarded.
  void settlePending(Instant at, boolean happened) {
    if (state.pending().isEmpty()) {
      return;
    }
    var pending = state.pending().get();
    var come = !pending.issueAt().isAfter(at) && !isJoined();
    switch (pending) {
      case Pending.Waiting waiting -> {
        if (come || (happened && !isJoined())) {
          release(again(waiting, at), at);
        }
      }
      case Pending.Calculated(var draft) -> {
        if (come) {
          release(draft, at);
        } else if (happened && pending.date().filter(at::isBefore).isPresent()) {
          state = state.with(Optional.empty());
        }
      }
    }
  }

  /// The charges of the next billing date, where they are calculated ahead of it and it is time.
  void calculateAhead(Instant at) {
    if (state.pending().isPresent()) {
      return;
    }
    var now = state.history().until(at);
    var terms = now.terms().filter(t -> t.status() == Status.ACTIVE);
    if (terms.isEmpty()) {
      return;
    }
    var date = nextDate(state, now, terms.get());
    if (!state.history().rules().calculationFor(date).isAfter(at)) {
      state =
          state.with(Optional.of(new Pending.Calculated(draft(new Cause.Period(date), at, date))));
    }
  }

  static Instant nextDate(BillingState state, Timeline now, Terms terms) {
    return Lifecycle.dates(state, now, terms).min(Instant::compareTo).orElseThrow();
  }

  private void regular(Terms ending, Instant at) {
    settlePending(at, true);
    var cause = new Cause.Period(at);
    var grace = hasUsage(ending, at) ? state.billingRules().usageGrace() : Duration.ZERO;
    if (grace.isPositive() || (joins && !Joint.isLast(state, at))) {
      blank = Optional.of(at);
      waitWith(Draft.blank(cause, at.plus(grace), state.profile().currency()));
    } else {
      issue(draft(cause, at, at));
    }
  }

  /// Whether a regular document is made, and left to whoever issues it with those of others.
  private boolean isJoined() {
    return joins && Joint.date(state).isPresent();
  }

  /// Whether what falls due at `at` ends the wait of the regular document that is made.
  boolean endsWait(Instant at) {
    return Joint.isMadeBy(state, at)
        && (effectiveAt(at).stream().anyMatch(fact -> fact.happening().endsWait())
            || isAnotherEnd(at));
  }

  /// Whether another period ends at `at`, or all of it by a term.
  private boolean isAnotherEnd(Instant at) {
    var before = state.history().until(state.advancedTo());
    return before.terms().flatMap(Terms::ending).filter(at::equals).isPresent()
        || (!state.history().rules().calculatesAhead()
            && before.terms().filter(terms -> isDate(before, terms, at)).isPresent());
  }

  /// What is made is issued at `at`, and no earlier.
  void waitUntil(Instant at) {
    state = state.with(state.pending().map(pending -> pending.at(at)));
  }

  /// Gives away what is made, to be issued at `at` with those of others, after what it takes back
  /// has come back.
  Draft give(Instant at) {
    var draft =
        switch (state.pending().orElseThrow()) {
          case Pending.Waiting waiting -> again(waiting, at);
          case Pending.Calculated(var calculated) -> calculated;
        };
    blank = Optional.empty();
    state = state.with(Optional.empty()).bringing(draft);
    return draft.at(at);
  }

  /// What was given away is issued, and brought back what it takes back.
  ///
  /// @param charged by the document that it is issued with
  void given(Draft draft, List<Taxed> charged) {
    state = state.after(draft, charged);
  }

  /// What has come back of documents that are for other subscriptions too.
  void know(List<Taxed> others) {
    state = state.knowing(others);
  }

  /// What waits is drafted before anybody sees it, and before anything else changes what stands.
  private void draftWaiting() {
    blank.ifPresent(date -> {
      var waiting = state.pending().orElseThrow().draft();
      waitWith(draft(waiting.cause(), date, date, waiting.at()));
    });
    blank = Optional.empty();
  }

  private void waitWith(Draft draft) {
    state = state.with(Optional.of(new Pending.Waiting(draft)));
  }

  private void release(Draft draft, Instant at) {
    blank = Optional.empty();
    state = state.with(Optional.empty());
    issue(draft.at(at));
  }

  private void issue(Draft draft) {
    state = state.after(draft);
    if (!draft.isEmpty() || isIssuedAtZero(draft)) {
      documents.add(draft);
    } else if (!draft.usage().isEmpty()) {
      unissued.add(draft);
    }
  }

  private boolean isIssuedAtZero(Draft draft) {
    return draft.cause() instanceof Cause.Period && state.billingRules().zeroInvoices();
  }

  /// With the facts in effect at `known`, all that is due at `asOf`.
  private Draft draft(Cause cause, Instant known, Instant asOf) {
    return draft(cause, known, asOf, asOf);
  }

  private Draft draft(Cause cause, Instant known, Instant asOf, Instant issued) {
    return Drafting.draft(state.groundsAt(known), state.carried(), cause, asOf, issued);
  }

  /// What waited, issued at `at` with the usage that is known by now; what was decided since the
  /// billing date, also at its very instant, is not in it.
  private Draft again(Pending.Waiting waiting, Instant at) {
    var cause = waiting.draft().cause();
    return switch (cause) {
      case Cause.Period(var date) ->
          Drafting.draft(
              state.asDecidedBefore(date).groundsAt(date), state.carried(), cause, date, at);
      case Cause.Happened _, Cause.Ended _, Cause.Together _, Cause.ByHand _ -> waiting.draft();
    };
  }

  private List<Fact> effectiveAt(Instant at) {
    return state.history().standing().stream()
        .filter(fact -> fact.at().isAfter(state.advancedTo()) && !fact.at().isAfter(at))
        .toList();
  }

  private boolean isDate(Timeline before, Terms terms, Instant at) {
    return terms.until().filter(at::equals).isPresent() || isBilledAt(before, terms, at);
  }

  private boolean isBilledAt(Timeline before, Terms terms, Instant at) {
    return terms.status() == Status.ACTIVE
        && Lifecycle.dates(state, before, terms).anyMatch(at::equals);
  }

  /// Whether a period ends at `at` that may hold usage to be paid for, unless that is left out; use
  /// in a trial is free.
  private boolean hasUsage(Terms terms, Instant at) {
    return !state.usage().isLeftOut() && isUsageCharged(terms, at);
  }

  private boolean isUsageCharged(Terms terms, Instant at) {
    return Charging.under(terms, state.catalogs()).stream()
        .filter(c -> c.charge() instanceof Charge.Usage)
        .anyMatch(c -> c.schedule(terms).isBoundary(at));
  }
}
