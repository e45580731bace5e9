package dev.midcycle.audit;

import java.time.Instant;

/// Who does something, and when: what is written down with it.
///
/// @param at by the tenant's clock
public record Stamp(Actor who, Instant at) {}
