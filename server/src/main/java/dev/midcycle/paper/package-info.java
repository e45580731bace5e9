/// PDF documents: an invoice or credit note, its receipt, and its usage report, as files. (Code and
/// tables say paper for a PDF document, since a document is the invoice itself.)
///
/// What a file says is fixed when its document is issued: `invoice` keeps seller, buyer and days of
/// usage as they were. [Papers] has a file made for whoever asks for it first, by a [PaperRenderer]
/// that `pdf` brings. The tenant's logo is kept here, too.
///
/// An example: `INV-000042` of 1 May is `Acme-GmbH-INV-000042-2026-05-01.pdf`. Acme moves on 3 May.
/// Whoever asks first, on 4 May or in ten years, still gets the old address; the invoice of 1 June
/// has the new one.
///
/// Always: a file is made once, when it is first asked for, and has the same bytes ever after, also
/// for those who ask at the same time; making one holds up no bill run.
///
/// Writes the tables `logo` and `paper`.
@NullMarked
package dev.midcycle.paper;

import org.jspecify.annotations.NullMarked;
