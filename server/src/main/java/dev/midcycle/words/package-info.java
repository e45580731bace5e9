/// What customers read: the sentences of documents, prices, quotes, refusals, activities and usage.
///
/// Code decides and has codes and values; here are the texts, in files of `words`, one a subject
/// and language, by key. [Phrases] reads them. Whoever shows something picks the key and gives the
/// values by name. What says the same wherever it is shown is put together here: what a line is for
/// and why it costs what it does ([Explanation]), a price ([PriceWords]), what a document is for
/// ([SubjectWords]), what stands on a PDF document ([PaperWords], and [PaperLines] for its lines),
/// what usage costs ([TariffWords]). [English] writes money, numbers and days for sentences.
///
/// An example, a line of 20.00 for half of April at 40.00 a month. Its derivation is 15 parts of 30
/// days of 40.00. `lines` has
///
/// ```
/// part_of_days = {part} of {parts} {parts, plural, one {day} other {days}} of {whole}
/// ```
///
/// so that `say("part_of_days", "part", 15, "parts", 30, "whole", "40.00")` is "15 of 30 days of
/// 40.00", and with one part it is "1 of 30 days of 40.00".
///
/// Always: each key of a file is used, each key that is used is there, and is given the names that
/// its text has, no others; a subject's languages have the same keys and names; no other package
/// holds a sentence for customers (`PhrasesTest`). No code compares a text.
///
/// What a program is told of a request that it got wrong stays beside the check that finds it.
/// Comes after all that is known; doors show it.
@NullMarked
package dev.midcycle.words;

import org.jspecify.annotations.NullMarked;
