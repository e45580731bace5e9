package dev.midcycle.drafting;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.id.FactId;
import dev.midcycle.time.Stretch;

/// A coupon for one period that has found it: what it reduces of this period and plan, and nothing
/// else any more.
///
/// @param coupon the fact that gave it
/// @param period of the plan
public record Spent(FactId coupon, Stretch period, PlanKey plan) {}
