/// How catalogues are written.
@NullMarked
package dev.midcycle.catalog;

import org.jspecify.annotations.NullMarked;
