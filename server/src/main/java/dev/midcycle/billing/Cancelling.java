package dev.midcycle.billing;

import dev.midcycle.catalog.ChangeEvent;
import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Cancelled;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One wish to end a subscription.
final class Cancelling {
  private final Book book;
  private final Request.Cancel wish;
  private final Instant at;

  Cancelling(Book book, Request.Cancel wish, Instant at) {
    this.book = book;
    this.wish = wish;
    this.at = at;
  }

  Decision decide(FactId id) {
    var standing = Standings.unlessBegun(book, at);
    if (standing.isPresent()) {
      return new Decision.Refused(standing.get());
    }
    var terms = book.termsAt(at).orElseThrow();
    var policy = policy(terms);
    var timing = Timings.resolve(wish.overrides().when(), policy.when(), terms, at);
    return held(terms, policy)
        .or(() ->
            isSaidAlready(timing.at()) ? Optional.of(new Refusal.NoChange()) : Optional.empty())
        .<Decision>map(Decision.Refused::new)
        .orElseGet(() -> grant(new Fact(id, timing.at(), at, cancelled(timing, policy))));
  }

  private Policy policy(Terms terms) {
    var plan = terms.plan();
    return book.catalogs()
        .at(plan.version())
        .changes()
        .policy(ChangeEvent.CANCEL, plan.plan(), plan.plan());
  }

  private Optional<Refusal> held(Terms terms, Policy policy) {
    var plan = terms.plan().plan();
    if (!wish.overrides().isNone()) {
      return Optional.empty();
    }
    if (book.catalogs().plan(terms.plan()).contactSales()) {
      return Optional.of(new Refusal.ContactSales(plan));
    }
    return switch (policy.allow()) {
      case SELF_SERVICE -> Optional.empty();
      case CONTACT_SALES -> Optional.of(new Refusal.ContactSales(plan));
      case NEVER -> Optional.of(new Refusal.NotAllowed(plan));
    };
  }

  private boolean isSaidAlready(Instant end) {
    return scheduledEnds().stream().anyMatch(fact -> fact.at().equals(end));
  }

  private Cancelled cancelled(Timings timing, Policy policy) {
    return new Cancelled(
        timing.settle(wish.overrides().settle().orElse(policy.settle())),
        wish.reason(),
        scheduledEnds().stream().map(Fact::id).toList());
  }

  private List<Fact> scheduledEnds() {
    return book.scheduledAfter(at).stream()
        .filter(fact -> fact.happening() instanceof Cancelled)
        .toList();
  }

  private Decision grant(Fact fact) {
    return Granted.of(book, book.with(fact), at, Policy.Payment.DEFERRED);
  }
}
