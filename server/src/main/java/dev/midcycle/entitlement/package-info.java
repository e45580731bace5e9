/// Entitlements: what a customer may use right now, for applications that ask before they serve.
/// Comes after `subscription` and `alert`, whose rules say where use is to stop.
///
/// Always: the answer follows from the terms in force and the usage known at that instant; a change
/// of plan shows in the next answer; refusing is all that happens here, what is used is billed.
@NullMarked
package dev.midcycle.entitlement;

import org.jspecify.annotations.NullMarked;
