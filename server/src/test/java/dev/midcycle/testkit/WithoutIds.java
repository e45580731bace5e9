package dev.midcycle.testkit;

import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Discount;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Line;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.simulate.Issued;
import dev.midcycle.simulate.Result;
import dev.midcycle.terms.Item;
import java.util.List;
import java.util.UUID;

/// What came of a life, without the ids, which are made anew each time it is lived.
public final class WithoutIds {
  private static final FactId SOME_FACT = new FactId(new UUID(0, 0));
  private static final SubscriptionId SOME_SUBSCRIPTION = new SubscriptionId(new UUID(0, 0));

  private WithoutIds() {}

  public static Result of(Result result) {
    return new Result(
        result.scenario(),
        result.zone(),
        result.documents().stream().map(WithoutIds::of).toList(),
        result.creditBalance(),
        result.subscriptions(),
        result.differences());
  }

  public static Issued of(Issued issued) {
    return new Issued(
        issued.subscription(),
        issued.date(),
        issued.total(),
        issued.tax(),
        issued.taxes(),
        issued.due(),
        issued.status(),
        issued.open(),
        issued.lines().stream()
            .map(one -> new Issued.Entry(one.subscription(), of(one.line())))
            .toList());
  }

  public static List<Line> of(List<Line> lines) {
    return lines.stream().map(WithoutIds::of).toList();
  }

  private static Line of(Line line) {
    return new Line(
        of(line.rate()),
        line.period(),
        line.stretch(),
        line.quantity(),
        line.amount(),
        line.discounts().stream().map(one -> new Discount(SOME_FACT, one.amount())).toList(),
        line.tax(),
        line.why(),
        line.takesBack().map(WithoutIds::of),
        line.taxBack(),
        line.interval());
  }

  private static Rate of(Rate rate) {
    return rate
            instanceof Rate.Fee(Item.OneOff once, var charge, var version, var price, var number)
        ? new Rate.Fee(new Item.OneOff(SOME_FACT, once.name()), charge, version, price, number)
        : rate;
  }

  private static Cause of(Cause cause) {
    return switch (cause) {
      case Cause.Period period -> period;
      case Cause.Ended ended -> ended;
      case Cause.Happened _ -> new Cause.Happened(SOME_FACT);
      case Cause.ByHand _ -> new Cause.ByHand(SOME_FACT);
      case Cause.Together(_, var start) -> new Cause.Together(SOME_SUBSCRIPTION, start);
    };
  }
}
