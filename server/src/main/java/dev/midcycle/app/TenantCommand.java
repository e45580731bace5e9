package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.audit.Actor;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Database;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.gateway.SandboxGateway;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "tenant",
    description = "Merchants.",
    subcommands = {TenantCommand.Create.class, TenantPapersCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class TenantCommand {
  private TenantCommand() {}

  @Command(
      name = "create",
      description = "Make a merchant and print its first API key. The key is shown this once.")
  static final class Create implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final int INVALID = 2;
    private static final int LONGEST_KEY = 62;

    @Mixin private final SettingsOptions settings = SettingsOptions.of(Config.Data.class);
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The merchant's name, as customers see it.")
    private String name = "";

    @Option(
        names = "--catalog",
        paramLabel = "FILE",
        description = "A catalogue file to publish for it at once.")
    private @Nullable Path catalog;

    @Option(
        names = "--test",
        description = "Make it a sandbox with a clock of its own, which starts now.")
    private boolean sandbox;

    @Override
    public Integer call() {
      var out = spec.commandLine().getOut();
      return switch (read().orElse(null)) {
        case null -> make(out, Optional.empty());
        case Reading.Valid<Catalog>(var content) -> make(out, Optional.of(content));
        case Reading.Invalid<Catalog>(var problems) -> {
          problems.forEach(problem -> spec.commandLine().getErr().println(problem));
          spec.commandLine().getErr().flush();
          yield INVALID;
        }
      };
    }

    private Optional<Reading<Catalog>> read() {
      return Optional.ofNullable(catalog).map(CatalogFiles::read);
    }

    private int make(PrintWriter out, Optional<Catalog> content) {
      try (var ready = Databases.ready(settings.read().data(), out::println);
          var database = Database.open(ready.login(), 2)) {
        var clock = InstantSource.system();
        var gateway = new SandboxGateway(clock, Duration.ZERO);
        return make(out, House.build(database.transactions(), clock, gateway), content);
      } finally {
        out.flush();
      }
    }

    private int make(PrintWriter out, House house, Optional<Catalog> content) {
      var mode = sandbox ? Tenant.Mode.TEST : Tenant.Mode.LIVE;
      var own = sandbox ? Optional.of(house.clock().instant()) : Optional.<Instant>empty();
      return switch (house.tenants().create(key(name), name, mode, own, Tenant.Look.PLAIN)) {
        case Tenants.Creation.KeyTaken(var key) -> {
          spec.commandLine()
              .getErr()
              .println(
                  "midcycle: There is a merchant called %s already. Choose another name."
                      .formatted(key));
          spec.commandLine().getErr().flush();
          yield REFUSED;
        }
        case Tenants.Creation.Created(var tenant) -> {
          content.ifPresent(one ->
              house
                  .catalogs()
                  .publish(tenant.id(), one, house.tenants().now(tenant.id()), Actor.OPERATOR));
          out.println("Made " + tenant.name() + " (" + tenant.id() + ").");
          out.println("Its first API key, shown this once:");
          out.println(house.keys().create(tenant.id(), "first"));
          yield 0;
        }
      };
    }

    /// The short name made of the full one.
    private static String key(String name) {
      var key =
          name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
      return key.isEmpty() ? "tenant" : key.substring(0, Math.min(LONGEST_KEY, key.length()));
    }
  }
}
