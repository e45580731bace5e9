package dev.midcycle.billing;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that billing needs to know of one subscription.
///
/// @param opening where the facts begin: nothing older is needed any more
/// @param facts in the order they were recorded, from the opening on
/// @param billed what stands billed for periods that are still open
/// @param pending a document that is made but not issued
/// @param advancedTo all that fell due up to and including this instant is done
public record Book(
    SubscriptionId id,
    Account account,
    Catalogs catalogs,
    Opening opening,
    List<Fact> facts,
    List<Billed> billed,
    Optional<Pending> pending,
    Instant advancedTo) {
  public Book {
    facts = List.copyOf(facts);
    billed = List.copyOf(billed);
  }

  /// A subscription that does not exist yet.
  public static Book blank(SubscriptionId id, Account account, Catalogs catalogs, Instant at) {
    return new Book(
        id, account, catalogs, new Opening.Unborn(), List.of(), List.of(), Optional.empty(), at);
  }

  /// The terms in force at `at`; empty before it begins.
  public Optional<Terms> termsAt(Instant at) {
    return Fold.of(this, at).terms();
  }

  /// What is written down but takes effect only after `at`, soonest first.
  public List<Fact> scheduledAfter(Instant at) {
    return Facts.scheduledAfter(this, at);
  }

  /// The billing rules it goes by: those of the catalogue version that it began with.
  public BillingRules billingRules() {
    return Rules.of(this).rules();
  }

  /// What stands billed once `draft` is issued, when `standing` did before. For whoever keeps more
  /// of it than the open part that is here.
  public List<Billed> standingAfter(List<Billed> standing, Draft draft) {
    return Standing.after(standing, draft, Rules.of(this).ruler());
  }

  Book with(Fact fact) {
    var more = new ArrayList<>(facts);
    more.add(fact);
    return new Book(id, account, catalogs, opening, more, billed, pending, advancedTo);
  }

  Book withBilled(List<Billed> other) {
    return new Book(id, account, catalogs, opening, facts, other, pending, advancedTo);
  }

  Book with(Optional<Pending> other) {
    return new Book(id, account, catalogs, opening, facts, billed, other, advancedTo);
  }

  Book advancedTo(Instant instant) {
    return new Book(id, account, catalogs, opening, facts, billed, pending, instant);
  }

  Book opened(Opening other, List<Fact> later, List<Billed> open) {
    return new Book(id, account, catalogs, other, later, open, pending, advancedTo);
  }
}
