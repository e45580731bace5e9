package dev.midcycle.simulate;

import dev.midcycle.money.Decimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A document as the author expects it; what is left out is not looked at.
///
/// @param line where it stands in its file
/// @param date the local day of issue
/// @param total signed: lines and tax, before credit is applied
/// @param taxes by rate; of a rate of zero nothing need be said
/// @param due what is left to be paid after credit
/// @param status at the end of the life
/// @param open what is still to be paid at the end
/// @param lines all of them, in any order
public record ExpectedDocument(
    int line,
    Optional<LocalDate> date,
    Optional<String> subscription,
    Optional<Kind> kind,
    Optional<Decimal> total,
    Optional<Decimal> tax,
    Optional<List<AtRate>> taxes,
    Optional<Decimal> due,
    Optional<Status> status,
    Optional<Decimal> open,
    Optional<List<ExpectedLine>> lines) {
  /// The tax at one rate.
  public record AtRate(Decimal rate, Decimal tax) {}

  /// What kind of document it is: one that charges, or one that gives back.
  public enum Kind {
    INVOICE,
    CREDIT_NOTE
  }

  /// What has become of it.
  public enum Status {
    OPEN,
    PAID,
    VOID,
    UNCOLLECTIBLE
  }
}
