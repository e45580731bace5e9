package dev.midcycle.testkit.stripe;

import java.util.Map;

/// The line between a server and Stripe, on which calls that move money may be lost: charges and
/// refunds. Each method is called by the thread of the call, which may be kept waiting.
public interface StripeLine {
  /// Nothing is ever lost on it.
  StripeLine SOUND = new StripeLine() {};

  /// What becomes of a call that has come in.
  enum Arrival {
    CARRIED_OUT,
    /// It never arrives.
    LOST,
    /// It is not answered, and carried out once [StripeStandIn#release] says so.
    LATER
  }

  default Arrival arrived(String path, Map<String, String> form) {
    return Arrival.CARRIED_OUT;
  }

  /// It is carried out, and not answered yet. Whether the answer goes out.
  default boolean isAnswered(String path, Map<String, String> form) {
    return true;
  }
}
