/// From what is due and what stands billed to a document. [Difference] makes lines of the two,
/// [Coupons] reduce them, [Drafting] adds tax and sums, [BilledRows] says what stands once the
/// [Draft] is issued, and [AccountBalance] how it is settled. [Explanation] says in words how a
/// line came about, [Recalculation] makes its amount again. Comes after `due`; `billing` decides
/// when.
///
/// Always: a draft is what should have been billed less what has been billed, so issuing it and
/// asking again gives nothing; totals are sums of rounded lines; tax is reckoned once a rate.
@NullMarked
package dev.midcycle.drafting;

import org.jspecify.annotations.NullMarked;
