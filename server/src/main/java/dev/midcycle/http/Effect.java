package dev.midcycle.http;

/// What a route does to the world, and so how a repeated attempt is kept harmless.
public enum Effect {
  READS,
  /// All its writing is one transaction, and the answer is remembered in the same one.
  WRITES,
  /// It writes in several steps, with a call to somebody else in between, and is safe to run again
  /// by itself.
  WRITES_IN_STEPS,
  /// The same, in transactions that carry the attempt: the first claims it, and the last remembers
  /// the answer.
  CARRIES_ITS_ATTEMPT
}
