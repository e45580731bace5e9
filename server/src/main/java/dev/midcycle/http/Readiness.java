package dev.midcycle.http;

import java.util.Optional;

/// Whether requests are taken, and if not, why. Those who balance the load ask it.
public final class Readiness {
  private volatile State state;

  private Readiness(State state) {
    this.state = state;
  }

  private sealed interface State {
    record Starting(String reason) implements State {}

    record Ready() implements State {}

    record Stopping() implements State {}
  }

  public static Readiness ready() {
    return new Readiness(new State.Ready());
  }

  /// Not before [#begin]: `reason` says what is waited for, in words that follow "because".
  public static Readiness starting(String reason) {
    return new Readiness(new State.Starting(reason));
  }

  public void waitFor(String reason) {
    state = new State.Starting(reason);
  }

  public void begin() {
    state = new State.Ready();
  }

  /// What comes in is still answered, and those who balance the load send it elsewhere.
  public void stop() {
    state = new State.Stopping();
  }

  /// Why it is not ready; empty when it is.
  public Optional<String> reason() {
    return switch (state) {
      case State.Starting(var reason) -> Optional.of(reason);
      case State.Ready() -> Optional.empty();
      case State.Stopping() -> Optional.of("Midcycle is stopping");
    };
  }

  /// Why nothing can be answered yet.
  Optional<String> refusal() {
    return state instanceof State.Starting(var reason) ? Optional.of(reason) : Optional.empty();
  }
}
