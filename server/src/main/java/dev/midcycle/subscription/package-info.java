/// Subscriptions as they are kept: reading what billing needs of them, many at a time.
///
/// [BillingStates] reads, for a [Selection], accounts and billing states as they are at one moment:
/// facts, what stands billed, usage, catalogue versions. A [CustomerAccount] is a customer with
/// what is open, the credit, the [Seller] whose customer it is, and the subscriptions that were
/// asked for; a [Subscription] is one with its billing state. Whoever wants to change something
/// locks rows; whoever only asks does not.
///
/// An example: a bill run asks for 500 subscriptions that are due on 1 May. One message reads all
/// of their states, whether they are a month or ten years old: a state that is kept begins with the
/// running period. Staff who enter on 5 June what holds since 16 April ask with [Selection#since],
/// and get the history from the beginning, so that 75.00 for half of April, May and June are billed
/// and not June's 30.00 alone.
///
/// [LiveSubscriptions] reads little of all of them, for who reckons what a newer catalogue would
/// bring.
///
/// What comes of it is written by `invoice`. [BillingTypes] has the names under which billing's
/// values are stored.
///
/// Always: facts are only added; what a kept billing state leaves out is settled for good;
/// customers are locked before subscriptions, each in the order of their ids.
///
/// Writes the table `subscription_label`.
@NullMarked
package dev.midcycle.subscription;

import org.jspecify.annotations.NullMarked;
