package dev.midcycle.app;

import dev.midcycle.access.Scope;
import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.audit.Actor;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Page;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "tenant",
    description = "Create and list tenants (merchants), also while Midcycle is running.",
    subcommands = {
      TenantCommand.Create.class,
      TenantCommand.ListAll.class,
      TenantPapersCommand.class,
      TenantVatCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class TenantCommand {
  private TenantCommand() {}

  @Command(
      name = "create",
      description = {
        "Create a tenant, and print its id, its short name and its first API key. The key is shown only once.",
        "Without --test the tenant is live: it uses the real time and no sandbox gateway."
      })
  static final class Create implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final int INVALID = 2;
    private static final String SHORT_NAME = "[a-z0-9][a-z0-9-]{0,62}";

    @Mixin private final SettingsOptions settings = SettingsOptions.of(Config.Data.class);
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The merchant's name, as customers see it.")
    private String name = "";

    @Option(
        names = "--short-name",
        paramLabel = "NAME",
        description =
            "The name for commands: lowercase letters, digits and hyphens. Default: made from NAME.")
    private @Nullable String shortName;

    @Option(
        names = "--catalog",
        paramLabel = "FILE",
        description = "A catalogue file to publish for the new tenant.")
    private @Nullable Path catalog;

    @Option(
        names = "--test",
        description =
            "Create a test tenant, with the sandbox gateway and a clock of its own that starts now.")
    private boolean sandbox;

    @Override
    public Integer call() {
      if (shortName != null && !shortName.matches(SHORT_NAME)) {
        throw new ParameterException(
            spec.commandLine(),
            "--short-name must be lowercase letters, digits and hyphens: " + shortName);
      }
      return switch (read().orElse(null)) {
        case null -> make(Optional.empty());
        case Reading.Valid<Catalog>(var content) -> make(Optional.of(content));
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

    private int make(Optional<Catalog> content) {
      var data = settings.read().data();
      return OneCommand.in(
          data, spec.commandLine().getErr(), application -> make(application, content));
    }

    private int make(Application application, Optional<Catalog> content) {
      return switch (application.core().tenants().create(wanted(application), Actor.OPERATOR)) {
        case Tenants.Creation.KeyTaken(var taken) -> {
          spec.commandLine()
              .getErr()
              .println(
                  "midcycle: The short name %s is taken. Choose another with --short-name; `midcycle tenant list` shows all tenants."
                      .formatted(taken));
          spec.commandLine().getErr().flush();
          yield REFUSED;
        }
        case Tenants.Creation.Created(var tenant) -> {
          content.ifPresent(one ->
              application
                  .core()
                  .catalogs()
                  .publish(
                      UnitOfWork.of(tenant.id()),
                      one,
                      application
                          .core()
                          .tenants()
                          .stamp(UnitOfWork.of(tenant.id()), Actor.OPERATOR)));
          tell(application, tenant);
          yield 0;
        }
      };
    }

    private Tenant.Wanted wanted(Application application) {
      return new Tenant.Wanted(
          Optional.ofNullable(shortName),
          name,
          sandbox ? Tenant.Mode.TEST : Tenant.Mode.LIVE,
          sandbox ? Optional.of(application.core().clock().instant()) : Optional.empty(),
          Tenant.Look.PLAIN);
    }

    private void tell(Application application, Tenant tenant) {
      var owner = application.core().tenants().owner(tenant);
      var key = application.core().keys().create(owner, "first", Scope.WRITE, Actor.OPERATOR);
      var out = spec.commandLine().getOut();
      out.println("Created %s, a %s tenant.".formatted(tenant.name(), tenant.mode().code()));
      out.println("  id          " + tenant.id());
      out.println("  short name  " + tenant.key());
      out.println("Its first API key, shown only once:");
      out.println(key.secret());
      out.flush();
    }
  }

  @Command(name = "list", description = "List all tenants, newest first.")
  static final class ListAll implements Callable<Integer> {
    @Mixin private final SettingsOptions settings = SettingsOptions.of(Config.Data.class);
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      var rows = new ArrayList<List<String>>();
      rows.add(List.of("SHORT NAME", "MODE", "ID", "CREATED", "NAME"));
      var data = settings.read().data();
      OneCommand.in(
          data, spec.commandLine().getErr(), application -> rows.addAll(rows(application)));
      spec.commandLine().getOut().println(Columns.of(rows));
      spec.commandLine().getOut().flush();
      return 0;
    }

    private static List<List<String>> rows(Application application) {
      var rows = new ArrayList<List<String>>();
      var next = Optional.<UUID>empty();
      do {
        var page =
            application.core().tenants().list(new Page.Slice(Page.Slice.FIRST.limit(), next));
        page.rows().forEach(tenant -> rows.add(row(tenant)));
        next = page.next();
      } while (next.isPresent());
      return rows;
    }

    private static List<String> row(Tenant tenant) {
      return List.of(
          tenant.key(),
          tenant.mode().code(),
          tenant.id().text(),
          second(tenant.createdAt()),
          tenant.name());
    }
  }

  /// An instant, as lists show it.
  static String second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
