/// The life of a subscription as a pure state machine: a [BillingState] and two verbs.
///
/// A billing state is all that billing needs to know of one subscription: its facts, what stands
/// billed, a document that waits, and how far time has been run. [Lifecycle#advance] lets time pass
/// and gives the documents that fell due. [Decisions#decide] answers a [ChangeRequest] with a
/// [Decision]: the fact and documents that would come of it, or the reason for which it is refused.
///
/// An example: Basic costs 40.00 a month, Pro 70.00.
///
/// ```
/// 1 April    decide: subscribe to Basic   Started, an invoice of 40.00
/// 16 April   decide: change to Pro        Changed, an invoice of 15.00 (15 of 30 days of 30.00 more)
/// 1 May      advance                      an invoice of 70.00
/// ```
///
/// A quote shows what `decide` gives and stores nothing of it; its confirmation calls `decide`
/// again at the same instant and stores what it gives. In memory, `advance` and `decide` alone make
/// a whole life: see `basic-to-pro-half-way-through-a-30-day-month.yaml`.
///
/// A customer's subscriptions go through time as one account by [Passage], which issues what is
/// regular and falls due on one day as one document, if the customer is invoiced together. What
/// comes next of a subscription is the whole document that [Foresight] sees.
///
/// What staff does to an issued document by hand is in [ByHand]: a credit note is one more
/// document, and a document that becomes void is due again with the next one.
///
/// What is over is folded away by [Compaction], for those who keep a state. Below: `terms` folds
/// facts into terms over time, `charging` says what they should cost, `drafting` makes a document
/// of the difference. Around: `cycle` calls this for many subscriptions, `change` for one,
/// `simulate` in memory.
///
/// Always: running something twice bills nothing twice; a preview is the same function at the same
/// instant; one day after another or all in one step, the bills are the same. No database, clock or
/// configuration is known here.
@NullMarked
package dev.midcycle.billing;

import org.jspecify.annotations.NullMarked;
