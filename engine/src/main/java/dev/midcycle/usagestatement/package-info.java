/// What is shown of usage before it is billed: what a meter has counted so far in the running
/// period ([Consumption]), what that costs until now ([Spending]), what the whole period will come
/// to at this pace ([Outlook]), where a meter stands for a limit ([Level]), and what the same use
/// costs at other terms ([Recent]) and exceeds of theirs ([SoFar]).
///
/// An example: 1,000 messages are included, each more costs 0.01, and 120 are sent every day. At
/// the end of the 10th of 30 days consumption is 1,200, of which 200 are beyond the allowance;
/// spending is 2.00; the outlook is what 3,600 messages will cost, 26.00.
///
/// Always: a shown amount is reckoned by the code of `charging` that bills it. Nothing here is
/// billed, and nothing here is stored.
@NullMarked
package dev.midcycle.usagestatement;

import org.jspecify.annotations.NullMarked;
