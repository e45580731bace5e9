/// Bill runs: closing the periods of all subscriptions whose billing date has come, and the clocks
/// of test tenants.
///
/// A bill run ([BillRuns]) claims subscriptions that are due, up to 500 of one tenant, and reads
/// their billing states as one set. It lets `billing` advance each to the tenant's time, and hands
/// what comes of all of them to `invoice` as one set, in one transaction. Any number of runs may be
/// at it, in any number of processes. [Clocks] moves the clock of a test tenant on: everything that
/// falls due on the way happens in time order, a transaction for each instant at which documents
/// are issued ([ClockStep]).
///
/// An example: a plan costs 70.00 a month and calls 0.01 each, and Harbor has made 1,200 calls in
/// April. On 1 May, at midnight in Harbor's zone, the renewal falls due. Its fee of 70.00 is fixed;
/// the document waits an hour for late usage. At one o'clock it is issued with 82.00: May's fee and
/// April's calls. If the tenant's clock is moved from 16 April to 2 June instead, the same document
/// and that of 1 June come at once, in this order.
///
/// A customer who is invoiced together has one document of a day for all subscriptions: whoever
/// claims one claims all that may meet it, and `billing.Passage` joins them.
///
/// Credit that was granted for a time is taken away when it is over ([ExpiredCredit]). Three days
/// before a trial ends it is told what comes then ([EndingTrials]).
///
/// Asks `billing`, hands on to `invoice`; `job` finds out what is due, and `collect` charges what
/// is open.
///
/// Always: what is due is run in time order for each customer, once, whoever else runs; a
/// subscription that a payment reserves is left alone; one whose run fails is held, and all others
/// go on.
@NullMarked
package dev.midcycle.cycle;

import org.jspecify.annotations.NullMarked;
