package dev.midcycle.terms;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.money.Decimal;
import java.time.LocalDate;

/// A one-time charge that was made: it is never credited, so a fact that is dated back behind it
/// says that it stands, on the day for which it was billed.
///
/// @param version of the catalogue
/// @param unitPrice in major units
public record Once(
    Item item, ChargeKey charge, int version, Decimal unitPrice, Decimal quantity, LocalDate day) {}
