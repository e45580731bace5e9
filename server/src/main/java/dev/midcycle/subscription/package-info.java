/// Subscriptions: their dated facts, what stands billed, and the book that billing reads of them.
/// Stories take books from here, hand them to `billing`, and give what comes of it to `invoice`.
///
/// Always: facts are only added; what a book leaves out is settled for good.
@NullMarked
package dev.midcycle.subscription;

import org.jspecify.annotations.NullMarked;
