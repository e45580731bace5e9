package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.KilledServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator does at the command line while Midcycle runs on the PostgreSQL that it brings.
class BesideTheServerTest {
  @TempDir private Path folder = Path.of("");

  private Run run(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data-dir", folder.toString()));
    return Run.of(all);
  }

  private Run done(String... words) {
    var run = run(words);
    assertThat(run.status()).as(run.toString()).isZero();
    return run;
  }

  private static String key(Run run) {
    return run.out().lines().filter(line -> line.startsWith("mk_")).findFirst().orElseThrow();
  }

  private static int status(Caller caller, String key) {
    return caller.withKey(key).get("/v1/customers").status();
  }

  @Test
  void tenants_and_keys_are_made_listed_rotated_and_revoked_while_it_runs() throws IOException {
    try (var server = new KilledServer(folder)) {
      var caller = server.caller();

      var made = done("tenant", "create", "Acme Inc.", "--catalog", "../examples/scout.yaml");
      assertThat(made.out()).contains("a live tenant", "ten_", "acme-inc");
      assertThat(key(made)).startsWith("mk_live_");
      assertThat(status(caller, key(made))).isEqualTo(200);
      assertThat(caller.withKey(key(made)).get("/v1/catalog").status()).isEqualTo(200);
      assertThat(done("tenant", "list").out()).contains("acme-inc", "live", "Acme Inc.");
      assertThat(done("tenant", "papers", "acme-inc", "--accent", "#0a7d55").status()).isZero();

      var reading = done("key", "create", "acme-inc", "--name", "report", "--scope", "read");
      var id = reading.out().replaceAll("(?s).*\\((key_[0-9a-z]+)\\).*", "$1");
      var successor = done("key", "rotate", "acme-inc", id, "--grace", "PT1H");
      assertThat(status(caller, key(successor))).isEqualTo(200);
      assertThat(status(caller, key(reading))).isEqualTo(200);
      assertThat(done("key", "list", "acme-inc").out())
          .contains("report", "read", "ends ", "active");
      done("key", "revoke", "acme-inc", id);
      assertThat(status(caller, key(reading))).isEqualTo(401);

      assertThat(done("check").out()).contains("books of", "agree");

      var operator = done("key", "create", "operator", "--name", "mine");
      assertThat(caller.withKey(key(operator)).get("/v1/operator/tenants").text())
          .contains("acme-inc");
    }
    assertThat(done("tenant", "list").out()).as("and when it does not run").contains("acme-inc");
    assertThat(run("tenant", "create", "Acme Inc.").err()).contains("acme-inc is taken");
    assertThat(run("key", "create", "nobody").err()).contains("Unknown tenant nobody");
    assertThat(run("key", "revoke", "acme-inc", "key_1").err()).contains("has no key key_1");
    assertThat(run("key", "rotate", "acme-inc", "key_1", "--grace", "P91D").err()).contains("P90D");
  }

  @Test
  void a_command_makes_no_database_where_midcycle_was_never_started() {
    var listing = run("tenant", "list");

    assertThat(listing.status()).isNotZero();
    assertThat(listing.err()).contains("never been started", folder.toString(), "--data-dir");
    assertThat(folder).isEmptyDirectory();
  }
}
