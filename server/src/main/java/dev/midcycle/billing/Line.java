package dev.midcycle.billing;

import dev.midcycle.money.Money;
import dev.midcycle.time.Stretch;
import java.util.Optional;

/// One line of a document: a rate over a stretch, charged (above zero) or taken back (below).
///
/// @param period the whole period the fee is for
/// @param takesBack the document whose charge a credit takes back
public record Line(
    Rate rate,
    Stretch period,
    Stretch stretch,
    Money amount,
    Derivation why,
    Optional<Cause> takesBack) {}
