/// Papers: a document's invoice or credit note, its receipt and its usage report, as PDF files.
/// What a paper says is fixed when its document is issued, by `invoice`; the file is made
/// afterwards, by a press that `pdf` brings. A merchant's logo is kept here, too.
///
/// Always: a paper is made once and is the same bytes ever after; making one holds up no bill run.
@NullMarked
package dev.midcycle.paper;

import org.jspecify.annotations.NullMarked;
