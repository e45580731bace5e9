@NullMarked
package dev.midcycle.words;

import org.jspecify.annotations.NullMarked;
