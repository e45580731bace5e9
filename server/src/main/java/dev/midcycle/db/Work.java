package dev.midcycle.db;

import org.jdbi.v3.core.Handle;

/// What a transaction does. It may run more than once, so it changes nothing outside the database.
@FunctionalInterface
public interface Work<T> {
  T with(Handle handle);
}
