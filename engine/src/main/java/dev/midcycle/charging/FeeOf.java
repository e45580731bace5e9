package dev.midcycle.charging;

import dev.midcycle.terms.Special;
import dev.midcycle.time.Interval;
import java.util.Optional;

/// What is told of a fee beside its amount.
///
/// @param interval how often it is charged
/// @param special why its price is not the usual one
public record FeeOf(Interval interval, Optional<Special> special) {}
