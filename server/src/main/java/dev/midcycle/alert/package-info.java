/// Alerts: what customers are told of their usage before it surprises them, and where they want it
/// to stop. Comes after `usage`, whose days say whom to look at; reads billing states of
/// `subscription`; leaves events in `outbox`.
///
/// Always: an alert is raised once for a charge, a share of what there is, and a period, however
/// many look at once; it is raised again only where there is more to use; nothing here keeps usage
/// from being counted and billed.
@NullMarked
package dev.midcycle.alert;

import org.jspecify.annotations.NullMarked;
