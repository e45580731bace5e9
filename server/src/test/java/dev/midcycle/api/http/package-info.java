@NullMarked
package dev.midcycle.api.http;

import org.jspecify.annotations.NullMarked;
