package dev.midcycle.app.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where commands look for the Midcycle that runs: what the command says, else `MIDCYCLE_URL`, else
/// where the settings have it listen on this machine.
///
/// @param whence that is known from
public record ServerAddress(String url, String whence) {
  private static final Set<String> EVERY_NETWORK = Set.of("0.0.0.0", "::");
  private static final String VARIABLE = "MIDCYCLE_URL";
  private static final String HERE = "http://127.0.0.1:";

  /// The address of one that listens there, for who is on this machine.
  static String here(String host, int port) {
    var here = EVERY_NETWORK.contains(host) ? "127.0.0.1" : host;
    var address = here.contains(":") ? "[" + here + "]" : here;
    return "http://" + address + ":" + port;
  }

  /// Throws [BadSettings].
  public static ServerAddress of(Optional<String> url, Optional<Integer> port, Given given) {
    return url.map(one -> new ServerAddress(one, "--url"))
        .or(() -> port.map(one -> new ServerAddress(HERE + one, "--port")))
        .or(() ->
            Optional.ofNullable(given.environment().get(VARIABLE))
                .filter(one -> !one.isBlank())
                .map(one -> new ServerAddress(one, VARIABLE)))
        .orElseGet(() -> listening(given));
  }

  private static ServerAddress listening(Given given) {
    var read = Settings.readWithSources(given);
    var web = read.config().web();
    var whence =
        read.found().entrySet().stream()
            .filter(one -> one.getKey().name().equals("port"))
            .map(one -> one.getValue().source().words())
            .findFirst()
            .orElseThrow();
    if (web.port() == 0) {
      throw new BadSettings(
          List.of("%s: port 0 is any free one. Say which with --port.".formatted(whence)));
    }
    return new ServerAddress(here(web.host(), web.port()), "port: " + whence);
  }
}
