package dev.midcycle.app.config;

import dev.midcycle.api.http.Limits;
import dev.midcycle.api.http.Network;
import dev.midcycle.api.http.Outside;
import dev.midcycle.db.Login;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every setting. A new one is a line here: flag, variable, key, help and the page follow from it.
public record Config(Web web, Data data, Log log, Limit limit, Keep keep) {
  /// Whether the example merchants are set up: unless said, with the PostgreSQL that comes along
  /// only.
  public boolean demo() {
    return data.demo.orElse(data.databaseUrl.isEmpty());
  }

  /// How it looks from outside.
  public Outside outside() {
    return new Outside(web.publicUrl.map(PublicUrl::text), web.trustedProxies, log.addresses());
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
          Optional<PublicUrl> publicUrl,
      @Setting(
              name = "trusted-proxies",
              otherwise = "none",
              means =
                  "Addresses, or ranges such as `10.0.0.0/8`, of what stands in front of it, with commas between. Their `X-Forwarded-For` and `X-Forwarded-Proto` are believed, and nobody else's.")
          List<Network> trustedProxies,
      @Setting(
              name = "stop-delay",
              unset = "0",
              most = 300,
              means =
                  "For how many seconds `/health/ready` says that it is stopping before it takes no more requests: time for a load balancer to notice.")
          int stopDelay,
      @Setting(
              name = "operator-key",
              otherwise = "one is made and printed at the first start",
              means =
                  "The key of the operator's API, which makes tenants and their keys: `mk_operator_` and 32 to 128 letters, digits, - or _.")
          Optional<Secret> operatorKey) {
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
              name = "postgres-port",
              unset = "0",
              most = 65535,
              means =
                  "The port of the PostgreSQL that Midcycle brings, on this machine only; 0 for any that is free.")
          int postgresPort,
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

  /// What is written to the standard error while it runs.
  public record Log(
      @Setting(
              name = "log-format",
              unset = "text",
              means = "`text` for people, `json` for one object a line.")
          Format format,
      @Setting(
              name = "log-level",
              unset = "info",
              means =
                  "What is logged: `error`, `warn`, `info` (every request), `debug` or `trace`.")
          Level level,
      @Setting(
              name = "log-addresses",
              unset = "false",
              means =
                  "Whether requests are logged with the whole address of the client; otherwise with its network.")
          boolean addresses) {
    public enum Format {
      TEXT,
      JSON
    }

    public enum Level {
      ERROR,
      WARN,
      INFO,
      DEBUG,
      TRACE
    }
  }

  /// How much is taken of one caller.
  public record Limit(
      @Setting(
              name = "body-limit",
              unset = "262144",
              least = 1024,
              most = 16_000_000,
              means = "The most bytes of a JSON body.")
          int body,
      @Setting(
              name = "file-limit",
              unset = "1000000",
              least = 1024,
              most = 64_000_000,
              means = "The most bytes of a body that is a file: a catalogue, or lines of events.")
          int file,
      @Setting(
              name = "events-limit",
              unset = "1000",
              least = 1,
              most = 1000,
              means = "The most usage events in one request.")
          int events,
      @Setting(
              name = "rate-limit",
              unset = "0",
              most = 1_000_000_000,
              means =
                  "The most requests in a minute of one API key, portal session or, without either, address; 0 for any number. What is above it is answered with 429.")
          int rate) {
    public Limits limits() {
      return new Limits(body, file, events, rate);
    }
  }

  /// How long things are kept. How long usage events are, each catalogue says (`usage_retention`).
  public record Keep(
      @Setting(
              name = "keep-attempts",
              unset = "30",
              least = 1,
              most = 3650,
              means =
                  "For how many days the answer to an `Idempotency-Key` is kept, to be given again. Usage events are kept as the catalogue's `usage_retention` says.")
          int attemptsDays) {}
}
