package dev.midcycle.app;

import dev.midcycle.access.Scope;
import dev.midcycle.db.Database;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.FineClock;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a quote takes of the processor, in millionths of a second: of PostgreSQL, and of Java with
/// whoever asks for it.
record QuoteCost(int customers, double postgres, double java) {
  private static final int CONNECTIONS = 2;

  /// Of one for each of so many customers, by another server on the same database. As many go
  /// before.
  static QuoteCost measured(Merchant merchant, int customers, int count) {
    var installation = merchant.installation();
    try (var database = Database.open(installation.database.login(), CONNECTIONS)) {
      var clock = InstantSource.system();
      var application =
          Application.build(
              database.transactions(),
              new FineClock(clock),
              new SandboxGateway(clock, Duration.ofHours(1)),
              _ -> Optional.empty());
      try (var server = Serving.start(application, Installation.MANNER)) {
        var caller =
            Caller.anonymous(server.port()).withKey(installation.key(merchant.id(), Scope.WRITE));
        var wishes = wishes(merchant, 2 * count);
        ask(caller, wishes.subList(0, count));
        var postmaster = postmaster(merchant);
        double postgres = seconds(postmaster.descendants());
        double java = seconds(Stream.of(ProcessHandle.current()));
        ask(caller, wishes.subList(count, 2 * count));
        return new QuoteCost(
            customers,
            (seconds(postmaster.descendants()) - postgres) * 1e6 / count,
            (seconds(Stream.of(ProcessHandle.current())) - java) * 1e6 / count);
      }
    }
  }

  private static List<String> wishes(Merchant merchant, int count) {
    return merchant
        .installation()
        .rows(
            """
            select s.customer, s.id
            from subscription s
            join customer c on c.tenant = s.tenant and c.id = s.customer
            where s.tenant = '%s' and s.plan = 'basic' and c.name = 'Harbor'
            order by md5(cast(s.id as text))
            limit %d
            """
                .formatted(merchant.id().uuid(), count))
        .stream()
        .map(row -> row.split(" ", 2))
        .map(ids -> wish(new CustomerId(uuid(ids[0])), new SubscriptionId(uuid(ids[1]))))
        .toList();
  }

  private static UUID uuid(String text) {
    return UUID.fromString(text);
  }

  /// A change to the dearer plan.
  static String wish(CustomerId customer, SubscriptionId subscription) {
    return "{\"customer\":\"%s\",\"subscription\":\"%s\",\"change\":{\"plan\":\"pro\"}}"
        .formatted(customer, subscription);
  }

  private static void ask(Caller caller, List<String> wishes) {
    for (var wish : wishes) {
      var quote = caller.post("/v1/quotes", wish);
      if (quote.status() != 201) {
        throw new AssertionError(quote.text());
      }
    }
  }

  /// The process that all of PostgreSQL's others descend from.
  private static ProcessHandle postmaster(Merchant merchant) {
    var told = "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)";
    var pid = merchant.installation().rows(told).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static double seconds(Stream<ProcessHandle> processes) {
    return processes
            .flatMap(one -> one.info().totalCpuDuration().stream())
            .mapToDouble(Duration::toMillis)
            .sum()
        / 1000;
  }
}
