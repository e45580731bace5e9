/// The command line, tested.
@NullMarked
package dev.midcycle.app;

import org.jspecify.annotations.NullMarked;
