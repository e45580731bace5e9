package dev.midcycle.app;

import dev.midcycle.app.config.ServerAddress;
import dev.midcycle.app.config.SettingsOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the Midcycle is that a command speaks to.
final class ServerUrl {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The address of Midcycle. Default: this machine at --port, or else MIDCYCLE_URL, or else this machine at the port of MIDCYCLE_PORT or midcycle.yaml, or 8080.")
  private @Nullable String url;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port of a Midcycle on this machine, in place of --url.")
  private @Nullable Integer port;

  /// Throws [dev.midcycle.app.config.BadSettings].
  ServerAddress address() {
    return ServerAddress.of(
        Optional.ofNullable(url), Optional.ofNullable(port), SettingsOptions.none());
  }
}
