/// Routes about bank statements: reading them, what came by them, and what staff says of money that
/// nobody is known to have sent.
@NullMarked
package dev.midcycle.api.bank;

import org.jspecify.annotations.NullMarked;
