@NullMarked
package dev.midcycle.http;

import org.jspecify.annotations.NullMarked;
