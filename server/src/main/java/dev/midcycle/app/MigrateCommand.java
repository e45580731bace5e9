package dev.midcycle.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "migrate",
    description = "Bring the database's tables up to this release. Safe to run again.")
final class MigrateCommand implements Runnable {
  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    var out = spec.commandLine().getOut();
    try (var ready = database.ready(out::println)) {
      out.println("The database is ready: " + ready.login().place());
      out.flush();
    }
  }
}
