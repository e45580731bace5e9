package dev.midcycle.catalog;

/// How one change is carried out. In the examples A costs 30.00 a month or 300.00 a year, B 60.00 a
/// month; the subscription began with A on 1 April.
public record Policy(
    When when, Settle settle, Collect collect, Anchor anchor, Payment payment, Allow allow) {
  /// How prices are agreed where nothing else is to be different.
  public static final Policy AGREED =
      new Policy(
          When.NOW, Settle.PRORATE, Collect.NOW, Anchor.KEEP, Payment.DEFERRED, Allow.SELF_SERVICE);

  /// When the change takes effect. An example: from A to B, asked for on 16 April.
  ///
  /// ```
  /// now          B from 16 April: 15.00 on that day, 60.00 on 1 May
  /// period end   B from 1 May: nothing on 16 April, 60.00 on 1 May
  /// term end     B from where the term of A ends; where none runs, from 1 May
  /// ```
  public enum When {
    NOW,
    PERIOD_END,
    TERM_END
  }

  /// What becomes of the running period. An example: from A to B on 16 April.
  ///
  /// ```
  /// prorate   15.00 on 16 April, 60.00 on 1 May: April is divided between A and B
  /// none      60.00 on 1 May: B is in force from 16 April, and April is priced as A to its end
  /// ```
  public enum Settle {
    PRORATE,
    NONE
  }

  /// Whether the difference is on a document at once or waits for the next regular one. An example:
  /// from A to B on 16 April, prorated.
  ///
  /// ```
  /// now            15.00 on 16 April, 60.00 on 1 May
  /// next invoice   75.00 on 1 May
  /// ```
  public enum Collect {
    NOW,
    NEXT_INVOICE
  }

  /// From where billing dates are counted afterwards: as before, or from the change, with which a
  /// full new period begins. An example: from a month to a year of A on 11 April.
  ///
  /// ```
  /// keep    271.78 on 11 April: 291.78 for 355 of 365 days, less 20.00; 300.00 on 1 April 2027
  /// reset   280.00 on 11 April: 300.00 for a whole year, less 20.00; 300.00 on 11 April 2027
  /// ```
  ///
  /// A change of the plan alone keeps its billing date.
  public enum Anchor {
    KEEP,
    RESET
  }

  /// Whether the change takes effect only once it is paid. An example: from A to B on 16 April, and
  /// the card is declined.
  ///
  /// ```
  /// required   A stays; nothing is issued
  /// deferred   B is in force; an invoice of 15.00 is open
  /// ```
  public enum Payment {
    REQUIRED,
    DEFERRED
  }

  /// Who may make the change: the customer, only staff after the customer has asked, or nobody.
  public enum Allow {
    SELF_SERVICE,
    CONTACT_SALES,
    NEVER
  }
}
