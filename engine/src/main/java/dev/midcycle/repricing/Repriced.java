package dev.midcycle.repricing;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;

/// What a newer version of the catalogue would bring to a subscription.
///
/// @param plan the one it has
/// @param before what is billed for the first whole period after the running one, if it stays as it
///   is: with discounts and tax, and without usage
/// @param atPeriodEnd what would come of moving it at the end of the running period
/// @param atOnce what would come of moving it now
public record Repriced(
    PlanKey plan, Interval interval, Money before, Outcome atPeriodEnd, Outcome atOnce) {}
