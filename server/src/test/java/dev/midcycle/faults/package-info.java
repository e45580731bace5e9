/// The faults that are planted to try the tests: that each can still be planted.
@NullMarked
package dev.midcycle.faults;

import org.jspecify.annotations.NullMarked;
