/// Measurements, never shipped. [Bench] does the [Jobs] one after the other; a [Gauge] measures a
/// request, and `bench/README.md` says how, and how to read what comes out.
@NullMarked
package dev.midcycle.bench;

import org.jspecify.annotations.NullMarked;
