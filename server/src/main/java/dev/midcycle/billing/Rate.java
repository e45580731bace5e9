package dev.midcycle.billing;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.money.Decimal;

/// What expected and billed are matched by: the charge, the catalogue version, and the price and
/// quantity it was made with.
///
/// @param unitPrice in major units, for one of `quantity` over the whole period
public record Rate(Item item, ChargeKey charge, int version, Decimal unitPrice, Decimal quantity) {}
