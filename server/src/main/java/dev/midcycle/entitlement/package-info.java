/// Entitlements: whether a customer may use a feature now, and how much is left. For applications
/// that ask before they serve.
///
/// An [Entitlement] answers for one feature of the catalogue: a flag is granted or not; a limit has
/// a number; a metered feature has what is used and what is included.
///
/// An example: Basic grants a record retention of 7 days, Pro of 60. Harbor moves to Pro on 16
/// April, and the next answer is 60. Calls are measured, 1,000 are included, and Harbor told
/// Midcycle to stop there: at 1,000 the answer is `cap_reached`. If the application serves call
/// 1,001 all the same, it is counted and billed.
///
/// Comes after `subscription` and `alert`, whose rules say where usage stops; what is used is told
/// by `usagestatement`.
///
/// Always: the answer follows from the terms in force and the usage known at that instant, read in
/// one round trip; of several subscriptions the one counts that allows most; nothing is written.
@NullMarked
package dev.midcycle.entitlement;

import org.jspecify.annotations.NullMarked;
