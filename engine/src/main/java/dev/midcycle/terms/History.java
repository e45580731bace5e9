package dev.midcycle.terms;

import static java.util.stream.Collectors.toSet;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.id.FactId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A subscription as it is written down: all that its terms over time follow from.
///
/// @param catalogs the versions of the catalogue that its facts name, and the newest
/// @param opening where the facts begin: nothing older is needed any more
/// @param facts in the order they were recorded, from the opening on
public record History(
    BillingProfile profile, Catalogs catalogs, Opening opening, List<Fact> facts) {
  public History {
    facts = List.copyOf(facts);
  }

  /// Of a subscription that does not exist yet.
  public static History blank(BillingProfile profile, Catalogs catalogs) {
    return new History(profile, catalogs, new Opening.Unborn(), List.of());
  }

  /// All facts that no later one takes back, in order of effect; at one instant what was scheduled
  /// for it comes first (an end before all else, a pause last), and then what was recorded, in that
  /// order.
  public List<Fact> standing() {
    Set<FactId> takenBack =
        facts.stream().flatMap(fact -> fact.takesBack().stream()).collect(toSet());
    return facts.stream()
        .filter(fact -> !takenBack.contains(fact.id()))
        .sorted(Comparator.comparing(Fact::at).thenComparingInt(History::turn))
        .toList();
  }

  private static int turn(Fact fact) {
    if (!fact.isScheduled()) {
      return 3;
    }
    return switch (fact.happening()) {
      case Fact.Happening.Cancelled _ -> 0;
      case Fact.Happening.Paused _ -> 2;
      case Fact.Happening.Started _,
          Fact.Happening.Changed _,
          Fact.Happening.Tried _,
          Fact.Happening.Resumed _,
          Fact.Happening.Reactivated _,
          Fact.Happening.CouponApplied _,
          Fact.Happening.ChargedOnce _,
          Fact.Happening.Undone _ ->
          1;
    };
  }

  /// When the subscription begins, as far as these facts tell: not before it is asked for, nor
  /// where the beginning is folded away.
  public Optional<Instant> start() {
    return standing().stream()
        .filter(fact -> fact.happening() instanceof Fact.Happening.Started)
        .map(Fact::at)
        .findFirst();
  }

  /// As it was before `instant`, without what was written down since.
  public History before(Instant instant) {
    var known = facts.stream().filter(fact -> fact.recordedAt().isBefore(instant)).toList();
    return new History(profile, catalogs, opening, known);
  }

  /// The codes of all coupons that were ever given, or are to be.
  public Set<CouponCode> coupons() {
    var before =
        switch (opening) {
          case Opening.Unborn() -> Stream.<CouponCode>empty();
          case Opening.Checkpoint opened ->
              Stream.concat(
                  opened.given().stream(),
                  opened.coupons().stream().map(one -> one.coupon().code()));
        };
    var since =
        standing().stream()
            .flatMap(fact -> Stream.concat(Stream.of(fact), redeemedBefore(fact).stream()))
            .flatMap(fact -> fact.coupon().stream())
            .map(Coupon::code);
    return Stream.concat(before, since).collect(toSet());
  }

  /// What gave coupons in the old term, and is dated away by a new one: these count on.
  List<Fact> redeemedBefore(Fact reactivation) {
    return reactivation.happening() instanceof Fact.Happening.Reactivated again
        ? facts.stream()
            .filter(fact -> again.replaces().contains(fact.id()))
            .filter(fact -> fact.coupon().isPresent())
            .filter(fact -> !fact.at().isAfter(reactivation.recordedAt()))
            .toList()
        : List.of();
  }

  /// What is written down but takes effect only after `at`, soonest first.
  public List<Fact> scheduledAfter(Instant at) {
    return standing().stream().filter(fact -> fact.at().isAfter(at)).toList();
  }

  /// The terms over time, with all facts that take effect up to and including `asOf`.
  public Timeline until(Instant asOf) {
    return Fold.of(this, asOf);
  }

  public Rules rules() {
    return Rules.of(this);
  }

  public History with(Fact fact) {
    var more = new ArrayList<>(facts);
    more.add(fact);
    return new History(profile, catalogs, opening, more);
  }

  /// For an account, and with versions of the catalogue, as they are by now.
  public History with(BillingProfile other, Catalogs others) {
    return new History(other, others, opening, facts);
  }

  /// Begun anew, with the facts that are yet to take effect.
  public History from(Opening other, List<Fact> later) {
    return new History(profile, catalogs, other, later);
  }
}
