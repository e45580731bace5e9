/// Measurements, never shipped: what a quote, a confirmation, a bill run and one renewal take.
/// `bench/README.md` says how to run each and how to read it.
@NullMarked
package dev.midcycle.bench;

import org.jspecify.annotations.NullMarked;
