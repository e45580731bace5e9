@NullMarked
package dev.midcycle.paper;

import org.jspecify.annotations.NullMarked;
