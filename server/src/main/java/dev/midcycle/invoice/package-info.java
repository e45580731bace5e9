/// Documents: making them and keeping them. The one place where what billing decides becomes rows:
/// `cycle` and `change` give it their customers' account updates, and it adds the statements that
/// write them. A [Subject] says in a few words what a document is for, from what is on it.
///
/// Always: one document for a cause; numbers without gaps; an issued document never changes but for
/// what is open of it; what a document settles is settled in the transaction that issues it.
@NullMarked
package dev.midcycle.invoice;

import org.jspecify.annotations.NullMarked;
