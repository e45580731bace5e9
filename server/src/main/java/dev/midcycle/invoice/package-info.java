/// Documents: making them and keeping them. The one place where what billing decides becomes rows.
///
/// An [AccountUpdate] is all that one bill or change does to a customer: states, facts, documents,
/// what they settle. [AccountUpdates] writes many of them as sets, whoever made them. A [Document]
/// is an invoice or a credit note with a [DocumentNumber]; its [Subject] says in a few words what
/// it is for. [Reopening] has a kept billing state begin anew where usage came for a day before it.
///
/// An example: an invoice of 36.00 for April, 6.00 of it tax, is still unpaid on 16 April when the
/// subscription is cancelled. The credit note of 18.00 lowers what is open of the invoice, so 18.00
/// stay open, and nothing becomes credit (`unpaid-and-ended-the-credit-lowers-what-is-open.yaml`).
/// The invoice is `INV-000001`, the credit note `CN-000001`: each kind counts by itself.
///
/// Always: one document for a cause, which is a billing date, of one subscription or of several, or
/// a fact; a line of one for several says whose it is; numbers without gaps, from a counter that is
/// raised as the last statement before the commit; an issued document never changes but for what is
/// open of it; what a document settles is settled in the transaction that issues it.
///
/// Writes the tables `billed`, `billed_tax`, `document`, `document_counter`, `document_line`,
/// `document_tax`, `fact`, `paper_source` and `subscription`.
@NullMarked
package dev.midcycle.invoice;

import org.jspecify.annotations.NullMarked;
