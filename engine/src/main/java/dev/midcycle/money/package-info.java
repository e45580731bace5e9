/// Money: whole minor units of one currency, and the exact decimals that unit prices are.
///
/// An example: [Money] of 10.00 USD is 1,000 cents. A third of it, `share(10, 30, HALF_UP)`, is
/// 3.33; a sum with EUR throws. 1,500 yen are 1,500 minor units, since yen have no decimals. A unit
/// price of 0.005 is a [Decimal], and is never rounded: 3,001 units are 15.005, which becomes money
/// once, as 15.01.
///
/// Always: two currencies never meet in one sum; rounding happens once, by name, where a line is
/// made, half away from zero; no floating point number comes near. Ground floor: knows nobody else.
@NullMarked
package dev.midcycle.money;

import org.jspecify.annotations.NullMarked;
