/// The floor plan, held by tests: which package may know which, and what only a few may touch.
///
/// `planted` holds one breach of each rule, so that a rule that stops biting is noticed.
@NullMarked
package dev.midcycle.floors;

import org.jspecify.annotations.NullMarked;
