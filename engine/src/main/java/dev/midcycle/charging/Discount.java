package dev.midcycle.charging;

import dev.midcycle.id.FactId;
import dev.midcycle.money.Money;

/// What a coupon took off one line, above zero.
///
/// @param coupon the fact that gave it
public record Discount(FactId coupon, Money amount) {}
