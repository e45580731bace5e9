package dev.midcycle.outbox;

/// An event with its place among those of the tenant.
///
/// @param position counts the tenant's events, in an order in which none comes before one that was
///   committed before it about the same object
/// @param sequence counts the events of the same object, without a gap
public record Told(Event event, long position, long sequence) {}
