package dev.midcycle.http;

/// The address or the port is not to be had. The message names both, for the person who started it.
public final class CannotListen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotListen(Server.Address address, RuntimeException cause) {
    super(
        "Cannot listen on %s, port %d: %s. Stop the program that uses the port, or choose another with --port. --host sets the address."
            .formatted(address.host(), address.port(), reason(cause)),
        cause);
  }

  private static String reason(Throwable failure) {
    var deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }
}
