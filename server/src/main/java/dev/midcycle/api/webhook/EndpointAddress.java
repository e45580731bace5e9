package dev.midcycle.api.webhook;

import dev.midcycle.http.Problem;
import java.net.URI;
import java.util.Optional;

/// Whether events may be sent to an address, as far as that can be told before it is looked up.
final class EndpointAddress {
  private static final int LOWEST_FREE = 1024;

  private EndpointAddress() {}

  /// The address itself; throws the problem with it.
  ///
  /// @param insideToo whether addresses inside are allowed, and `http` with them
  static String checked(String url, boolean insideToo) {
    problem(url, insideToo)
        .ifPresent(problem -> {
          throw Problem.invalid("/url", problem).thrown();
        });
    return url;
  }

  private static Optional<String> problem(String url, boolean insideToo) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException _) {
      return Optional.of("is not a URL");
    }
    var scheme = Optional.ofNullable(uri.getScheme()).orElse("");
    if (!scheme.equals("https") && !(insideToo && scheme.equals("http"))) {
      return Optional.of("must begin with https://");
    }
    if (uri.getHost() == null) {
      return Optional.of("must name a host");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of("must have neither a user nor a fragment");
    }
    int port = uri.getPort();
    return port == -1 || port == 443 || port >= LOWEST_FREE || (insideToo && port == 80)
        ? Optional.empty()
        : Optional.of("must have the port 443, or one from 1024 on");
  }
}
