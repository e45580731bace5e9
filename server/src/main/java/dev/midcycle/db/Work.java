package dev.midcycle.db;

/// What a transaction does. It may run more than once, so it changes nothing outside the database.
@FunctionalInterface
public interface Work<T> {
  T with(Tx tx);
}
