package dev.midcycle.billing;

import static java.util.stream.Collectors.toSet;

import dev.midcycle.catalog.Charge;
import dev.midcycle.charging.Charging;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Invoicing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What comes next by itself for each of one customer's subscriptions, if nothing more is changed:
/// the whole document, also where it is for several of them.
///
/// An example: two are invoiced together on the 1st, one of them costs 10.00 and one 20.00. The
/// next document of either is one of 30.00.
///
/// One way through time is enough for all, and is gone only as far as somebody asks.
public final class Foresight {
  /// Later than what is made for one is issued with what is made for the others of its day.
  private static final Duration LONGEST_WAIT = Duration.ofDays(400);

  /// After so many stops what is over is folded away.
  private static final int STOPS = 16;

  private final List<BillingState> states;
  private final Invoicing invoicing;
  private final List<Bill> brought = new ArrayList<>();
  private Optional<Passage> passage = Optional.empty();
  private int stops;

  private Foresight(List<BillingState> states, Invoicing invoicing) {
    this.states = List.copyOf(states);
    this.invoicing = invoicing;
  }

  /// Of one customer's.
  ///
  /// @param states where they are invoiced together, all that bring documents yet
  public static Foresight of(List<BillingState> states, Invoicing invoicing) {
    return new Foresight(states, invoicing);
  }

  /// A document that time brings.
  ///
  /// @param before what it brings until then of those that are invoiced together, in time order
  /// @param metered whose usage is charged for, of those that it is for: more of it may follow
  public record Foreseen(List<Bill> before, Bill bill, Set<SubscriptionId> metered) {
    public Foreseen {
      before = List.copyOf(before);
      metered = Set.copyOf(metered);
    }

    /// How it is settled after those that come before it.
    public AccountBalance.Settlement settled(AccountBalance balance) {
      var left = balance;
      for (var one : before) {
        left = left.settle(one).after();
      }
      return left.settle(bill);
    }
  }

  /// The next document that has something of one of them, as far as it can be known now; empty when
  /// none ever comes.
  public Optional<Foreseen> next(SubscriptionId id) {
    return Forecast.next(state(id))
        .map(draft -> isAlone() ? foreseen(List.of(), Bill.of(id, draft)) : joined(id, draft));
  }

  private boolean isAlone() {
    return states.size() == 1 || invoicing == Invoicing.SEPARATE;
  }

  /// @param alone what would come if there were no others
  private Foreseen joined(SubscriptionId id, Draft alone) {
    var latest = alone.at().plus(LONGEST_WAIT);
    int place = place(id, 0);
    while (place == brought.size() && isDue(latest)) {
      go();
      place = place(id, place);
    }
    return place < brought.size()
        ? foreseen(brought.subList(0, place), brought.get(place))
        : foreseen(List.of(), Bill.of(id, alone));
  }

  private Foreseen foreseen(List<Bill> before, Bill bill) {
    var metered =
        bill.parts().stream().map(Bill.Part::subscription).filter(this::isMetered).collect(toSet());
    return new Foreseen(before, bill, metered);
  }

  private boolean isMetered(SubscriptionId id) {
    var one = state(id);
    return one.termsAt(one.advancedTo()).stream()
        .flatMap(terms -> Charging.under(terms, one.catalogs()).stream())
        .anyMatch(charging -> charging.charge() instanceof Charge.Usage);
  }

  private boolean isDue(Instant latest) {
    return passage().due().filter(at -> !at.isAfter(latest)).isPresent();
  }

  private void go() {
    var at = passage().due().orElseThrow();
    brought.addAll(passage().run().documents());
    stops++;
    if (stops % STOPS == 0) {
      var folded = passage().at(at).stream().map(BillingState::compacted).toList();
      passage = Optional.of(Passage.of(folded, invoicing));
    }
  }

  private Passage passage() {
    if (passage.isEmpty()) {
      passage = Optional.of(Passage.of(states, invoicing));
    }
    return passage.get();
  }

  /// Of the first that has something of it, from `from` on; how many there are where none has.
  private int place(SubscriptionId id, int from) {
    int place = from;
    while (place < brought.size() && !brought.get(place).isFor(id)) {
      place++;
    }
    return place;
  }

  private BillingState state(SubscriptionId id) {
    return states.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
