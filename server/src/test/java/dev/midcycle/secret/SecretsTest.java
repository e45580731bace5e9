package dev.midcycle.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.id.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final TenantId ACME = new TenantId(new UUID(1, 1));
  private static final TenantId OTHER = new TenantId(new UUID(1, 2));
  private static final Use KEY = new Use(ACME, "gateway.key", "one");

  @TempDir private Path folder;

  private Secrets inFile() {
    return new Secrets(new KeyPlace.InFile(folder.resolve("new/secrets.key"), true));
  }

  @Test
  void what_is_sealed_opens_again_and_is_never_the_same() {
    var secrets = Secrets.inMemory();
    var once = secrets.seal(KEY, "sk_test_1é");
    var twice = secrets.seal(KEY, "sk_test_1é");

    assertThat(once).matches("sealed:[A-Za-z0-9_-]+").doesNotContain("sk_test").isNotEqualTo(twice);
    assertThat(List.of(secrets.open(KEY, once), secrets.open(KEY, twice)))
        .containsOnly("sk_test_1é");
  }

  @Test
  void it_opens_for_nothing_else() {
    var secrets = Secrets.inMemory();
    var stored = secrets.seal(KEY, "sk_test_1");

    assertThat(
            List.of(
                new Use(OTHER, "gateway.key", "one"),
                new Use(ACME, "gateway.webhook", "one"),
                new Use(ACME, "gateway.key", "two")))
        .allSatisfy(use ->
            assertThatThrownBy(() -> secrets.open(use, stored))
                .isInstanceOf(SecretsProblem.class)
                .hasMessageContaining("does not open")
                .hasMessageNotContaining("sk_test_1"));
  }

  @Test
  void whatever_letter_is_changed_it_opens_no_more() {
    var secrets = Secrets.inMemory();
    var stored = secrets.seal(KEY, "sk_test_1");

    assertThat(IntStream.range("sealed:".length(), stored.length() - 1))
        .allSatisfy(at -> {
          var other = stored.charAt(at) == 'A' ? 'B' : 'A';
          var changed = stored.substring(0, at) + other + stored.substring(at + 1);
          assertThatThrownBy(() -> secrets.open(KEY, changed)).isInstanceOf(SecretsProblem.class);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sk_test_1", "sealed:", "sealed:!", "sealed:AAAA"})
  void what_is_no_sealed_secret_is_told(String stored) {
    var secrets = Secrets.inMemory();

    assertThatThrownBy(() -> secrets.open(KEY, stored)).isInstanceOf(SecretsProblem.class);
  }

  @Test
  void the_key_is_made_once_for_its_owner_alone_and_found_again() throws IOException {
    var stored = inFile().seal(KEY, "sk_test_1");
    var file = folder.resolve("new/secrets.key");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(inFile().open(KEY, stored)).isEqualTo("sk_test_1");
    try (var files = Files.list(folder.resolve("new"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void processes_that_make_it_at_once_have_the_same() throws Exception {
    List<Future<String>> sealed;
    try (var threads = Executors.newFixedThreadPool(8)) {
      sealed =
          IntStream.range(0, 32)
              .mapToObj(no -> threads.submit(() -> inFile().seal(KEY, "secret " + no)))
              .toList();
    }

    for (int no = 0; no < 32; no++) {
      assertThat(inFile().open(KEY, sealed.get(no).get())).isEqualTo("secret " + no);
    }
  }

  @Test
  void a_key_that_is_lost_is_told_with_its_place_and_is_not_made_for_opening() throws IOException {
    var stored = inFile().seal(KEY, "sk_test_1");
    var file = folder.resolve("new/secrets.key");
    Files.delete(file);

    assertThatThrownBy(() -> inFile().open(KEY, stored))
        .isInstanceOf(SecretsProblem.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("backup");
    assertThat(file).doesNotExist();
  }

  @Test
  void another_key_does_not_open_and_says_so() throws IOException {
    var stored = inFile().seal(KEY, "sk_test_1");
    Files.writeString(folder.resolve("new/secrets.key"), Secrets.newKey());

    assertThatThrownBy(() -> inFile().open(KEY, stored))
        .isInstanceOf(SecretsProblem.class)
        .hasMessageContaining("gateway.key")
        .hasMessageContaining("another key");
  }

  @Test
  void a_file_that_is_no_key_is_told() throws IOException {
    var file = Files.writeString(folder.resolve("junk"), "{}");
    var secrets = new Secrets(new KeyPlace.InFile(file, true));

    assertThatThrownBy(() -> secrets.seal(KEY, "sk_test_1"))
        .isInstanceOf(SecretsProblem.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void a_key_may_come_from_outside() {
    var text = Secrets.newKey();
    var stored = new Secrets(new KeyPlace.Given(text)).seal(KEY, "sk_test_1");

    assertThat(new Secrets(new KeyPlace.Given(text)).open(KEY, stored)).isEqualTo("sk_test_1");
    assertThat(new KeyPlace.Given(text).toString()).doesNotContain(text);
  }

  @Test
  void where_nobody_has_said_where_the_key_is_nothing_is_sealed() {
    var secrets = new Secrets(new KeyPlace.Nowhere());

    assertThatThrownBy(() -> secrets.seal(KEY, "sk_test_1"))
        .isInstanceOf(SecretsProblem.class)
        .hasMessageContaining("secrets_key_file");
    assertThatThrownBy(secrets::rotate)
        .isInstanceOf(SecretsProblem.class)
        .hasMessageContaining("secrets_key_file");
  }

  @Test
  void a_new_key_seals_from_now_on_and_processes_that_run_find_it() {
    var running = inFile();
    var before = running.seal(KEY, "before");
    var rotating = inFile();
    rotating.rotate();
    var after = rotating.seal(KEY, "after");

    assertThat(List.of(running.open(KEY, after), running.open(KEY, before)))
        .containsExactly("after", "before");
    assertThat(List.of(rotating.open(KEY, after), rotating.open(KEY, before)))
        .containsExactly("after", "before");
  }

  @Test
  void what_is_sealed_anew_opens_once_older_keys_are_forgotten() {
    var secrets = inFile();
    var before = secrets.seal(KEY, "before");
    secrets.rotate();
    var anew = secrets.seal(KEY, secrets.open(KEY, before));
    secrets.forgetOld();

    assertThat(inFile().open(KEY, anew)).isEqualTo("before");
    assertThatThrownBy(() -> inFile().open(KEY, before)).isInstanceOf(SecretsProblem.class);
  }
}
