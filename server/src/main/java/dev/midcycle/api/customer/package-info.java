/// Customers over HTTP: who they are, their members, their credit, and what was done to them.
///
/// An example: `PATCH /v1/customers/cus_…` with `{"tax": {"rate": "0.19"}}` holds from the next
/// document on, and is an activity with who did it.
///
/// Always: an update names only what it changes; null empties a field that may be empty.
@NullMarked
package dev.midcycle.api.customer;

import org.jspecify.annotations.NullMarked;
