/// The life of a subscription as a pure state machine. A [Book] is all that billing needs to know
/// of one subscription; two verbs move it on: [Cycle#advance] runs what falls due,
/// [Decisions#decide] answers a wish. Both give facts and drafts of documents, and the stories
/// around write them down: `cycle` for whole sets, `change` for one, `simulate` in memory.
///
/// Inside: [Fold] makes terms over time of facts, [Expectation] what is due of terms and usage,
/// [Difference] lines of what is due and what stands billed, [Drafting] a document of lines;
/// [Explanation] says how an amount came about, [Recalculation] makes it again.
///
/// Always: a document is what should have been billed less what has been billed, so running it
/// twice bills nothing twice; a preview is the same function at the same instant; no database,
/// clock or configuration is known here.
@NullMarked
package dev.midcycle.billing;

import org.jspecify.annotations.NullMarked;
