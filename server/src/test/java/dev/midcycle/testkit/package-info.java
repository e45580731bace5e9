/// What many tests share: a whole Midcycle to speak to, its merchants, visitors and clocks, callers
/// that speak as somebody, and the list of requirements.
@NullMarked
package dev.midcycle.testkit;

import org.jspecify.annotations.NullMarked;
