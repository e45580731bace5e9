package dev.midcycle.app.config;

import dev.midcycle.db.Login;
import dev.midcycle.http.Limits;
import dev.midcycle.http.Network;
import dev.midcycle.http.Outside;
import dev.midcycle.secret.KeyPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Every setting. A new one is a line here: flag, variable, key, help and the page follow from it.
public record Config(
    Web web,
    Data data,
    Start start,
    Timeout timeout,
    Log log,
    Limit limit,
    Keep keep,
    Work work,
    Mail mail) {
  /// Whether the example merchants are set up: unless said, with the PostgreSQL that comes along
  /// only.
  public boolean demo() {
    return start.demo.orElse(data.databaseUrl.isEmpty());
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
                  "The address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for all networks.")
          String host,
      @Setting(
              name = "port",
              unset = "8080",
              most = 65535,
              means = "The port to listen on; 0 picks a free one.")
          int port,
      @Setting(
              name = "public-url",
              otherwise = "`http://`, the host and the port",
              means = "The public URL when a proxy stands in front. Links begin with it.")
          Optional<PublicUrl> publicUrl,
      @Setting(
              name = "trusted-proxies",
              otherwise = "none",
              means =
                  "Addresses of trusted proxies, or ranges such as `10.0.0.0/8`, separated by commas. `X-Forwarded-For` and `X-Forwarded-Proto` are used only from these.")
          List<Network> trustedProxies,
      @Setting(
              name = "stop-delay",
              unset = "0",
              most = 300,
              means =
                  "How many seconds `/health/ready` reports the shutdown before new requests are refused, so that a load balancer can react.")
          int stopDelay,
      @Setting(
              name = "operator-key",
              otherwise = "created and printed at the first start",
              means =
                  "The key for the operator API, which manages tenants and API keys: `mk_operator_` and 32 to 128 letters, digits, - or _.")
          Optional<Secret> operatorKey,
      @Setting(
              name = "webhook-private-addresses",
              unset = "false",
              means =
                  "Whether webhooks may be sent to addresses that are not on the open internet, and by `http://`. Leave it off where merchants are not you.")
          boolean webhookPrivateAddresses) {
    /// What links begin with. `listening` is the port that was opened.
    public String base(int listening) {
      return publicUrl.map(PublicUrl::text).orElseGet(() -> ServerAddress.here(host, listening));
    }
  }

  /// Where everything is kept.
  public record Data(
      @Setting(
              name = "data-dir",
              unset = ".midcycle",
              means =
                  "The data folder of the bundled PostgreSQL. By default it is next to the launcher.")
          Path dataDir,
      @Setting(
              name = "postgres-port",
              unset = "0",
              most = 65535,
              means =
                  "The port of the bundled PostgreSQL, on this machine only; 0 picks a free one.")
          int postgresPort,
      @Setting(
              name = "database-url",
              otherwise = "the bundled PostgreSQL",
              means =
                  "Your own PostgreSQL (15 or newer), as `postgresql://user:password@host:5432/database` or as `jdbc:postgresql://host:5432/database`.")
          Optional<DatabaseUrl> databaseUrl,
      @Setting(
              name = "database-user",
              otherwise = "the user who starts Midcycle",
              means = "The user for `database_url`, if the URL does not name one.")
          Optional<String> databaseUser,
      @Setting(
              name = "database-password",
              otherwise = "none",
              means = "The password for `database_url`, if the URL does not contain one.")
          Optional<Secret> databasePassword,
      @Setting(
              name = "database-connections",
              unset = "16",
              least = 2,
              most = 1000,
              means = "The maximum number of database connections.")
          int connections,
      @Setting(
              name = "row-level-security",
              unset = "true",
              means =
                  "Whether PostgreSQL itself keeps tenants apart. Switch it off only where tables are distributed over several servers; see [distributed.md](distributed.md).")
          boolean rowLevelSecurity,
      @Setting(
              name = "secrets-key-file",
              otherwise = "`secrets.key` in `data_dir`, with the bundled PostgreSQL",
              means =
                  "The file with the key that encrypts stored secrets, such as the keys of payment gateways. It is made with the first secret, and belongs in the backup; see [running.md](running.md).")
          Optional<Path> secretsKeyFile,
      @Setting(
              name = "secrets-key",
              otherwise = "`secrets_key_file`",
              means =
                  "The key that encrypts stored secrets, as `midcycle secrets new-key` prints it, instead of a file.")
          Optional<Secret> secretsKey) {
    /// Where the key is that encrypts stored secrets. A database of one's own has no folder beside
    /// it.
    public KeyPlace keyPlace() {
      if (secretsKey.isPresent()) {
        return new KeyPlace.Given(secretsKey.get().text());
      }
      return secretsKeyFile
          .or(() ->
              databaseUrl.isPresent()
                  ? Optional.empty()
                  : Optional.of(dataDir.resolve("secrets.key")))
          .<KeyPlace>map(file -> new KeyPlace.InFile(file, true))
          .orElseGet(KeyPlace.Nowhere::new);
    }

    /// Who signs in to the database of one's own, if there is one.
    public Optional<Login> login() {
      return databaseUrl.map(url -> url.login(databaseUser, databasePassword));
    }
  }

  /// What is set up at the start; for no other command.
  public record Start(
      @Setting(
              name = "demo",
              otherwise = "`true` with the bundled PostgreSQL, `false` with `database_url`",
              means = "Whether to create two example tenants and print sign-in links for them.")
          Optional<Boolean> demo) {}

  /// What is written to the standard error while it runs.
  public record Log(
      @Setting(
              name = "log-format",
              unset = "text",
              means = "`text`, or `json` with one object per line.")
          Format format,
      @Setting(
              name = "log-level",
              unset = "info",
              means = "The log level: `error`, `warn`, `info` (every request), `debug` or `trace`.")
          Level level,
      @Setting(
              name = "log-addresses",
              unset = "false",
              means =
                  "Whether to log the full client address of each request instead of its network only.")
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
              means = "The maximum size of a JSON body in bytes.")
          int body,
      @Setting(
              name = "file-limit",
              unset = "1000000",
              least = 1024,
              most = 64_000_000,
              means =
                  "The maximum size in bytes of a body that is a file: a catalogue, or lines of events.")
          int file,
      @Setting(
              name = "events-limit",
              unset = "1000",
              least = 1,
              most = 1000,
              means = "The maximum number of usage events in one request.")
          int events,
      @Setting(
              name = "rate-limit",
              unset = "60000",
              most = 1_000_000_000,
              means =
                  "The maximum number of requests per minute for one API key or portal session; 0 means no limit. Further requests get a 429.")
          int rate,
      @Setting(
              name = "address-rate-limit",
              unset = "1200",
              most = 1_000_000_000,
              means =
                  "The maximum number of requests per minute from one client address without a valid API key or portal session; 0 means no limit. Pages and probes do not count.")
          int addressRate,
      @Setting(
              name = "body-rate",
              unset = "200",
              most = 1_000_000,
              means =
                  "The minimum number of bytes per second at which a request's body must arrive after its first 10 seconds; 0 means no minimum.")
          int bodyRate) {
    public Limits limits() {
      return new Limits(body, file, events, rate, addressRate, bodyRate);
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
                  "How many days the response to an `Idempotency-Key` is kept. For usage events see `usage_retention` in the catalogue.")
          int attemptsDays,
      @Setting(
              name = "keep-events",
              unset = "30",
              least = 4,
              most = 3650,
              means =
                  "How many days events are kept for `GET /v1/events` and for webhooks. Usage events are not among them.")
          int eventsDays,
      @Setting(
              name = "keep-mails",
              unset = "365",
              least = 7,
              most = 3650,
              means =
                  "How many days mails are kept for `GET /v1/mails`. Those that still wait to be sent are kept.")
          int mailsDays) {}

  /// How much is done at a time by what goes on in the background.
  public record Work(
      @Setting(
              name = "bill-runners",
              unset = "0",
              most = 32,
              means =
                  "How many bill runs go on side by side in this process, each on a database connection; 0 means one per processor, at most 4.")
          int billRunners) {
    private static final int MOST_BY_ITSELF = 4;

    /// With as many processors.
    public int billRunners(int processors) {
      return billRunners > 0 ? billRunners : Math.min(processors, MOST_BY_ITSELF);
    }
  }
}
