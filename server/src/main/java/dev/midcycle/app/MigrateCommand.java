package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.SettingsOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "migrate", description = "Migrate the database to this release. Safe to run again.")
final class MigrateCommand implements Runnable {
  @Mixin private final SettingsOptions settings = SettingsOptions.of(Config.Data.class);
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    var out = spec.commandLine().getOut();
    try (var ready = Databases.ready(settings.read().data(), out::println)) {
      out.println("The database is ready: " + ready.login().place());
      out.flush();
    }
  }
}
