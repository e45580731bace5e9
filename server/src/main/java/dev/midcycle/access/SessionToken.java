package dev.midcycle.access;

import java.time.Duration;

/// The secret of a portal session, as its cookie carries it.
public record SessionToken(String text, Duration lasts) {
  @Override
  public String toString() {
    return "SessionToken[…]";
  }
}
