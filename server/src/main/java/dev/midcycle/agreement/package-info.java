/// What customers say of their contracts beside changing them.
///
/// A [CancellationReason] is why somebody cancelled: one of a short list, with words of their own
/// if they like. It is asked for after the deed and never before, and changes nothing.
///
/// An example: Harbor's admin cancels Scout Pro on 4 April for the end of the month, and says on
/// the next screen that it was too expensive. Staff finds that in the list of reasons, and in what
/// happened to Harbor.
///
/// Always: one reason for a subscription, that of its last cancellation; each is audited.
///
/// Writes the table `cancellation_reason`.
@NullMarked
package dev.midcycle.agreement;

import org.jspecify.annotations.NullMarked;
