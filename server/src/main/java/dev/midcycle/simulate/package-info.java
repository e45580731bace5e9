/// Lives the life of a customer as a [Scenario] tells it, through the engine that bills real ones,
/// and compares what came of it with what the author expected.
///
/// Always: time comes from the scenario, never from a clock; the same scenario gives the same
/// documents. Comes after `billing`; `file` reads scenarios and writes results.
@NullMarked
package dev.midcycle.simulate;

import org.jspecify.annotations.NullMarked;
