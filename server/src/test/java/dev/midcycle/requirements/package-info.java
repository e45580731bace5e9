/// Holds the list of requirements to what is really tested.
@NullMarked
package dev.midcycle.requirements;

import org.jspecify.annotations.NullMarked;
