package dev.midcycle.app;

import dev.midcycle.db.Database;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "start",
    description = {
      "Set up what is missing, start Midcycle and print its addresses. Ctrl-C stops it; all data stays."
    })
final class StartCommand implements Runnable {
  private static final int CONNECTIONS = 16;

  @Mixin private final DatabaseOptions options = new DatabaseOptions();
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    var running = new Running();
    running.closeOnExit();
    start(running, this::tell);
    running.await();
  }

  private void start(Running running, Consumer<String> progress) {
    var ready = running.keep(options.ready(progress));
    running.keep(Database.open(ready.login(), CONNECTIONS));
    progress.accept("The database is ready: " + ready.login().place());
  }

  private void tell(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
