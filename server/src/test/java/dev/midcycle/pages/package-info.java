/// What people read first is true: pages name what there is.
@NullMarked
package dev.midcycle.pages;

import org.jspecify.annotations.NullMarked;
