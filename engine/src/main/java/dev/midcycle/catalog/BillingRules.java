package dev.midcycle.catalog;

import java.time.Duration;
import java.util.Optional;

/// How a catalogue's subscriptions are billed.
///
/// @param invoiceLeadDays charges are calculated this many days before the billing date
/// @param usageGrace how long a document with usage waits for late usage before it is issued
/// @param usageRetention how long usage events are remembered, and so how late one may come
/// @param netDays payment terms
/// @param zeroInvoices whether a document whose lines are all zero is issued
/// @param country where the merchant is: whoever buys from another may owe the tax itself
/// @param dunning what follows when a document cannot be collected; empty: it stays open
public record BillingRules(
    Cycle cycle,
    Proration proration,
    int invoiceLeadDays,
    Duration usageGrace,
    LateUsage lateUsage,
    Duration usageRetention,
    int netDays,
    PastDue pastDue,
    boolean zeroInvoices,
    Optional<Country> country,
    Optional<Dunning> dunning) {
  public static final BillingRules DEFAULT =
      new BillingRules(
          Cycle.ANNIVERSARY,
          Proration.DAY,
          0,
          Duration.ofHours(1),
          LateUsage.NEXT_INVOICE,
          Duration.ofDays(90),
          0,
          PastDue.ALLOW,
          false,
          Optional.empty(),
          Optional.empty());

  /// Where billing dates lie. An example: 30.00 a month from 16 April.
  ///
  /// ```
  /// anniversary   30.00 on 16 April, 30.00 on 16 May
  /// calendar      15.00 on 16 April for 15 of 30 days, 30.00 on 1 May
  /// ```
  public enum Cycle {
    ANNIVERSARY,
    CALENDAR
  }

  public enum LateUsage {
    NEXT_INVOICE,
    REJECT
  }

  public enum PastDue {
    ALLOW,
    REFUSE_UPGRADES
  }
}
