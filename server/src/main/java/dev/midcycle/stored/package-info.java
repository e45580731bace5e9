/// How values are stored as JSON, so that what is stored outlives the classes that it was written
/// from.
///
/// A family of types has one list of names, its [Types]: under which names they, their parts and
/// their constants are stored. What a column holds is a [Form]: a type, the version that is
/// written, and the steps that bring older versions up to it, each a pure function of JSON.
///
/// An example: staff charge 250.00 for a training. The record is `ChargedOnce`; its kind is stored
/// as `charged`, since that was its name in the first release, and the row reads so for ever:
///
/// ```
/// {"v": 2, "kind": "charged", "name": "Training", "amount": "250", "collect": "NOW"}
/// ```
///
/// A text says its version in `v`; one that does not is of version 1 and passes every step. One of
/// a newer version than is known is refused, not guessed at. What is free (a merchant's metadata,
/// the properties of an event) has no version, for its names are not ours. How to change what is
/// stored: `CONTRIBUTING.md`.
///
/// Always: no name that is stored comes from a class; what was ever written is read. Plumbing:
/// knows only the ground floor. Stores use it.
@NullMarked
package dev.midcycle.stored;

import org.jspecify.annotations.NullMarked;
