/// What many tests share: the list of requirements, and callers that speak as somebody.
@NullMarked
package dev.midcycle.testkit;

import org.jspecify.annotations.NullMarked;
