package dev.midcycle.billing;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.BilledOrder;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.charging.Taxed;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.BilledRows;
import dev.midcycle.drafting.Carried;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.IssuedBill;
import dev.midcycle.drafting.TakingOut;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Usage;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.History;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that billing needs to know of one subscription.
///
/// @param billed what stands billed for periods that are still open, in [BilledOrder]
/// @param pending a document that is made but not issued
/// @param usage what was used, from the history's opening on
/// @param carried what the documents so far leave behind for later ones
/// @param advancedTo all that fell due up to and including this instant is done
public record BillingState(
    SubscriptionId id,
    History history,
    List<Billed> billed,
    Optional<Pending> pending,
    Usage usage,
    Carried carried,
    Instant advancedTo) {
  public BillingState {
    billed = billed.stream().sorted(BilledOrder.COMPARATOR).toList();
  }

  /// A subscription that does not exist yet.
  public static BillingState blank(
      SubscriptionId id, BillingProfile profile, Catalogs catalogs, Instant at) {
    return new BillingState(
        id,
        History.blank(profile, catalogs),
        List.of(),
        Optional.empty(),
        Usage.NONE,
        Carried.NOTHING,
        at);
  }

  public BillingProfile profile() {
    return history.profile();
  }

  public Catalogs catalogs() {
    return history.catalogs();
  }

  public List<Fact> facts() {
    return history.facts();
  }

  /// The terms in force at `at`; empty before it begins.
  public Optional<Terms> termsAt(Instant at) {
    return history.until(at).terms();
  }

  /// What is written down but takes effect only after `at`, soonest first.
  public List<Fact> scheduledAfter(Instant at) {
    return history.scheduledAfter(at);
  }

  /// All that expected charges are computed from, as it is known at `at`.
  public ChargingInput groundsAt(Instant at) {
    return ChargingInput.at(at, history, usage, billed);
  }

  /// The instants, known so far, at which its terms change: usage before and after one is told
  /// apart.
  public Set<Instant> turns() {
    var timeline = history.until(advancedTo);
    return Stream.of(
            facts().stream().map(Fact::at),
            timeline.metered().stream().map(priced -> priced.during().from()),
            timeline.terms().flatMap(Terms::ownEnd).stream())
        .flatMap(turns -> turns)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The local day on which it begins; empty where that is before the subscription.
  public Optional<LocalDate> openedOn() {
    return switch (history.opening()) {
      case Opening.Unborn() -> Optional.empty();
      case Opening.Checkpoint checkpoint ->
          Optional.of(LocalDate.ofInstant(checkpoint.at(), profile().zone()));
    };
  }

  /// Whether usage of a local day stands billed.
  public boolean isBilledFor(LocalDate day) {
    return billed.stream()
        .anyMatch(row -> row instanceof Billed.Flat whole && whole.days().containsKey(day));
  }

  /// The billing rules it goes by: those of the catalogue version that it began with.
  public BillingRules billingRules() {
    return history.rules().rules();
  }

  /// With more of what was used.
  public BillingState with(Usage more) {
    return new BillingState(id, history, billed, pending, more, carried, advancedTo);
  }

  /// For an account, and with versions of the catalogue, as they are by now.
  public BillingState with(BillingProfile other, Catalogs others) {
    return with(history.with(other, others));
  }

  /// From the start of the running period on, where nothing before it is open any more; else as it
  /// is. For those who keep it: what is over is not read again.
  public BillingState compacted() {
    return Compaction.moveUp(this);
  }

  BillingState with(Fact fact) {
    return with(history.with(fact));
  }

  /// Without the facts that were written down at `instant` or later.
  BillingState asDecidedBefore(Instant instant) {
    return with(history.before(instant));
  }

  private BillingState with(History other) {
    return new BillingState(id, other, billed, pending, usage, carried, advancedTo);
  }

  /// After `draft` is issued, as a document of its own.
  BillingState after(Draft draft) {
    return bringing(draft).after(draft, Carried.charged(Bill.of(id, draft)));
  }

  /// After what `draft` takes back has come back.
  BillingState bringing(Draft draft) {
    return with(carried.bringing(draft));
  }

  /// After `draft` is issued, and has brought back what it takes back.
  ///
  /// @param charged by the document that it is issued with
  BillingState after(Draft draft, List<Taxed> charged) {
    var standing = BilledRows.after(billed, draft, carried.waived(), history.rules().ruler());
    return new BillingState(
        id, history, standing, pending, usage, carried.after(draft, charged, standing), advancedTo);
  }

  /// As if `document` had never been issued.
  BillingState without(IssuedBill document) {
    var out = new TakingOut(document, id);
    var standing = out.from(billed, history.rules().ruler());
    return new BillingState(
        id, history, standing, pending, usage, out.from(carried, standing), advancedTo);
  }

  /// What was calculated ahead of a billing date that has not come is calculated again.
  BillingState calculatedAnew() {
    return pending
        .filter(Pending.Calculated.class::isInstance)
        .flatMap(Pending::date)
        .filter(advancedTo::isBefore)
        .map(_ -> with(Optional.empty()))
        .orElse(this);
  }

  /// With what has come back of documents that are for other subscriptions too.
  public BillingState knowing(List<Taxed> others) {
    return others.isEmpty() ? this : with(carried.knowing(others));
  }

  private BillingState with(Carried other) {
    return new BillingState(id, history, billed, pending, usage, other, advancedTo);
  }

  BillingState with(Optional<Pending> other) {
    return new BillingState(id, history, billed, other, usage, carried, advancedTo);
  }

  BillingState advancedTo(Instant instant) {
    return new BillingState(id, history, billed, pending, usage, carried, instant);
  }

  /// Begun anew: with what is yet to take effect, what still stands billed, and the usage since.
  BillingState opened(Opening other, List<Fact> later, List<Billed> open, Usage since) {
    var kept =
        switch (other) {
          case Opening.Unborn() -> carried;
          case Opening.Checkpoint checkpoint -> carried.since(checkpoint.at());
        };
    return new BillingState(id, history.from(other, later), open, pending, since, kept, advancedTo);
  }
}
