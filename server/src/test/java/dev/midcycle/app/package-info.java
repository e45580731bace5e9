@NullMarked
package dev.midcycle.app;

import org.jspecify.annotations.NullMarked;
