/// Activities: who did what to a customer, and when.
///
/// An [Activity] names its [Actor] (a member, an API key, the system, the operator), the [Action],
/// what it was done to, and a few details that are shown.
///
/// An example: Ada moves Harbor from Basic to Pro on 16 April, and it is paid. The transaction that
/// begins the payment writes `PAYMENT_STARTED`; the one that makes the change writes
/// `PAYMENT_SUCCEEDED`, `DOCUMENT_ISSUED` with the invoice of 15.00, and `CHANGED` with the plan
/// before and after. The renewal of 70.00 on 1 May is an activity of [Actor#SYSTEM].
///
/// Always: written in the transaction that does what it tells of; never changed afterwards, which
/// PostgreSQL guards by grants and a trigger.
///
/// Writes the table `audit`.
@NullMarked
package dev.midcycle.audit;

import org.jspecify.annotations.NullMarked;
