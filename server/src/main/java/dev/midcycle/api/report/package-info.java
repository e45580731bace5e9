/// What the books say, over HTTP.
///
/// An example: `GET /v1/reports/trial-balance?date=2026-04-30` shows each account of the books on
/// that day, with its debit or its credit; both sides come to the same.
///
/// Always: each report is of days in the zone of the books; a statement, which its customer may
/// read too, is of days in the customer's.
@NullMarked
package dev.midcycle.api.report;

import org.jspecify.annotations.NullMarked;
