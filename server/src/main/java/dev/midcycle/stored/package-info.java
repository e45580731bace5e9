/// How values are stored as JSON, so that what is stored outlives the classes that it was written
/// from. A family of types has one table, its `Types`: under which names they and their parts are
/// stored. What a column holds is a `Form`: a type, the version that is written, and the steps that
/// bring older versions up to it.
///
/// Always: no name that is stored comes from a class; what was ever written is read. A text says
/// its version in `v`; one that does not is of version 1.
///
/// ```
/// {"v": 2, "kind": "charged", "name": "Training", "amount": "250", "collect": "NOW"}
/// ```
///
/// Plumbing: knows only the ground floor. Stores use it.
@NullMarked
package dev.midcycle.stored;

import org.jspecify.annotations.NullMarked;
