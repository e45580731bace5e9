@NullMarked
package dev.midcycle.offer;

import org.jspecify.annotations.NullMarked;
