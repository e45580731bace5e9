package dev.midcycle.catalog;

import dev.midcycle.money.Decimal;
import java.util.Optional;

/// The units up to and including `upTo` (empty: all the rest): a price for each, and a flat fee
/// once the tier is entered.
public record Tier(Optional<Decimal> upTo, Prices unit, Prices flat) {}
