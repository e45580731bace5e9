package dev.midcycle.bench;

import dev.midcycle.db.Database;
import dev.midcycle.db.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Measures everything, one job after the other, and writes down what came out. What jobs share is
/// made when the first one needs it.
public final class Bench implements AutoCloseable {
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Options options;
  private final Results results = new Results();
  private Optional<Place> place = Optional.empty();
  private Optional<Database> database = Optional.empty();
  private Optional<ServerProcess> server = Optional.empty();
  private Optional<Shop> shop = Optional.empty();

  private Bench(Options options) {
    this.options = options;
  }

  public static void main(String... arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    if (arguments.length == 1 && arguments[0].equals("--list")) {
      Jobs.ALL.forEach(job -> System.out.printf("%-14s %s%n", job.name(), job.what()));
      return;
    }
    var options = Options.of(arguments);
    if (options.isEmpty()) {
      System.out.print(Options.USAGE);
      System.exit(Arrays.asList(arguments).contains("--help") ? 0 : 2);
    }
    System.exit(run(options.get()));
  }

  private static int run(Options options) throws IOException {
    int failed = 0;
    try (var bench = new Bench(options)) {
      // Ctrl-C leaves nothing behind.
      Runtime.getRuntime().addShutdownHook(new Thread(bench::close));
      for (var job : Jobs.ALL) {
        if (options.wants(job.name()) && !bench.done(job)) {
          failed++;
        }
      }
      bench.write();
    }
    return failed == 0 ? 0 : 1;
  }

  /// A job that fails costs the others nothing.
  private boolean done(Job job) {
    say(job.name() + ": " + job.what());
    try {
      job.work().of(this);
      return true;
    } catch (Exception e) {
      say("  FAILED: " + e);
      e.printStackTrace();
      note("%s **failed**: %s".formatted(job.name(), e.getMessage()));
      return false;
    }
  }

  private void write() throws IOException {
    var file =
        options.whole() ? Path.of("bench", "RESULTS.md") : Path.of("bench", "target", "RESULTS.md");
    results.write(file, options, place.map(Bench::version).orElse("18"));
    say("written to " + file);
  }

  private static String version(Place place) {
    try {
      return Sql.rows(place.owner(), "show server_version").getFirst().getFirst();
    } catch (SQLException e) {
      return "unknown (" + e.getMessage() + ")";
    }
  }

  Options options() {
    return options;
  }

  void say(String line) {
    System.out.println(SECONDS.format(LocalTime.now(ZoneId.systemDefault())) + " " + line);
  }

  void job(Figures figures) {
    say("  " + figures);
    results.job(figures);
  }

  void floor(Figures figures) {
    say("  " + figures);
    results.floor(figures);
  }

  void note(String line) {
    say("  " + line);
    results.note(line);
  }

  Place place() throws IOException, SQLException {
    if (place.isEmpty()) {
      place = Optional.of(Place.make());
    }
    return place.get();
  }

  Transactions transactions() throws IOException, SQLException {
    if (database.isEmpty()) {
      database = Optional.of(Database.open(place().login(), 2));
    }
    return database.get().transactions();
  }

  ServerProcess server() throws IOException, SQLException {
    if (server.isEmpty()) {
      server = Optional.of(ServerProcess.on(place().login()));
    }
    return server.get();
  }

  /// Until it is needed again: it would do in the background what is measured elsewhere.
  void stopServer() {
    server.ifPresent(ServerProcess::close);
    server = Optional.empty();
  }

  Shop shop() throws IOException, SQLException, InterruptedException {
    if (shop.isEmpty()) {
      say("  a shop of %,d customers".formatted(options.customers()));
      shop = Optional.of(Shop.make(this));
    }
    return shop.get();
  }

  @Override
  public synchronized void close() {
    stopServer();
    database.ifPresent(Database::close);
    database = Optional.empty();
    place.ifPresent(Place::close);
    place = Optional.empty();
  }
}
