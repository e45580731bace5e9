/// Alerts: telling customers that their usage has come to 80 or 100 percent of what is included, or
/// of their budget, and stopping usage where they asked for it.
///
/// A [SpendingRule] is what a customer wants for one subscription: a budget, and whether measured
/// features stop at what is included, at the budget, or never. Whatever changes the days of usage
/// queues the customer; [AlertWatch] looks at those who are queued and raises each [Alert] once.
///
/// An example: 1,000 calls a month are included. At the 800th an alert says 80 percent, at the
/// 1,000th another says 100 percent. If all 1,000 come in one batch, only the second is raised. On
/// a larger plan, with 5,000 included, the 4,000th call raises the alert for 80 percent again. With
/// a budget of 50.00 the first alert comes at 40.00.
///
/// Comes after `usage`, whose days say whom to look at; amounts are those of `usagestatement`;
/// events go to `outbox`.
///
/// Always: one alert for a charge, a share, a period and what it was measured against, however many
/// workers look at once. Nothing here keeps usage from being counted and billed.
///
/// Writes the tables `spending_rule` and `usage_alert`.
@NullMarked
package dev.midcycle.alert;

import org.jspecify.annotations.NullMarked;
