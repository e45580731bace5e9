package dev.midcycle.app;

import dev.midcycle.db.Database;
import dev.midcycle.db.RoundTrips;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.testkit.Installation;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/// A second application on the database of an installation, whose messages are counted.
record Counted(RoundTrips trips, Database database, Application application)
    implements AutoCloseable {
  static Counted on(Installation installation, InstantSource clock) {
    var trips = installation.database.roundTrips();
    var database = installation.database.counted(trips);
    var gateway = new SandboxGateway(clock, Duration.ZERO);
    var application = Application.build(database.transactions(), clock, gateway);
    // Looked up once for the life of a process.
    application
        .core()
        .tenants()
        .all()
        .forEach(tenant -> application.payment().gateways().of(UnitOfWork.of(tenant.id())));
    return new Counted(trips, database, application);
  }

  @Override
  public void close() throws IOException {
    database.close();
    trips.close();
  }
}
