@NullMarked
package dev.midcycle.pdf;

import org.jspecify.annotations.NullMarked;
