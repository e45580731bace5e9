package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.KilledServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database starts while the server begins to listen: whichever fails, the start ends, says why
/// and what to do, and nothing of it runs on.
class FailedStartTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void because_somebody_has_the_port_stops_the_database_that_was_starting() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ended = start(taken.getLocalPort());

      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.told())
          .contains("midcycle: Cannot listen on 127.0.0.1, port " + taken.getLocalPort())
          .contains("choose another with --port");
    }
    assertThat(folder.resolve("postgres/data/PG_VERSION")).exists();
    assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void because_the_database_does_not_start_says_where_its_log_is() throws IOException {
    Files.createDirectories(folder.resolve("postgres/data"));
    Files.writeString(folder.resolve("postgres/data/PG_VERSION"), "9\n");

    var ended = start(0);

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.told())
        .contains("midcycle: The PostgreSQL in " + folder)
        .contains("does not start")
        .contains("postgres.log")
        .doesNotContain("is running at");
    assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }

  private KilledServer.Ended start(int port) throws IOException {
    return KilledServer.ended(
        List.of(
            "start",
            "--no-demo",
            "--port",
            String.valueOf(port),
            "--data-dir",
            folder.toRealPath().toString()));
  }
}
