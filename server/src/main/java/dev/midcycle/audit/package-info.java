/// Who did what, and when. Written by every story and record that changes something, read by doors.
///
/// Always: written in the transaction that does it; never changed afterwards.
@NullMarked
package dev.midcycle.audit;

import org.jspecify.annotations.NullMarked;
