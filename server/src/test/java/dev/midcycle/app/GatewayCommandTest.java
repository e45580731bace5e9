package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.KilledServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `midcycle gateway`, and `midcycle secrets` on what it has stored.
class GatewayCommandTest {
  private static final String KEY = "sk_test_51abcdEFGH4242";

  @TempDir private Path folder = Path.of("");

  private Run run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data-dir", folder.toString()));
    return Run.of(all);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void it_is_connected_listed_changed_and_removed_and_keys_are_rotated_while_it_runs()
      throws IOException {
    Files.writeString(folder.resolve("key"), KEY + "\n");
    Files.writeString(folder.resolve("webhook"), "whsec_abcdefgh12345678\n");
    Files.writeString(folder.resolve("live"), "sk_live_51abcdEFGH4242");
    try (var _ = new KilledServer(folder)) {
      run("tenant", "create", "Acme", "--short-name", "acme", "--test");
      connected();
    }
  }

  private void connected() throws IOException {
    var wrong =
        run("gateway", "add", "stripe", "--tenant", "acme", "--secret-key-file", file("live"));
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("acme is a test tenant. Use a test key.");

    var added =
        run(
            "gateway",
            "add",
            "stripe",
            "--tenant",
            "acme",
            "--secret-key-file",
            file("key"),
            "--base-url",
            "http://127.0.0.1:9");
    assertThat(added.status()).as(added.err()).isZero();
    assertThat(added.out()).contains("Connected stripe for acme.", "/webhook?tenant=ten_");
    var id = added.out().replaceAll("(?s).*id +(gwy_\\w+).*", "$1");

    assertThat(run("gateway", "list", "--tenant", "acme").out())
        .contains(id, "sk_test_…4242", "missing");
    var changed =
        run("gateway", "change", id, "--tenant", "acme", "--webhook-secret-file", file("webhook"));
    assertThat(changed.out()).contains("The keys of " + id + " are replaced.");
    assertThat(run("gateway", "list", "--tenant", "acme").out()).contains(" set ");

    var before = Files.readString(folder.resolve("secrets.key"));
    var rotated = run("secrets", "rotate", "--forget-old");
    assertThat(rotated.out()).as(rotated.err()).contains("2 secrets are encrypted with it.");
    assertThat(Files.readString(folder.resolve("secrets.key"))).isNotEqualTo(before);

    var tested = run("gateway", "test", id, "--tenant", "acme");
    assertThat(tested.status()).isEqualTo(1);
    assertThat(tested.err()).contains("The gateway cannot be used: ");

    assertThat(run("gateway", "remove", id, "--tenant", "acme").out()).contains("disconnected");
    assertThat(run("gateway", "remove", id, "--tenant", "acme").status()).isEqualTo(1);
    for (var said : List.of(added, changed, rotated, tested)) {
      assertThat(said.out() + said.err()).doesNotContain("51abcd", "abcdefgh12345678");
    }
  }

  @Test
  void a_file_that_holds_something_else_is_told_without_it() throws IOException {
    Files.writeString(folder.resolve("card"), "4242 4242 4242 4242");

    var refused =
        run("gateway", "add", "stripe", "--tenant", "acme", "--secret-key-file", file("card"));

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .contains("The file does not hold a key such as sk_test_… or rk_live_….")
        .doesNotContain("4242 4242");
  }
}
