/// What a customer may have: plans and add-ons on offer ([Offering]), with what is ordered by
/// number ([OrderedOffer]), what may be done with a subscription now ([Permissions]), and what
/// cancelling it means ([Cancellation]).
///
/// An example: Plus costs 15.00 a month and 150.00 a year, Basic 9.00, and the catalogue says that
/// upgrades wait until what is open is paid. Somebody has Basic by the month, since 1 April.
///
/// ```
///                on 16 April                   with an invoice overdue
/// Basic, month   current                       current
/// Plus, month    upgrade                       past_due
/// Plus, year     upgrade, 30.00 less a year    past_due
/// cancel         at the end of the period      at the end of the period
/// ```
///
/// No rule is written here. Each is a [ChangeRequest][dev.midcycle.billing.ChangeRequest], asked of
/// `billing.Decisions` at the instant at which somebody looks ([SubscriptionContext]); its answer
/// is the offer. So a rule of the catalogue is obeyed here without being written a second time.
///
/// Always: what is on offer would be granted, and what is not has the reason that a quote for it
/// would be refused with. Answers are cases and values; whoever shows them finds the words. Nothing
/// is billed by what is here, and nothing here is stored.
///
/// Comes after `billing`; `api` shows it.
@NullMarked
package dev.midcycle.offer;

import org.jspecify.annotations.NullMarked;
