/// Getting paid: documents that leave something open are charged on the day they are due. `invoice`
/// says which; what remains open is shown as past due.
///
/// Always: the intent is written before the gateway is asked, and an answer that is not known is
/// asked for, never charged again.
///
/// Writes the table `document`, of which it closes what is paid.
@NullMarked
package dev.midcycle.collect;

import org.jspecify.annotations.NullMarked;
