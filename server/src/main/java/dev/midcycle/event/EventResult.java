package dev.midcycle.event;

/// What became of an event that was handed in.
public sealed interface EventResult {
  record Accepted() implements EventResult {}

  /// The same event is there already.
  record Duplicate() implements EventResult {}

  /// Another event has this id.
  record Conflict() implements EventResult {}

  /// It is kept until it can be counted.
  record KeptAside(Unknown what) implements EventResult {}

  record Rejected(Reason why) implements EventResult {}

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
