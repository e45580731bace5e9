package dev.midcycle.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.db.DatabaseProblem;
import dev.midcycle.db.Login;
import dev.midcycle.db.ServerCheck;
import dev.midcycle.db.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir private Path folder = Path.of("");

  private final List<String> said = new ArrayList<>();

  /// The programs are unpacked already for the other tests; unpacking them again is tested once.
  @BeforeEach
  void borrow_the_programs() throws IOException {
    TestServer.login();
    Files.createSymbolicLink(folder.resolve("programs-18.6.0"), TestServer.programs());
  }

  @Test
  void keeps_what_was_written_over_a_restart_and_keeps_it_safe() throws SQLException {
    try (var first = start()) {
      ServerCheck.refuseUnsafe(first.login());
      TestDatabase.execute(first.login(), "create table kept as select 42 as answer");
    }
    assertThat(said).anyMatch(line -> line.startsWith("Creating the database"));

    said.clear();
    try (var second = start()) {
      assertThat(answer(second.login())).isEqualTo(42);
    }
    assertThat(said).as("a second start has nothing to say").isEmpty();
  }

  @Test
  void lets_nobody_in_without_the_password_which_only_its_owner_can_read() throws IOException {
    try (var server = start()) {
      var wrong = new Login(server.login().jdbcUrl(), server.login().user(), "guessed");

      assertThatThrownBy(() -> answer(wrong))
          .hasMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("password"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void listens_at_a_port_of_ones_choice_and_says_when_somebody_has_it() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, port, said::add))
          .isInstanceOf(DatabaseProblem.class)
          .hasMessageContaining("port " + port + ": Address already in use")
          .hasMessageContaining("--postgres-port");
    }
    try (var server = EmbeddedPostgres.start(folder, port, said::add)) {
      assertThat(server.login().jdbcUrl()).contains("127.0.0.1:" + port + "/postgres");
    }
  }

  @Test
  void a_second_midcycle_on_the_folder_is_told_who_has_it() {
    try (var server = start()) {
      assertThat(server.login().user()).isEqualTo("midcycle");
      assertThatThrownBy(this::start)
          .isInstanceOf(DatabaseProblem.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--data-dir");
    }
  }

  @Test
  void one_to_throw_away_leaves_nothing_but_the_programs() throws IOException {
    var killed = folder.resolve("throw-away-1").resolve("data");
    Files.createDirectories(killed);
    Files.writeString(killed.resolve("PG_VERSION"), "left by a run that was killed");

    try (var first = EmbeddedPostgres.throwAway(folder, said::add);
        var second = EmbeddedPostgres.throwAway(folder, said::add)) {
      TestDatabase.execute(first.login(), "create table gone as select 42 as answer");
      assertThat(second.login().jdbcUrl()).isNotEqualTo(first.login().jdbcUrl());
      assertThat(names(folder)).contains("throw-away-1", "throw-away-2");
    }

    assertThat(names(folder)).containsExactly("programs-18.6.0");
  }

  @Test
  void a_server_that_outlived_its_midcycle_is_stopped_first() throws SQLException {
    start().close();
    said.clear();
    var orphan = new Cluster(folder, TestServer.programs(), Account.choose(folder));
    orphan.start(0, List.of());

    try (var server = start()) {
      assertThat(said)
          .containsExactly("Stopping the PostgreSQL that an earlier Midcycle left behind ...");
      TestDatabase.execute(server.login(), "create table kept as select 42 as answer");
      assertThat(answer(server.login())).isEqualTo(42);
    }
  }

  @Test
  void a_note_about_a_server_whose_number_is_another_programs_now_is_thrown_away()
      throws IOException, SQLException {
    start().close();
    Files.writeString(
        folder.resolve("data/postmaster.pid"),
        "%d\n%s\n1795491631\n5432\n\n127.0.0.1\n".formatted(ProcessHandle.current().pid(), folder));

    try (var server = start()) {
      TestDatabase.execute(server.login(), "create table kept as select 42 as answer");
      assertThat(answer(server.login())).isEqualTo(42);
    }
  }

  @Test
  void a_half_made_database_is_made_anew() throws IOException, SQLException {
    Files.createDirectories(folder.resolve("data-half/base"));
    Files.writeString(folder.resolve("data-half/PG_VERSION"), "18");

    try (var server = start()) {
      TestDatabase.execute(server.login(), "create table kept as select 42 as answer");
      assertThat(answer(server.login())).isEqualTo(42);
    }
  }

  @Test
  void nothing_runs_on_after_the_end() {
    var server = start();
    var login = server.login();
    TestDatabase.execute(login, "create table kept as select 42 as answer");
    server.close();

    assertThatThrownBy(() -> answer(login)).isInstanceOf(SQLException.class);
    assertThat(Postmaster.of(folder.resolve("data"))).isEmpty();
  }

  @Test
  void the_programs_are_unpacked_once(@TempDir Path elsewhere) {
    var unpacked = new ArrayList<String>();

    var first = Binaries.unpacked(elsewhere, () -> unpacked.add("first"));
    var second = Binaries.unpacked(elsewhere, () -> unpacked.add("second"));

    assertThat(second).isEqualTo(first);
    assertThat(unpacked).containsExactly("first");
    assertThat(first.resolve("bin/postgres")).isExecutable();
  }

  @Test
  void postgresql_never_runs_as_root() {
    var account = Account.choose(folder);

    assertThat(Shell.run(folder, account.command(List.of("id", "-u"))).output())
        .matches("\\d+")
        .isNotEqualTo("0");
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(folder, said::add);
  }

  private static int answer(Login login) throws SQLException {
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var running = connection.createStatement();
        var row = running.executeQuery("select answer from kept")) {
      row.next();
      return row.getInt("answer");
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (var inside = Files.list(folder)) {
      return inside.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
