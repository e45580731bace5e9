package dev.midcycle.http;

import dev.midcycle.access.Device;
import java.util.Optional;

/// What is known of whoever calls, before it is known who that is.
///
/// @param source their address; in IPv6 the network of one subscriber
/// @param device what their browser says it is
/// @param browser what a browser was told to be known by while somebody signs in
/// @param ahead whether a browser only fetches it in case somebody wants it
/// @param lastEvent the last that was heard, by whoever comes back to a stream of events
public record Visitor(
    String source,
    Device device,
    Optional<String> browser,
    boolean ahead,
    Optional<String> lastEvent) {}
