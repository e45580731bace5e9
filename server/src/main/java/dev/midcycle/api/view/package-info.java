/// The JSON objects and words that several subjects of the API show: one record for each schema of
/// the contract, and how it is made from what Midcycle knows.
///
/// An example: `Money` of 1,500 cents is shown as `{"currency": "USD", "amount": "15.00"}`, of
/// 1,500 yen as `{"currency": "JPY", "amount": "1500"}`, and a unit price of half a cent as
/// `"0.005"`: always a decimal string in major units, so that no client computes with floating
/// point numbers.
///
/// Always: what is shown is looked up, never computed here; an instant is in UTC, a day is the
/// customer's own; what has no value is left out.
@NullMarked
package dev.midcycle.api.view;

import org.jspecify.annotations.NullMarked;
