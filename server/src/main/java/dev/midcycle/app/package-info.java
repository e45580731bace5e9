/// Midcycle put together: the command line, the configuration and the wiring.
///
/// Alone knows the system clock, the environment and threads; everybody else is handed what they
/// need.
@NullMarked
package dev.midcycle.app;

import org.jspecify.annotations.NullMarked;
