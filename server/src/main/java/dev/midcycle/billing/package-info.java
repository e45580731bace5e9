/// The life of a subscription as a pure state machine. A [BillingState] is all that billing needs
/// to know of one subscription; two verbs move it on: [Lifecycle#advance] runs what falls due,
/// [Decisions#decide] answers a wish. Both give facts and drafts of documents, and the stories
/// around write them down: `cycle` for whole sets, `change` for one, `simulate` in memory.
///
/// Below it: `terms` folds facts into terms over time, `due` says what is due of them, `drafting`
/// makes a document of what is due and what stands billed.
///
/// Always: running something twice bills nothing twice; a preview is the same function at the same
/// instant; no database, clock or configuration is known here.
@NullMarked
package dev.midcycle.billing;

import org.jspecify.annotations.NullMarked;
