/// Subscriptions: their dated facts, what stands billed, and the billing state that billing reads
/// of them. Stories take billing states from here, hand them to `billing`, and give what comes of
/// it to `invoice`.
///
/// Always: facts are only added; what a billing state leaves out is settled for good.
@NullMarked
package dev.midcycle.subscription;

import org.jspecify.annotations.NullMarked;
