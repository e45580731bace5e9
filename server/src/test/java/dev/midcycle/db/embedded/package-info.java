/// The PostgreSQL that Midcycle brings along, tested; and run once for all tests.
@NullMarked
package dev.midcycle.db.embedded;

import org.jspecify.annotations.NullMarked;
