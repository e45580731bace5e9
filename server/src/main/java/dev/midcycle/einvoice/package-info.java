/// Makes e-invoices: a document as EN 16931 has it, in the syntaxes CII and UBL.
///
/// What is stored of a document becomes an [ElectronicInvoice] ([Mapping], without a library); that
/// becomes CII, of which the UBL is made. So both say the same. XML is written by libraries alone
/// ([Syntaxes]), which are loaded when the first e-invoice is asked for.
///
/// An example: 71 camera-days at 12.00 for 31 days, with a coupon of 10 %. The line has the
/// quantity 71 DAY, the price 12.00 for 31, an allowance of 2.75 and comes to 24.73. A credit note
/// of -20.00 is one of 20.00, type 381, and names the invoice that it corrects.
///
/// Always: the sums are the document's own; quantity times price is the line's amount to the cent;
/// what lacks something that the rules ask for is not made, and says what is missing.
@NullMarked
package dev.midcycle.einvoice;

import org.jspecify.annotations.NullMarked;
