/// The way to PostgreSQL, tested, and the databases that everybody's tests run on.
@NullMarked
package dev.midcycle.db;

import org.jspecify.annotations.NullMarked;
