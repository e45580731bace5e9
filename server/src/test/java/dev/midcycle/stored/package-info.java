/// What is stored, held to its golden texts.
@NullMarked
package dev.midcycle.stored;

import org.jspecify.annotations.NullMarked;
