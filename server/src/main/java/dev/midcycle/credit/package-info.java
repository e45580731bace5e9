/// Credit balances: grants, what documents owe customers, and what credit has paid.
///
/// Always: a balance is the sum of its entries and never below zero; entries are only added.
@NullMarked
package dev.midcycle.credit;

import org.jspecify.annotations.NullMarked;
