package dev.midcycle.invoice;

import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.util.List;

/// What a document is for: a change of plan, the fees of a month, usage in April. The same on
/// paper, in lists and at the API; `words` says it.
public sealed interface Subject {

  /// The fees of a billing date.
  ///
  /// @param credit whether the document gives back more than it charges
  record Regular(Interval interval, boolean credit) implements Subject {}

  /// Something that happened.
  record Event(Kind kind) implements Subject {}

  enum Kind {
    FIRST,
    PLAN,
    /// Prices that were agreed, or a newer version of the plan that one has.
    PRICES,
    INTERVAL,
    QUANTITY,
    ADD_ON,
    BILLING_DATE,
    /// Several of these at once.
    SUBSCRIPTION,
    CANCELLATION,
    PAUSE,
    TRIAL,
    RESUMPTION,
    RESTART,
    CHARGES,
    CREDIT,
    /// Some of another document is credited by hand.
    BY_HAND
  }

  /// Usage, or what is missing to a minimum, and nothing else.
  record Used(What what, Stretch period) implements Subject {}

  enum What {
    USAGE,
    USAGE_CORRECTED,
    MINIMUM
  }

  /// Items from outside the catalogue, by their names.
  record Named(List<String> names) implements Subject {
    public Named {
      names = List.copyOf(names);
    }
  }

  /// The same for several subscriptions at once.
  record Together(Subject what, int subscriptions) implements Subject {}

  static Subject of(Document document) {
    return new Telling(document).subject();
  }
}
