/// The two file formats: what is read, what is refused, and in which words.
@NullMarked
package dev.midcycle.file;

import org.jspecify.annotations.NullMarked;
