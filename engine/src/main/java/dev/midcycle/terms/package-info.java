/// What a subscription has, over time.
///
/// A [History] holds what was written down: dated [Fact]s, only ever added. Folded up to an instant
/// they are a [Timeline]: the [Terms] in force (plan, interval, quantities, add-ons, status), the
/// terms as they are priced, the coupons, and what fell due once. A
/// [Schedule][dev.midcycle.time.Schedule] in the terms says where periods begin, counted from its
/// anchor.
///
/// A plan may bind for a [Term]; it is part of the terms, is counted from where it began, and says
/// itself when it is over. Of what ends by itself (a trial, a pause, a subscription with its term)
/// no fact tells.
///
/// An example: three facts are Started (Basic, 1 April), Changed (Pro, 16 April), and Cancelled for
/// 1 June.
///
/// ```
/// in force    Basic 1 to 16 April    Pro 16 April to 1 June    cancelled
/// priced      the same, where the change is prorated
///             Basic 1 April to 1 May   Pro 1 May to 1 June, with `settle: none`
/// ```
///
/// On 20 May an Undone that names the cancellation is added. Nothing is deleted; folded again, Pro
/// goes on after 1 June.
///
/// What a recurring charge costs for a period is answered by [PeriodPrice] alone: as it was agreed
/// with the customer, while the plan stays; else by the phase that holds the period's first
/// instant, counted from where paid service began; else as the catalogue says. Three months at
/// 19.00 from 15 January are over on 15 April; a period that begins on 1 April has 19.00, the one
/// from 1 May the 29.00 of the plan. What was agreed of any other charge is put in its place by
/// [Catalogs#plan].
///
/// A coupon is given with the subscription, by itself, or with a change: then at its instant, for
/// the terms there are by then.
///
/// How the customer is taxed is a [Taxation], with rates by date, its own or those of a [TaxTable];
/// it gives the [Tax] of a line by what it is for and the day on which its document is issued.
///
/// Comes after `catalog`, whose versions the facts name; `charging` prices the timeline.
///
/// Always: the same facts give the same timeline, whenever it is asked; what is taken back is named
/// by a later fact and leaves nothing; a subscription keeps the billing rules that it began with;
/// billing dates are counted from an anchor, never chained.
@NullMarked
package dev.midcycle.terms;

import org.jspecify.annotations.NullMarked;
