package dev.midcycle.api.usage;

import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.PeriodView;
import java.util.List;
import java.util.Optional;

/// What a subscription has used in one period: the numbers that are billed.
///
/// @param running whether the period still goes on
/// @param periods those that can be asked for, the newest first
/// @param amount what the charges come to together
/// @param alerts those of the running period, earlier first
public record UsageView(
    String asOf,
    String timezone,
    boolean running,
    boolean trial,
    List<PeriodView> periods,
    Amount amount,
    List<Metered> charges,
    Optional<Outlook> outlook,
    SpendingRuleView rule,
    List<AlertView> alerts) {

  /// One usage charge.
  ///
  /// @param itemName of what charges for it
  /// @param period that which holds the day that was asked for
  /// @param price in words
  /// @param counted how the days become one number
  /// @param includedPer whether the number is free each day, or once a period
  /// @param beyond what is above that
  /// @param billable the quantity that the invoice has
  /// @param amount what the days so far cost, before discounts and tax
  /// @param billed what documents charge for this period by now
  public record Metered(
      String item,
      String itemName,
      String charge,
      String name,
      String meter,
      String meterName,
      PeriodView period,
      Optional<String> price,
      String counted,
      String used,
      String included,
      String includedPer,
      String beyond,
      String billable,
      Amount amount,
      List<Day> days,
      List<Part> parts,
      Optional<Billed> billed,
      Optional<Projection> projection) {}

  public record Day(String date, String quantity, String included, String over) {}

  /// What one rate has of it.
  public record Part(
      String item, String itemName, String from, String to, String quantity, Amount amount) {}

  public record Billed(Amount amount, List<Document> documents) {}

  public record Document(String id, String number) {}

  /// What the charge may come to by the end of the period.
  ///
  /// @param used what is likely to be used by then
  /// @param days what the days after today are likely to have
  public record Projection(Amount low, Amount likely, Amount high, String used, List<Ahead> days) {}

  public record Ahead(String date, String quantity) {}

  /// How projections are made, and what the next invoice may come to.
  public record Outlook(String method, Optional<NextInvoice> nextInvoice) {}

  /// The next invoice, under three guesses.
  ///
  /// @param share what of it is for this subscription, before tax is added; told where it is for
  ///   others too
  public record NextInvoice(
      String date, Amount low, Amount likely, Amount high, Optional<Share> share) {}

  public record Share(Amount low, Amount likely, Amount high) {}
}
