package dev.midcycle.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.app.Run;
import dev.midcycle.http.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Path PAGE = Path.of("../docs/operations/settings.md");

  @TempDir private Path home = Path.of("");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          flag | variable | file | port
               |          |      | 8080
               |          | 7001 | 7001
               | 7002     | 7001 | 7002
               | ''       | 7001 | 7001
          7003 | 7002     | 7001 | 7003
          7003 |          | 7001 | 7003
          """)
  void a_flag_counts_before_the_environment_and_that_before_the_file(
      @Nullable String flag, @Nullable String variable, @Nullable String file, int port)
      throws IOException {
    var environment = new HashMap<String, String>();
    if (variable != null) {
      environment.put("MIDCYCLE_PORT", variable);
    }
    if (file != null) {
      write("port: " + file);
    }

    var config =
        Settings.read(
            new Given(flag == null ? Map.of() : Map.of("port", flag), environment, none(), home));

    assertThat(config.web().port()).isEqualTo(port);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          file                     | says
          prot: 1                  | line 1: unknown setting `prot`; did you mean `port`?
          database-url: x          | line 1: unknown setting `database-url`; did you mean `database_url`?
          port: 70000              | line 1: port is "70000", and must be a whole number from 0 to 65535
          port: eighty             | line 1: port is "eighty", and must be a whole number from 0 to 65535
          port:                    | line 1: `port` must be a word, a number or a list, not nothing
          port: {is: 1}            | line 1: `port` must be a word, a number or a list, not a mapping
          demo: perhaps            | line 1: demo is "perhaps", and must be true or false
          public_url: ftp://a.test | line 1: public_url is "ftp://a.test", and must be `https://`
          public_url: https://a/b  | line 1: public_url is "https://a/b", and must be `https://`
          public_url: https://a:x  | line 1: public_url is "https://a:x", and must be `https://`
          mail_from: billing       | line 1: mail_from is "billing", and must be a mail address, such as billing@example.com
          mail_from: A <a@b.test>  | line 1: mail_from is "A <a@b.test>", and must be a mail address
          trusted_proxies: [10.0.0.0/8, lb] | line 1: trusted_proxies is "lb", and must be an address in numbers
          log_format: xml          | line 1: log_format is "xml", and must be text, json
          log_level: loud          | line 1: log_level is "loud", and must be error, warn, info, debug, trace
          events_limit: 2000       | line 1: events_limit is "2000", and must be a whole number from 1 to 1000
          database_url: mysql://u:hidden@h/d | line 1: database_url: The database address cannot be read: it does not start with postgresql://
          [1]                      | line 1: a settings file must have lines such as `port: 8080`
          """)
  void a_line_that_is_wrong_is_named_with_its_reason(String text, String says) throws IOException {
    write(text);

    assertThat(problems(Map.of(), Map.of()))
        .contains(home.resolve("midcycle.yaml") + ", " + says)
        .doesNotContain("hidden");
  }

  @Test
  void a_flag_or_a_variable_that_is_wrong_is_named_and_so_is_all_else_at_once() throws IOException {
    write("hots: x\nport: 1");

    assertThat(problems(Map.of("port", "-1"), Map.of("MIDCYCLE_DEMO", "2")).lines())
        .satisfiesExactly(
            file -> assertThat(file).contains("line 1: unknown setting `hots`"),
            flag -> assertThat(flag).startsWith("--port is \"-1\", and must be"),
            variable -> assertThat(variable).startsWith("MIDCYCLE_DEMO is \"2\", and must be"));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          variable                  | says
          MIDCYCLE_PROT             | MIDCYCLE_PROT is not a setting; did you mean MIDCYCLE_PORT?
          MIDCYCLE_DATABASE_ULR     | MIDCYCLE_DATABASE_ULR is not a setting; did you mean MIDCYCLE_DATABASE_URL?
          MIDCYCLE_STOPDELAY        | MIDCYCLE_STOPDELAY is not a setting; did you mean MIDCYCLE_STOP_DELAY?
          MIDCYCLE_port             | MIDCYCLE_port is not a setting; did you mean MIDCYCLE_PORT?
          MIDCYCLE_                 | MIDCYCLE_ is not a setting. Remove it; `midcycle settings` lists all settings.
          MIDCYCLE_WINDOW_COLOUR    | MIDCYCLE_WINDOW_COLOUR is not a setting. Remove it; `midcycle settings` lists all settings.
          MIDCYCLE_API_KEY          | ''
          MIDCYCLE_SERVICE_HOST     | ''
          MIDCYCLE_SERVICE_PORT_HTTP | ''
          MIDCYCLE_PORT_8080_TCP    | ''
          MIDCYCLE_PORT_8080_TCP_ADDR | ''
          MIDCYCLE_API_SERVICE_HOST | ''
          OTHER_PROT                | ''
          """)
  void a_variable_that_is_no_setting_is_named_with_the_nearest(String variable, String says) {
    assertThat(problems(Map.of(), Map.of(variable, "x"))).isEqualTo(says);
    assertThat(problems(Map.of(), Map.of(variable, " "))).as("empty").isEmpty();
  }

  @Test
  void a_file_that_is_asked_for_must_be_there() {
    var given = new Given(Map.of(), Map.of("MIDCYCLE_CONFIG", "no/such.yaml"), none(), home);

    assertThatThrownBy(() -> Settings.read(given)).hasMessageContaining("no/such.yaml");
    assertThat(problems(Map.of(), Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          demo  | database              | is set up
                |                       | true
          false |                       | false
          true  |                       | true
                | postgresql://h.test/d | false
          true  | postgresql://h.test/d | true
          """)
  void examples_are_set_up_in_ones_own_database_only_when_asked_for(
      @Nullable String demo, @Nullable String database, boolean isSetUp) {
    var flags = new HashMap<String, String>();
    if (demo != null) {
      flags.put("demo", demo);
    }
    if (database != null) {
      flags.put("database-url", database);
    }

    assertThat(read(flags, Map.of()).demo()).isEqualTo(isSetUp);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          host      | public address         | links begin with
                    |                        | http://127.0.0.1:7000
          localhost |                        | http://localhost:7000
          0.0.0.0   |                        | http://127.0.0.1:7000
          ::        |                        | http://127.0.0.1:7000
          ::1       |                        | http://[::1]:7000
          0.0.0.0   | https://bills.example  | https://bills.example
                    | https://bills.example/ | https://bills.example
          """)
  void links_lead_to_where_people_reach_it(
      @Nullable String host, @Nullable String address, String base) {
    var environment = new HashMap<String, String>();
    if (host != null) {
      environment.put("MIDCYCLE_HOST", host);
    }
    if (address != null) {
      environment.put("MIDCYCLE_PUBLIC_URL", address);
    }

    assertThat(read(Map.of(), environment).web().base(7000)).isEqualTo(base);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trusted_proxies: [10.0.0.0/8, '::1']",
        "trusted_proxies: 10.0.0.0/8, ::1",
        "trusted_proxies:\n- 10.0.0.0/8\n- '::1'"
      })
  void a_list_is_written_as_yaml_has_it_or_with_commas(String text) throws IOException {
    write(text);

    assertThat(read(Map.of(), Map.of()).outside().proxies())
        .containsExactly(Network.parse("10.0.0.0/8"), Network.parse("::1"));
  }

  @Test
  void a_command_ends_with_status_2_before_anything_is_done() {
    var run = Run.of(List.of("start", "--port", "eighty"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "midcycle: --port is \"eighty\", and must be a whole number from 0 to 65535.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void what_nobody_has_set_lies_at_home_and_what_somebody_has_where_they_are() {
    assertThat(read(Map.of(), Map.of()).data().dataDir()).isEqualTo(home.resolve(".midcycle"));
    assertThat(read(Map.of("data-dir", "here"), Map.of()).data().dataDir())
        .isEqualTo(Path.of("here"));
  }

  @Test
  void a_list_of_what_holds_says_where_from_and_shows_no_secret() throws IOException {
    write("database_url: jdbc:postgresql://h.test/d?user=ann&password=hidden-1");
    var given =
        new Given(
            Map.of("port", "7000"), Map.of("MIDCYCLE_DATABASE_PASSWORD", "hidden-2"), none(), home);

    assertThat(SettingsList.of(given).lines())
        .anyMatch(line -> line.matches("port: 7000 +# --port"))
        .anyMatch(line -> line.matches("database_url: postgresql://h.test:5432/d +# .*line 1"))
        .anyMatch(
            line -> line.matches("# database_password: \\(secret\\) +# MIDCYCLE_DATABASE_PASSWORD"))
        .anyMatch(line -> line.matches("host: 127.0.0.1 +# not set"))
        .noneMatch(line -> line.contains("hidden"));
    assertThat(Settings.read(given).toString()).doesNotContain("hidden");
  }

  @Test
  void the_page_of_settings_is_what_the_record_tells() throws IOException {
    assertThat(Files.readString(PAGE))
        .as("make it anew: ./midcycle settings --page > docs/operations/settings.md")
        .isEqualTo(SettingsPage.text());
  }

  @Test
  void every_setting_is_told_of_and_has_a_name_of_its_own() {
    assertThat(Settings.lines()).extracting(Line::name).doesNotHaveDuplicates();
    assertThat(Settings.lines())
        .allSatisfy(line -> {
          assertThat(line.name()).matches("[a-z]+(-[a-z]+)*");
          assertThat(line.setting().means()).endsWith(".");
          assertThat(line.setting().unset().isEmpty())
              .isNotEqualTo(line.setting().otherwise().isEmpty());
        });
  }

  private void write(String text) throws IOException {
    Files.writeString(home.resolve("midcycle.yaml"), text);
  }

  private Config read(Map<String, String> flags, Map<String, String> environment) {
    return Settings.read(new Given(flags, environment, none(), home));
  }

  /// A line for each; empty when there are none.
  private String problems(Map<String, String> flags, Map<String, String> environment) {
    try {
      read(flags, environment);
      return "";
    } catch (BadSettings bad) {
      return String.join("\n", bad.problems());
    }
  }

  private static Optional<Path> none() {
    return Optional.empty();
  }
}
