package dev.midcycle.simulate;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Refusal;
import dev.midcycle.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs a scenario in a world and compares what came of it with what was expected.
public final class Simulation {
  private final Scenario scenario;
  private final World world;
  private final Comparison comparison;

  private Simulation(Scenario scenario, World world) {
    this.scenario = scenario;
    this.world = world;
    this.comparison = new Comparison(scenario);
  }

  /// Runs it in memory, by the pure functions alone.
  public static Result inMemory(Scenario scenario) {
    return in(scenario, new MemoryWorld(scenario));
  }

  /// Runs it in `world`, in which nothing has happened yet.
  public static Result in(Scenario scenario, World world) {
    return new Simulation(scenario, world).live();
  }

  private Result live() {
    for (var step : scenario.steps()) {
      world.advance(step.at());
      ending(step, act(step));
    }
    world.advance(scenario.until());
    world.finish();
    comparison.outcome(scenario.expected(), world.documents(), world.creditBalance());
    return new Result(
        scenario.name(),
        scenario.customer().timezone(),
        world.documents(),
        world.creditBalance(),
        states(),
        comparison.differences());
  }

  private List<World.State> states() {
    var states = new ArrayList<World.State>();
    for (var key : world.subscriptions()) {
      world.state(key, scenario.until()).ifPresent(states::add);
    }
    return states;
  }

  private Deed act(Step step) {
    return switch (step.verb()) {
      case Verb.Subscribe(var request) ->
          new Deed.Answered(world.carryOut(step.subscription(), request, step.at()));
      case Verb.Preview(var request) ->
          new Deed.Answered(
              isThere(step)
                  ? world.preview(step.subscription(), request, step.at())
                  : World.Answer.Refused.NOT_THERE);
      case Verb.Change(var request) -> carryOut(step, request);
      case Verb.Cancel(var request) -> carryOut(step, request);
      case Verb.MoveDate(var request) -> carryOut(step, request);
      case Verb.Undo(var only) -> carryOut(step, new ChangeRequest.Undo(only));
      case Verb.Credit(var amount, _, var expires) -> {
        world.grant(
            Money.exactly(scenario.customer().currency(), amount.value()), expires, step.at());
        yield new Deed.Done();
      }
      case Verb.Publish(var catalog, var migration) -> {
        world.publish(catalog, migration, step.at());
        yield new Deed.Done();
      }
      case Verb.Payment payment -> {
        world.payments(payment, step.at());
        yield new Deed.Done();
      }
      case Verb.ByHand deed -> new Deed.Answered(world.byHand(deed, step.at()));
      case Verb.Look() -> new Deed.Done();
      case Verb.Pause(var request) -> carryOut(step, request);
      case Verb.Try(var request) -> carryOut(step, request);
      case Verb.Resume() -> carryOut(step, new ChangeRequest.Resume());
      case Verb.Reactivate(var start) -> carryOut(step, new ChangeRequest.Reactivate(start));
      case Verb.Usage usage ->
          new Deed.Answered(
              usage.subscription().isEmpty() || isThere(step)
                  ? world.use(usage, step.at())
                  : World.Answer.Refused.NOT_THERE);
      case Verb.Charge(var name, var amount, var collect) ->
          carryOut(step, new ChangeRequest.ChargeOnce(name, amount, collect));
      case Verb.Give(var coupon) -> carryOut(step, new ChangeRequest.ApplyCoupon(coupon));
      case Verb.NoSuchCoupon(_, var code) ->
          new Deed.Answered(
              new World.Answer.Refused(
                  new Refusal.CouponNotValid(code, Refusal.CouponNotValid.Why.UNKNOWN).code()));
    };
  }

  private Deed carryOut(Step step, ChangeRequest request) {
    return new Deed.Answered(
        isThere(step)
            ? world.carryOut(step.subscription(), request, step.at())
            : World.Answer.Refused.NOT_THERE);
  }

  /// One that nobody could subscribe to is not.
  private boolean isThere(Step step) {
    return world.subscriptions().contains(step.subscription());
  }

  private void ending(Step step, Deed deed) {
    var check =
        switch (step.ending()) {
          case Step.Ending.Done(var holds) -> {
            comparison.ended(step, "done", told(deed));
            yield holds;
          }
          case Step.Ending.Refused(var code, var holds) -> {
            comparison.ended(step, "refused: " + code, told(deed));
            yield holds;
          }
        };
    check.ifPresent(holds -> check(step, holds, deed));
  }

  private void check(Step step, Check holds, Deed deed) {
    comparison.state(step, holds, world.state(step.subscription(), step.at()));
    comparison.balance(step, holds, world.creditBalance());
    if (!holds.ledger().isEmpty()) {
      comparison.ledger(step, holds, world.ledger(step.at()));
    }
    granted(deed).ifPresent(granted -> comparison.granted(step, holds, granted));
    holds
        .usage()
        .forEach((meter, number) ->
            comparison.usage(
                step, meter, number, world.used(step.subscription(), meter, step.at())));
  }

  private static Optional<World.Answer.Granted> granted(Deed deed) {
    return deed instanceof Deed.Answered(World.Answer.Granted granted)
        ? Optional.of(granted)
        : Optional.empty();
  }

  private static String told(Deed deed) {
    return switch (deed) {
      case Deed.Done(),
          Deed.Answered(World.Answer.Granted _),
          Deed.Answered(World.Answer.Recorded _) ->
          "done";
      case Deed.Answered(World.Answer.Refused(var code)) -> "refused: " + code;
    };
  }

  /// What came of a step.
  private sealed interface Deed {
    record Done() implements Deed {}

    record Answered(World.Answer answer) implements Deed {}
  }
}
