/// From what is due and what stands billed to a document.
///
/// [Difference] makes lines of the two; [Coupons] reduce them; [Drafting] adds tax and sums. The
/// result is a [Draft]: a document that is not issued. [BilledRows] says what stands billed once it
/// is, and [AccountBalance] how it is settled with credit and open documents. A [Bill] is what one
/// document is issued for: a draft, or those of several subscriptions. [Recalculation] computes the
/// amount of a line again; `words.Explanation` says it in a sentence.
///
/// An example: Basic (40.00) to Pro (70.00) on 16 April, with 20 % tax and 5.00 of credit.
///
/// ```
/// Basic, 16 April to 1 May    -20.00   unused 15 of 30 days of 40.00
/// Pro, 16 April to 1 May       35.00   15 of 30 days of 70.00
/// subtotal                     15.00
/// tax                           3.00   7.00 on 35.00, less 4.00 that come back
/// total                        18.00
/// credit applied                5.00
/// due                          13.00
/// ```
///
/// What staff does by hand begins with an [IssuedBill]. [Creditable] says what of its lines is left
/// to be credited: a credit note is taken off what stands, which stays billed, so that nothing is
/// charged again and a later credit returns less. Days that were taken back and come again are
/// charged that much less ([Waived]). [TakingOut] has a document stand no more that becomes void.
///
/// What a line charges has the tax of what it is for, on the day of issue ([LineTax]); what it
/// takes back has that of the line which charged it. 30.00 at 16 % in December, ended in January:
/// 14.52 come back with 2.32, though the rate is 19 % by then.
///
/// Comes after `charging`; `billing` decides when.
///
/// Always: issuing a draft and asking again gives nothing, since a draft is what should have been
/// billed less what has been billed; a total is the sum of rounded lines and taxes; tax is computed
/// once a rate; a credit returns the discounts and the tax of what it takes back, never more.
@NullMarked
package dev.midcycle.drafting;

import org.jspecify.annotations.NullMarked;
