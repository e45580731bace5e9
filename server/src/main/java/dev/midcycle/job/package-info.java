/// Work that comes by itself: one list of everything that falls due, those who do it, and the loops
/// that ask them to. `app` says which loops there are.
///
/// **The words.** A *piece of work* is a row of `work_item`: a *kind* (what is to be done), an
/// *object* (what it is done to) and two instants. `at` is when it falls due, by its tenant's
/// clock; `held_until` keeps it from being tried before, by the system's. Whoever makes work
/// necessary *adds* it in the same transaction ([WorkQueue#add]): the invoice and its collection
/// are there together, or not at all. What usage makes necessary is added by triggers. A [Worker]
/// does one kind of work, and the [Runner] has it done: for the tenants that have any that is due,
/// piece after piece, until nothing is left or the process ends.
///
/// There are two ways of taking work. *Claimed* ([WorkQueue#claim]) it stays locked until the
/// transaction that does it is over, many pieces at once; a crash leaves all as it was. *Taken*
/// ([WorkQueue#take]) it is left to one process for a minute, for work in several steps with a
/// foreign call between.
///
/// **An example.** On 1 May the renewals of A, B and C fall due, and B's cannot be billed:
///
/// | row of `work_item` | at | attempts | held until | failure |
/// |---|---|---|---|---|
/// | bill A, bill B, bill C | 1 May 00:00 | 0 | | |
/// | all three are claimed and fail together; they are due as before | 1 May 00:00 | 0 | | |
/// | bill A alone: billed, its next renewal is due | 1 June 00:00 | 0 | | |
/// | bill B alone: it is held | 1 May 00:00 | 1 | in a minute | no rate for XTS |
/// | bill C alone: billed | 1 June 00:00 | 0 | | |
/// | a minute later B fails again | 1 May 00:00 | 2 | in two minutes | no rate for XTS |
/// | somebody mends the rate and releases B: billed | 1 June 00:00 | 0 | | |
///
/// What is not over although nothing failed, such as a payment of which the gateway knows nothing
/// yet, comes *again* ([WorkQueue#again]) without a failure.
///
/// Where a piece may wait long for somebody outside, such as a payment gateway, tenants have
/// [Turns]: whose work is slow goes on by itself, one lane a tenant, and holds up no other.
///
/// Always: work is claimed, never assigned, so any number of processes may share it; what fails
/// costs only itself, and is kept with its reason; a database that is away is held against nobody.
///
/// Comes after `db`, hands on to nobody: the stories and records bring their workers.
///
/// Writes the table `work_item`.
@NullMarked
package dev.midcycle.job;

import org.jspecify.annotations.NullMarked;
