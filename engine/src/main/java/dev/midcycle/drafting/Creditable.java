package dev.midcycle.drafting;

import static java.util.Comparator.comparing;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.time.Stretch;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What of the lines of an issued document may still be credited by hand: what stands billed of
/// each, after discounts and earlier credits. Before tax or, where lines contain it, with it.
///
/// @param lines all lines of the document in their order; of those that charge nothing is zero left
public record Creditable(IssuedBill document, List<Left> lines) {
  public Creditable {
    lines = List.copyOf(lines);
  }

  /// What is left of a line.
  ///
  /// @param stretch from where to where it stands
  public record Left(Bill.Of of, Money amount, Stretch stretch) {

    /// Takes back so much of it.
    private Line credit(Money back, IssuedBill document, String reason) {
      var line = of.line();
      return new Line(
          line.rate(),
          line.period(),
          stretch,
          line.quantity(),
          back.negated(),
          List.of(),
          line.tax(),
          new Derivation.ByHand(back, amount, reason),
          Optional.of(document.cause()),
          Optional.empty(),
          line.interval());
    }
  }

  /// So much of the first line of an item, or of one of its charges.
  ///
  /// @param subscription whose line is meant, where the document is for several
  public record OfLine(
      Optional<SubscriptionId> subscription,
      String item,
      Optional<ChargeKey> charge,
      Money amount) {
    private boolean isFor(Bill.Of of) {
      var rate = of.line().rate();
      return charges(of.line())
          && rate.item().key().equals(item)
          && charge.map(rate.charge()::equals).orElse(true)
          && subscription.map(of.subscription()::equals).orElse(true);
    }
  }

  /// What is left of each line.
  ///
  /// @param billed what stands billed of each subscription, also for periods that are over
  public static Creditable of(IssuedBill document, Map<SubscriptionId, List<Billed>> billed) {
    var left = new Leaving(document, billed);
    return new Creditable(document, document.lines().stream().map(left::next).toList());
  }

  /// Whole amounts of a rate and period may be on several lines of a document: what is left is
  /// given to them in their order.
  private static final class Leaving {
    private final IssuedBill document;
    private final Map<SubscriptionId, List<Billed>> billed;
    private final Map<Place, Money> given = new HashMap<>();

    private record Place(SubscriptionId subscription, Rate rate, Stretch period) {}

    Leaving(IssuedBill document, Map<SubscriptionId, List<Billed>> billed) {
      this.document = document;
      this.billed = billed;
    }

    Left next(Bill.Of of) {
      var line = of.line();
      var none = Money.zero(line.amount().currency());
      var rows = billed.getOrDefault(of.subscription(), List.of());
      if (!charges(line)) {
        return new Left(of, none, line.stretch());
      }
      var standing = new Standing(line, document.cause());
      if (Standing.isShared(line)) {
        return new Left(of, standing.net(rows), standing.stretch(rows));
      }
      var place = new Place(of.subscription(), line.rate(), line.period());
      var rest = standing.net(rows).minus(given.getOrDefault(place, none));
      var amount = rest.min(line.taxable()).max(none);
      given.merge(place, amount, Money::plus);
      return new Left(of, amount, line.stretch());
    }
  }

  private static boolean charges(Line line) {
    return !line.isCredit() && !line.isDiscount() && line.taxable().isPositive();
  }

  public Money left() {
    return lines.stream().map(Left::amount).reduce(Money::plus).orElseThrow();
  }

  /// Whether nothing of the document was taken back or credited.
  public boolean isUntouched() {
    return lines.stream()
        .filter(one -> charges(one.of().line()))
        .allMatch(one -> one.amount().equals(one.of().line().taxable()));
  }

  /// What is wrong with what is asked of lines.
  public sealed interface Wrong {
    /// Of the so-many-th, from zero.
    int asked();

    /// No line of the document charges it.
    record NoLine(int asked) implements Wrong {}

    /// No more than this is left of the line, with what is asked of it before.
    record TooMuch(int asked, Money left) implements Wrong {}
  }

  /// The first thing that is wrong with what is asked; empty where it can be credited.
  public Optional<Wrong> wrong(List<OfLine> asked) {
    var taken = new HashMap<Integer, Money>();
    for (int i = 0; i < asked.size(); i++) {
      var one = asked.get(i);
      var found = find(one);
      if (found.isEmpty()) {
        return Optional.of(new Wrong.NoLine(i));
      }
      var line = found.getAsInt();
      var left = lines.get(line).amount();
      var before = taken.getOrDefault(line, left.minus(left));
      if (before.plus(one.amount()).compareTo(left) > 0) {
        return Optional.of(new Wrong.TooMuch(i, left.minus(before)));
      }
      taken.put(line, before.plus(one.amount()));
    }
    return Optional.empty();
  }

  private OptionalInt find(OfLine one) {
    return IntStream.range(0, lines.size()).filter(i -> one.isFor(lines.get(i).of())).findFirst();
  }

  /// Takes back so much, shared over the lines by what is left of them: rounded down, and what
  /// remains goes, a smallest unit each, to the largest. Empty where it is too much.
  public Optional<List<Bill.Of>> credit(Money amount, String reason) {
    var whole = left();
    if (!amount.isPositive() || amount.compareTo(whole) > 0) {
      return Optional.empty();
    }
    var shares = new ArrayList<Money>();
    lines.forEach(
        one -> shares.add(amount.share(one.amount().minor(), whole.minor(), RoundingMode.DOWN)));
    var rest = shares.stream().reduce(amount, Money::minus).minor();
    for (int i : largestFirst().subList(0, Math.toIntExact(rest))) {
      shares.set(i, shares.get(i).plus(new Money(amount.currency(), 1)));
    }
    return Optional.of(credits(shares, reason));
  }

  private List<Integer> largestFirst() {
    return IntStream.range(0, lines.size())
        .boxed()
        .sorted(comparing((Integer i) -> lines.get(i).amount()).reversed())
        .toList();
  }

  /// Takes back what is asked of each line. Empty where it is too much of any, or of none.
  public Optional<List<Bill.Of>> credit(List<OfLine> asked, String reason) {
    var none = Money.zero(lines.getFirst().amount().currency());
    var shares = new ArrayList<>(Collections.nCopies(lines.size(), none));
    for (var one : asked) {
      var found = find(one);
      if (found.isEmpty() || !one.amount().isPositive()) {
        return Optional.empty();
      }
      int i = found.getAsInt();
      shares.set(i, shares.get(i).plus(one.amount()));
      if (shares.get(i).compareTo(lines.get(i).amount()) > 0) {
        return Optional.empty();
      }
    }
    return asked.isEmpty() ? Optional.empty() : Optional.of(credits(shares, reason));
  }

  private List<Bill.Of> credits(List<Money> shares, String reason) {
    return IntStream.range(0, lines.size())
        .filter(i -> shares.get(i).isPositive())
        .mapToObj(i ->
            new Bill.Of(
                lines.get(i).of().subscription(),
                lines.get(i).credit(shares.get(i), document, reason)))
        .toList();
  }
}
