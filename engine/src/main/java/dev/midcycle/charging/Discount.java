package dev.midcycle.charging;

import dev.midcycle.id.FactId;
import dev.midcycle.money.Money;

/// What was taken off one line, above zero: by a coupon, or by hand later.
///
/// @param by the fact that gave the coupon, or the deed
public record Discount(FactId by, Money amount) {}
