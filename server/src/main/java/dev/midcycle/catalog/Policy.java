package dev.midcycle.catalog;

/// How one change is carried out.
public record Policy(
    When when, Settle settle, Collect collect, Anchor anchor, Payment payment, Allow allow) {
  public enum When {
    NOW,
    PERIOD_END
  }

  /// Whether the running period is shared between before and after, or priced as if the change came
  /// at its end.
  public enum Settle {
    PRORATE,
    NONE
  }

  /// Whether the difference is on a document at once or waits for the next regular one.
  public enum Collect {
    NOW,
    NEXT_INVOICE
  }

  /// Whether the billing date stays or a new full period begins with the change.
  public enum Anchor {
    KEEP,
    RESET
  }

  /// Whether the change takes effect only once it is paid.
  public enum Payment {
    REQUIRED,
    DEFERRED
  }

  public enum Allow {
    SELF_SERVICE,
    CONTACT_SALES,
    NEVER
  }
}
