@NullMarked
package dev.midcycle.einvoice;

import org.jspecify.annotations.NullMarked;
