package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.customer.Tenant;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.GatewayId;
import dev.midcycle.payment.GatewayAccount;
import dev.midcycle.payment.GatewayAccounts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the commands about payment gateways are told in the same way.
final class GatewayOptions {
  private static final int REFUSED = 1;

  private GatewayOptions() {}

  /// Whose gateways a command is about.
  static final class Whose {
    @Mixin final SettingsOptions settings = SettingsOptions.all();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
        names = "--tenant",
        paramLabel = "TENANT",
        required = true,
        description = "The tenant's short name or id.")
    String tenant = "";

    int with(BiFunction<Application, Tenant, Integer> work) {
      return with(settings.read(), work);
    }

    int with(Config config, BiFunction<Application, Tenant, Integer> work) {
      return OneCommand.in(
          config.data(),
          spec.commandLine().getErr(),
          application ->
              application
                  .core()
                  .tenants()
                  .named(tenant)
                  .map(found -> work.apply(application, found))
                  .orElseGet(() ->
                      refused(
                          "Unknown tenant %s. `midcycle tenant list` shows all tenants."
                              .formatted(tenant))));
    }

    int refused(String why) {
      spec.commandLine().getErr().println("midcycle: " + why);
      spec.commandLine().getErr().flush();
      return REFUSED;
    }

    int told(String... lines) {
      List.of(lines).forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
      return 0;
    }

    int told(GatewayAccounts.Outcome outcome, String... lines) {
      return switch (outcome) {
        case GatewayAccounts.Outcome.Done _ -> told(lines);
        case GatewayAccounts.Outcome.HasOne() ->
            refused(
                "%s has a gateway of this kind already. Change its keys with `midcycle gateway change`, or remove it first."
                    .formatted(tenant));
        case GatewayAccounts.Outcome.OtherMode(var mode) ->
            refused("%s is a %s tenant. Use a %s key.".formatted(tenant, mode.code(), mode.code()));
        case GatewayAccounts.Outcome.NotFound() -> noGateway();
      };
    }

    int noGateway() {
      return refused(
          "%s has no gateway with this id. `midcycle gateway list --tenant %s` shows all gateways."
              .formatted(tenant, tenant));
    }

    static Stamp stamp(Application application, Tenant whose) {
      return application.core().tenants().stamp(UnitOfWork.of(whose.id()), Actor.OPERATOR);
    }
  }

  /// What it is signed in with: never an argument, which others on the machine can read.
  static final class Keys {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
        names = "--secret-key-file",
        paramLabel = "FILE",
        description = "A file with the secret key; - for the standard input.")
    private @Nullable String secretFile;

    @Option(
        names = "--webhook-secret-file",
        paramLabel = "FILE",
        description =
            "A file with the signing secret of the webhook endpoint; - for the standard input.")
    private @Nullable String webhookFile;

    Optional<String> secret(GatewayAccount.Kind kind) {
      return read("--secret-key-file", secretFile)
          .map(text -> checked(text, kind.isSecret(text), "a key such as sk_test_… or rk_live_…"));
    }

    Optional<String> webhook(GatewayAccount.Kind kind) {
      return read("--webhook-secret-file", webhookFile)
          .map(text ->
              checked(text, kind.isWebhookSecret(text), "a signing secret such as whsec_…"));
    }

    private Optional<String> read(String option, @Nullable String file) {
      return Optional.ofNullable(file).map(name -> SecretInput.read(spec, option, name));
    }

    private String checked(String text, boolean fits, String what) {
      if (!fits) {
        throw new ParameterException(spec.commandLine(), "The file does not hold " + what + ".");
      }
      return text;
    }
  }

  /// One of a tenant's gateways.
  static final class Which {
    @Mixin final Whose whose = new Whose();

    @Parameters(index = "0", paramLabel = "GATEWAY", description = "The gateway's id.")
    private String gateway = "";

    int with(BiFunction<Application, GatewayAccount, Integer> work) {
      return whose.with((application, tenant) ->
          GatewayId.parse(gateway)
              .flatMap(id -> application.payment().accounts().find(UnitOfWork.of(tenant.id()), id))
              .map(account -> work.apply(application, account))
              .orElseGet(whose::noGateway));
    }

    Stamp stamp(Application application, GatewayAccount account) {
      return application.core().tenants().stamp(UnitOfWork.of(account.tenant()), Actor.OPERATOR);
    }
  }
}
