package dev.midcycle.usage;

/// What became of an event that was handed in.
public sealed interface Receipt {
  record Accepted() implements Receipt {}

  /// The same event is there already.
  record Duplicate() implements Receipt {}

  /// Another event has this id.
  record Conflict() implements Receipt {}

  record Rejected(Reason why) implements Receipt {}

  enum Reason {
    UNKNOWN_CUSTOMER,
    UNKNOWN_SUBSCRIPTION,
    /// The day stands billed, and the merchant takes nothing after that.
    USAGE_CLOSED
  }
}
