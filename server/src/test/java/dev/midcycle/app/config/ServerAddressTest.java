package dev.midcycle.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {
  @TempDir private Path home = Path.of("");

  private Given given(Map<String, String> environment) {
    return new Given(Map.of(), environment, Optional.empty(), home);
  }

  /// What the command says is `--url` or `--port`, by its first letters.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          said          | variables                                   | file        | address               | whence
                        |                                             |             | http://127.0.0.1:8080 | port: not set
                        |                                             | port: 7002  | http://127.0.0.1:7002 | midcycle.yaml, line 1
                        |                                             | host: '::1' | http://[::1]:8080     | port: not set
                        | MIDCYCLE_PORT=7001                          | port: 7002  | http://127.0.0.1:7001 | port: MIDCYCLE_PORT
                        | MIDCYCLE_PORT=7001 MIDCYCLE_URL=http://a.ex | port: 7002  | http://a.ex           | MIDCYCLE_URL
                        | MIDCYCLE_URL=http://a.ex                    | port: never | http://a.ex           | MIDCYCLE_URL
          7003          | MIDCYCLE_URL=http://a.ex                    | port: 7002  | http://127.0.0.1:7003 | --port
          http://b.ex   | MIDCYCLE_URL=http://a.ex                    | port: 7002  | http://b.ex           | --url
          """)
  void a_server_is_found_where_the_settings_have_it_listen_unless_something_else_is_said(
      @Nullable String said,
      @Nullable String variables,
      @Nullable String file,
      String address,
      String whence)
      throws IOException {
    if (file != null) {
      Files.writeString(home.resolve("midcycle.yaml"), file);
    }
    var environment = new HashMap<String, String>();
    if (variables != null) {
      for (var one : variables.split(" ", -1)) {
        var parts = one.split("=", 2);
        environment.put(parts[0], parts[1]);
      }
    }
    var asked = Optional.ofNullable(said);

    var found =
        ServerAddress.of(
            asked.filter(one -> one.startsWith("http")),
            asked.filter(one -> !one.startsWith("http")).map(Integer::valueOf),
            given(environment));

    assertThat(found.url()).isEqualTo(address);
    assertThat(found.whence()).endsWith(whence);
  }

  @Test
  void a_port_that_is_picked_is_not_known() {
    assertThatThrownBy(() ->
            ServerAddress.of(
                Optional.empty(), Optional.empty(), given(Map.of("MIDCYCLE_PORT", "0"))))
        .isInstanceOf(BadSettings.class)
        .hasMessage("MIDCYCLE_PORT: port 0 is any free one. Say which with --port.");
  }
}
