/// Quotes over HTTP: what is asked for is read into a `ChangeRequest`, and shown with its bill,
/// what changes, what it means in words, and what comes after it; confirming shows what came of it.
///
/// An example: `POST /v1/quotes` with `{"customer": "cus_…", "change": {"plan": "pro"}}` answers
/// 201 with `bill.total` of 15.00 and `due_now` of 15.00. `POST /v1/quotes/quo_…/confirm` answers
/// 200 with the document, or 409 `stale_quote` with a fresh quote.
///
/// Always: a sentence is made beside the number it speaks of; a quote is shown from what was
/// decided, never from an earlier answer.
@NullMarked
package dev.midcycle.api.quote;

import org.jspecify.annotations.NullMarked;
