/// Makes PDF files: a page is put together as a tree of elements, never as text, and set by a
/// renderer that can fetch nothing.
///
/// An example: a customer is called `<b>Harbor & Sons</b>`. The page shows just that: an [Element]
/// holds text, and text is never read as markup. A line of -20.00 and one of 35.00 stand above a
/// total of 15.00; each sum is the document's own, none is computed here.
///
/// Always: the same content gives the same bytes; every file is PDF/A-3u and PDF/UA-1; what a name
/// says is shown as it is spelled.
@NullMarked
package dev.midcycle.pdf;

import org.jspecify.annotations.NullMarked;
