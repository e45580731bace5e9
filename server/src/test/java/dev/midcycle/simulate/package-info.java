/// Lives of the examples, and of worlds made to differ.
@NullMarked
package dev.midcycle.simulate;

import org.jspecify.annotations.NullMarked;
