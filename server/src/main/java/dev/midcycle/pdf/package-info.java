/// Makes PDF files of papers: a page is put together as a tree of elements, never as text, and set
/// by a renderer that can fetch nothing.
///
/// Always: the same sheet gives the same bytes; every file is PDF/A-3u and PDF/UA-1; what a name
/// says is shown as it is spelled.
@NullMarked
package dev.midcycle.pdf;

import org.jspecify.annotations.NullMarked;
