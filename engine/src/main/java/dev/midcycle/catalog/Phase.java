package dev.midcycle.catalog;

import dev.midcycle.time.Span;

/// So long what is sold has prices of its own; for an interval or currency that it leaves out, the
/// usual one holds.
public record Phase(PhaseKey key, Span length, Prices prices) {}
