/// Money: whole minor units of one currency, and the exact decimals that unit prices are.
///
/// Always: two currencies never meet in one sum; rounding happens once, by name, where a line is
/// made. Ground floor: knows nobody else.
@NullMarked
package dev.midcycle.money;

import org.jspecify.annotations.NullMarked;
