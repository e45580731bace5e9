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
/// Who asks about one feature is answered from memory ([Entitlements#lately]). Whatever changes an
/// answer is noted in `entitlement_change`, by triggers of the tables that it is made of, in the
/// transaction that makes the change; each server looks there four times a second and throws out
/// what has changed. On 16 April Harbor's change is confirmed by one server; the other still says 7
/// for a quarter of a second, and then 60. An answer ends by itself when time may change it: at a
/// local midnight, a billing date, the end of a trial ([Lasting]).
///
/// Comes after `subscription` and `alert`, whose rules say where usage stops; what is used is told
/// by `usagestatement`.
///
/// Always: the answer follows from the terms in force and the usage known at that instant, or at
/// one of the last second where it comes from memory; of several subscriptions the one counts that
/// allows most. A server that cannot look answers nothing from memory.
///
/// Writes the table `entitlement_change`.
@NullMarked
package dev.midcycle.entitlement;

import org.jspecify.annotations.NullMarked;
