/// What should have been billed, and what stands billed. [ExpectedCharges] says of a timeline and
/// of usage what is due at a date: fees that are shared over their period by [Slot] and stretch;
/// what cannot be shared (usage, what is missing to a minimum, what is charged once) as one
/// [PeriodAmount] a rate and period. [Billed] is the other side of the comparison, which `drafting`
/// makes.
///
/// Always: every amount carries its [Derivation]; any cutting of a period adds up to its whole fee;
/// each local day of usage has one rate; usage that is shown is reckoned by the same code that
/// bills it.
@NullMarked
package dev.midcycle.charging;

import org.jspecify.annotations.NullMarked;
