package dev.midcycle.event;

/// What became of an event that was handed in.
public sealed interface Receipt {
  record Accepted() implements Receipt {}

  /// The same event is there already.
  record Duplicate() implements Receipt {}

  /// Another event has this id.
  record Conflict() implements Receipt {}

  /// It is kept until it can be counted.
  record KeptAside(Unknown what) implements Receipt {}

  record Rejected(Reason why) implements Receipt {}

  /// What has to be there before an event can be counted.
  enum Unknown {
    UNKNOWN_CUSTOMER,
    UNKNOWN_METER
  }

  enum Reason {
    UNKNOWN_SUBSCRIPTION,
    /// The day stands billed, and the merchant takes nothing after that.
    USAGE_CLOSED,
    /// Its like are forgotten, so nobody can tell whether it was there before.
    TOO_OLD,
    IN_FUTURE,
    /// A meter counts its number, and that has more digits than can be billed.
    NUMBER_TOO_LARGE
  }
}
