package dev.midcycle.http;

/// What a route does once the caller is known and the body is well-formed.
@FunctionalInterface
public interface Handler {
  Answer handle(Call call);
}
