package dev.midcycle.app.config;

import dev.midcycle.db.Login;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Every setting. A new one is a line here: flag, variable, key, help and the page follow from it.
public record Config(Web web, Data data) {
  /// Whether the example merchants are set up: unless said, with the PostgreSQL that comes along
  /// only.
  public boolean demo() {
    return data.demo.orElse(data.databaseUrl.isEmpty());
  }

  /// Where people and programs reach it.
  public record Web(
      @Setting(
              name = "host",
              unset = "127.0.0.1",
              means =
                  "The address to listen at: 127.0.0.1 for this machine only, 0.0.0.0 for every network it is in.")
          String host,
      @Setting(
              name = "port",
              unset = "8080",
              most = 65535,
              means = "The port to listen at; 0 for any that is free.")
          int port,
      @Setting(
              name = "public-url",
              otherwise = "`http://`, the host and the port",
              means =
                  "The address under which people reach it, when something stands in front of it. Links begin with it.")
          Optional<PublicUrl> publicUrl) {
    private static final Set<String> EVERY_NETWORK = Set.of("0.0.0.0", "::");

    /// What links begin with. `listening` is the port that was opened.
    public String base(int listening) {
      var here = EVERY_NETWORK.contains(host) ? "127.0.0.1" : host;
      var address = here.contains(":") ? "[" + here + "]" : here;
      return publicUrl.map(PublicUrl::text).orElse("http://" + address + ":" + listening);
    }
  }

  /// Where everything is kept.
  public record Data(
      @Setting(
              name = "data-dir",
              unset = ".midcycle",
              means =
                  "The folder of the PostgreSQL that Midcycle brings. Unless set it lies beside the launcher.")
          Path dataDir,
      @Setting(
              name = "database-url",
              otherwise = "Midcycle runs a PostgreSQL itself",
              means =
                  "A PostgreSQL (15 or newer) of your own, as `postgresql://user:password@host:5432/database` or as `jdbc:postgresql://host:5432/database`.")
          Optional<DatabaseUrl> databaseUrl,
      @Setting(
              name = "database-user",
              otherwise = "the user who starts Midcycle",
              means = "Who signs in to `database_url`, if the address does not say.")
          Optional<String> databaseUser,
      @Setting(
              name = "database-password",
              otherwise = "none",
              means = "The password for `database_url`, if the address does not say.")
          Optional<Secret> databasePassword,
      @Setting(
              name = "database-connections",
              unset = "16",
              least = 2,
              most = 1000,
              means = "How many connections to the database are open at most.")
          int connections,
      @Setting(
              name = "demo",
              otherwise =
                  "`true` with the PostgreSQL that Midcycle brings, `false` with `database_url`",
              means =
                  "Whether two example merchants are set up, and links to sign in to them printed.")
          Optional<Boolean> demo) {
    /// Who signs in to the database of one's own, if there is one.
    public Optional<Login> login() {
      return databaseUrl.map(url -> url.login(databaseUser, databasePassword));
    }
  }
}
