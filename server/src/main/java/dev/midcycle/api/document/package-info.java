/// Invoices and credit notes over HTTP, as JSON and as PDF files.
///
/// An example: an invoice of 47.60 of which 7.60 are tax is shown with its lines, `taxes` of one
/// rate, `total` 47.60 and `due` 47.60; `GET /v1/documents/doc_…/pdf` is the same on paper.
///
/// Always: what is shown of a document is what was issued.
@NullMarked
package dev.midcycle.api.document;

import org.jspecify.annotations.NullMarked;
