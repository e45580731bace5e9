package dev.midcycle.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One who listens.
public final class Listener implements AutoCloseable {
  private final Listening.Ear ear;
  private final Optional<List<Told>> again;
  private final Inbox inbox;

  Listener(Listening.Ear ear, Optional<List<Told>> again, Inbox inbox) {
    this.ear = ear;
    this.again = again;
    this.inbox = inbox;
  }

  /// For one who came back: what it has missed. Empty where that is not known: it has to ask anew
  /// for whatever it shows.
  public Optional<List<Told>> again() {
    return again;
  }

  /// The next events, once there are some; none where none came in time or it is over.
  public List<Told> next(Duration atMost) throws InterruptedException {
    return inbox.take(atMost);
  }

  /// Nothing comes any more.
  public boolean isOver() {
    return inbox.isOver();
  }

  /// May be called by another thread than the one that takes.
  @Override
  public void close() {
    inbox.close();
  }

  @Override
  public String toString() {
    return "listener of " + ear.caller();
  }
}
