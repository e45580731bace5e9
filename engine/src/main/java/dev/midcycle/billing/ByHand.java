package dev.midcycle.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Creditable;
import dev.midcycle.drafting.Drafting;
import dev.midcycle.drafting.IssuedBill;
import dev.midcycle.drafting.Line;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What staff does to an issued document by hand: credit notes, and making it void. The billing
/// states are those of all subscriptions that the document is for, with all that stands billed of
/// them, also for periods that are over.
public final class ByHand {
  private ByHand() {}

  /// What is to be credited.
  public sealed interface Wanted {
    /// So much of the document, shared over its lines by what is left of them.
    record Amount(Money amount) implements Wanted {}

    /// All that is left of it.
    record All() implements Wanted {}

    record Lines(List<Creditable.OfLine> lines) implements Wanted {
      public Lines {
        lines = List.copyOf(lines);
      }
    }
  }

  /// A credit note that is asked for.
  public record Asked(Wanted wanted, String reason) {}

  /// A credit note, and the billing states once it is issued.
  public record Given(Bill bill, List<BillingState> states) {
    public Given {
      states = List.copyOf(states);
    }
  }

  /// What of each line may still be credited.
  public static Creditable creditable(IssuedBill document, List<BillingState> states) {
    var billed = new HashMap<SubscriptionId, List<Billed>>();
    states.forEach(state -> billed.put(state.id(), state.billed()));
    return Creditable.of(document, billed);
  }

  /// The credit note that is asked for, at `at`; empty where it is too much of a line, or of none.
  /// What it takes off stays billed: it is not charged again, and a later credit returns less.
  ///
  /// @param deed names it
  public static Optional<Given> credit(
      IssuedBill document, List<BillingState> states, Asked asked, FactId deed, Instant at) {
    if (document.lines().isEmpty()) {
      return Optional.empty();
    }
    var creditable = creditable(document, states);
    var credits =
        switch (asked.wanted()) {
          case Wanted.All() -> creditable.credit(creditable.left(), asked.reason());
          case Wanted.Amount(var amount) -> creditable.credit(amount, asked.reason());
          case Wanted.Lines(var lines) -> creditable.credit(lines, asked.reason());
        };
    return credits.map(lines -> given(lines, states, new Cause.ByHand(deed), at));
  }

  private static Given given(
      List<Bill.Of> credits, List<BillingState> states, Cause.ByHand cause, Instant at) {
    var parts = new ArrayList<Bill.Part>();
    var after = new Account(states);
    bySubscription(credits)
        .forEach((id, lines) -> {
          var state = after.of(id);
          var draft = Drafting.byHand(cause, at, lines, state.carried());
          parts.add(new Bill.Part(id, draft));
          after.become(state.after(draft).calculatedAnew());
        });
    return new Given(Bill.of(parts), after.states);
  }

  private static Map<SubscriptionId, List<Line>> bySubscription(List<Bill.Of> credits) {
    return credits.stream()
        .collect(
            groupingBy(
                Bill.Of::subscription, LinkedHashMap::new, mapping(Bill.Of::line, toList())));
  }

  /// Those whom it concerns, one after the other.
  private static final class Account {
    private final List<BillingState> states;

    Account(List<BillingState> states) {
      this.states = new ArrayList<>(states);
    }

    BillingState of(SubscriptionId id) {
      return states.stream().filter(state -> state.id().equals(id)).findFirst().orElseThrow();
    }

    /// What has come back of documents that are for several, all of them know.
    void become(BillingState one) {
      states.replaceAll(
          state -> state.id().equals(one.id()) ? one : state.knowing(one.carried().shared()));
    }
  }

  /// The document once more at `at`, with the same lines and amounts, in place of the one that was
  /// issued. What stands billed does not change by it. Empty where something of it was taken back
  /// or credited.
  public static Optional<Bill> again(IssuedBill document, List<BillingState> states, Instant at) {
    return takeOut(document, states).map(_ -> document.again(at));
  }

  /// The billing states once the document is void: what it charged is due again, and what it took
  /// back stands again. Empty where something of it was taken back or credited.
  public static Optional<List<BillingState>> takeOut(
      IssuedBill document, List<BillingState> states) {
    if (document.lines().isEmpty() || !creditable(document, states).isUntouched()) {
      return Optional.empty();
    }
    var after = new Account(states);
    document
        .subscriptions()
        .forEach(id -> after.become(after.of(id).without(document).calculatedAnew()));
    return Optional.of(List.copyOf(after.states));
  }

  /// The same, where its lines are not due again: what it came to stands as credited.
  ///
  /// @param deed names it
  public static Optional<List<BillingState>> waive(
      IssuedBill document, List<BillingState> states, FactId deed, Instant at) {
    if (takeOut(document, states).isEmpty()) {
      return Optional.empty();
    }
    var none = Money.zero(document.lines().getFirst().line().amount().currency());
    var all = new Asked(new Wanted.Amount(document.net(none)), "");
    return credit(document, states, all, deed, at).map(Given::states);
  }
}
