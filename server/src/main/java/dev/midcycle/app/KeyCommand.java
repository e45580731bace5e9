package dev.midcycle.app;

import dev.midcycle.access.ApiKey;
import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.ApiKeys.Rotation;
import dev.midcycle.access.Scope;
import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.audit.Actor;
import dev.midcycle.id.ApiKeyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "key",
    description = "Create, list, rotate and revoke API keys, also while Midcycle is running.",
    subcommands = {
      KeyCommand.Create.class,
      KeyCommand.ListAll.class,
      KeyCommand.Rotate.class,
      KeyCommand.Revoke.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class KeyCommand {
  private static final int REFUSED = 1;

  private KeyCommand() {}

  /// Whose keys a command is about.
  static final class Whose {
    private static final String OPERATOR = "operator";

    @Mixin private final SettingsOptions settings = SettingsOptions.of(Config.Data.class);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
        index = "0",
        paramLabel = "TENANT",
        description =
            "The tenant's short name or id; `operator` for the keys of the operator's API.")
    private String tenant = "";

    private int with(BiFunction<Application, ApiKeys.Owner, Integer> work) {
      var data = settings.read().data();
      return OneCommand.in(
          data,
          spec.commandLine().getErr(),
          application ->
              owner(application)
                  .map(owner -> work.apply(application, owner))
                  .orElseGet(this::unknown));
    }

    private Optional<ApiKeys.Owner> owner(Application application) {
      return tenant.equals(OPERATOR)
          ? Optional.of(ApiKeys.Owner.operator(application.core().clock().instant()))
          : application.core().tenants().named(tenant).map(application.core().tenants()::owner);
    }

    private int unknown() {
      return refused(
          "Unknown tenant %s. `midcycle tenant list` shows all tenants.".formatted(tenant));
    }

    private int noKey(String key) {
      return refused(
          "%s has no key %s. `midcycle key list %s` shows all keys."
              .formatted(tenant, key, tenant));
    }

    private int refused(String why) {
      spec.commandLine().getErr().println("midcycle: " + why);
      spec.commandLine().getErr().flush();
      return REFUSED;
    }

    private int told(String... lines) {
      List.of(lines).forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return 0;
    }
  }

  @Command(name = "create", description = "Create an API key and print it. It is shown only once.")
  static final class Create implements Callable<Integer> {
    @Mixin private final Whose whose = new Whose();

    @Option(
        names = "--name",
        paramLabel = "NAME",
        defaultValue = "key",
        description = "A name that says what the key is used for.")
    private String name = "";

    @Option(
        names = "--scope",
        paramLabel = "SCOPE",
        defaultValue = "write",
        description =
            "write (read and change), read, or events (send usage events only). Default: write.")
    private Scope scope = Scope.WRITE;

    @Override
    public Integer call() {
      return whose.with((application, owner) -> {
        var made = application.core().keys().create(owner, name, scope, Actor.OPERATOR);
        return whose.told(
            "Created the key %s (%s) for %s with the scope %s. It is shown only once:"
                .formatted(name, made.key().id(), whose.tenant, scope.code()),
            made.secret());
      });
    }
  }

  @Command(name = "list", description = "List a tenant's API keys, newest first.")
  static final class ListAll implements Callable<Integer> {
    @Mixin private final Whose whose = new Whose();

    @Override
    public Integer call() {
      return whose.with((application, owner) -> {
        var now = application.core().clock().instant();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("ID", "NAME", "SCOPE", "KEY", "STATE", "CREATED", "LAST USED"));
        application.core().keys().list(owner.tenant()).forEach(key -> rows.add(row(key, now)));
        return whose.told(Columns.of(rows));
      });
    }

    private static List<String> row(ApiKey key, Instant now) {
      return List.of(
          key.id().text(),
          key.name(),
          key.scope().code(),
          key.hint(),
          state(key, now),
          TenantCommand.second(key.createdAt()),
          key.lastUsedAt().map(TenantCommand::second).orElse("never"));
    }

    private static String state(ApiKey key, Instant now) {
      return switch (key.state(now)) {
        case ACTIVE -> "active";
        case ENDING -> "ends " + TenantCommand.second(key.endsAt().orElseThrow());
        case ENDED -> "ended " + TenantCommand.second(key.endsAt().orElseThrow());
      };
    }
  }

  @Command(
      name = "rotate",
      description =
          "Replace a key with a new one, and print it. The old key keeps working for a grace period.")
  static final class Rotate implements Callable<Integer> {
    @Mixin private final Whose whose = new Whose();

    @Parameters(index = "1", paramLabel = "KEY", description = "The id of the old key.")
    private String key = "";

    @Option(
        names = "--grace",
        paramLabel = "DURATION",
        defaultValue = "P1D",
        description =
            "How long the old key keeps working, such as PT0S, PT12H or P7D. Default: P1D. `key revoke` ends it sooner.")
    private Duration grace = ApiKeys.GRACE;

    @Override
    public Integer call() {
      if (!ApiKeys.isGrace(grace)) {
        return whose.refused("--grace must be from PT0S to P90D.");
      }
      return whose.with((application, owner) ->
          ApiKeyId.parse(key)
              .map(id -> application.core().keys().rotate(owner, id, grace, Actor.OPERATOR))
              .map(this::tell)
              .orElseGet(() -> whose.noKey(key)));
    }

    private int tell(Rotation rotation) {
      return switch (rotation) {
        case Rotation.NotFound() -> whose.noKey(key);
        case Rotation.Over(var old) ->
            whose.refused(
                "The key %s was already rotated or revoked. Rotate the new key, or create another one."
                    .formatted(old.name()));
        case Rotation.Rotated(var made, var ends) ->
            whose.told(
                "The new key %s replaces it; the old key works until %s. The new key is shown only once:"
                    .formatted(made.key().id(), TenantCommand.second(ends)),
                made.secret());
      };
    }
  }

  /// When it ends, no server of this database lets the key pass.
  @Command(name = "revoke", description = "Revoke an API key immediately.")
  static final class Revoke implements Callable<Integer> {
    @Mixin private final Whose whose = new Whose();

    @Parameters(index = "1", paramLabel = "KEY", description = "The key's id.")
    private String key = "";

    @Override
    public Integer call() {
      return whose.with((application, owner) ->
          ApiKeyId.parse(key)
              .flatMap(id -> application.core().keys().revoke(owner, id, Actor.OPERATOR))
              .map(this::tell)
              .orElseGet(() -> whose.noKey(key)));
    }

    private int tell(ApiKey ended) {
      LockSupport.parkNanos(ApiKeys.ENDED_EVERYWHERE_AFTER.toNanos());
      return whose.told("The key %s is revoked.".formatted(ended.name()));
    }
  }
}
