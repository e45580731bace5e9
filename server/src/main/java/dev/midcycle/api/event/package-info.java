/// Usage events on their way in: as JSON, as CloudEvents and as CSV, one answer for each;
/// corrections, and those whose customer or meter nobody knows yet.
///
/// An example: two events of which one came before are answered with 200 and `[{"status":
/// "accepted"}, {"status": "duplicate"}]`.
///
/// Always: one bad event costs only itself; what is told to be accepted is stored.
@NullMarked
package dev.midcycle.api.event;

import org.jspecify.annotations.NullMarked;
