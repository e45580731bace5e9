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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "gateway",
    description =
        "Connect, list, change, test and disconnect payment gateways, also while Midcycle is running.",
    subcommands = {
      GatewayCommand.Add.class,
      GatewayCommand.ListAll.class,
      GatewayCommand.Change.class,
      GatewayCommand.Test.class,
      GatewayCommand.Remove.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class GatewayCommand {
  private static final int REFUSED = 1;

  private GatewayCommand() {}

  /// Whose gateways a command is about.
  static final class Whose {
    @Mixin private final SettingsOptions settings = SettingsOptions.all();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
        names = "--tenant",
        paramLabel = "TENANT",
        required = true,
        description = "The tenant's short name or id.")
    private String tenant = "";

    private int with(BiFunction<Application, Tenant, Integer> work) {
      return with(settings.read(), work);
    }

    private int with(Config config, BiFunction<Application, Tenant, Integer> work) {
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

    private int told(GatewayAccounts.Outcome outcome, String... lines) {
      return switch (outcome) {
        case GatewayAccounts.Outcome.Done _ -> told(lines);
        case GatewayAccounts.Outcome.HasOne() ->
            refused(
                "%s has a gateway of this kind already. Change its keys with `midcycle gateway change`, or remove it first."
                    .formatted(tenant));
        case GatewayAccounts.Outcome.OtherMode(var mode) ->
            refused(
                "%s is a %s tenant. Use a %s key.".formatted(tenant, mode.code(), mode.code()));
        case GatewayAccounts.Outcome.NotFound() -> noGateway();
      };
    }

    private int noGateway() {
      return refused(
          "%s has no gateway with this id. `midcycle gateway list --tenant %s` shows all gateways."
              .formatted(tenant, tenant));
    }

    private static Stamp stamp(Application application, Tenant whose) {
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

    private Optional<String> secret(GatewayAccount.Kind kind) {
      return read("--secret-key-file", secretFile)
          .map(text -> checked(text, kind.isSecret(text), "a key such as sk_test_… or rk_live_…"));
    }

    private Optional<String> webhook(GatewayAccount.Kind kind) {
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

  @Command(
      name = "add",
      description = {
        "Connect a payment gateway. Its keys are stored encrypted.",
        "A test tenant takes test keys, a live tenant live keys."
      })
  static final class Add implements Callable<Integer> {
    @Mixin private final Whose whose = new Whose();
    @Mixin private final Keys keys = new Keys();
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND", description = "stripe.")
    private GatewayAccount.Kind kind = GatewayAccount.Kind.STRIPE;

    @Option(
        names = "--base-url",
        paramLabel = "URL",
        description =
            "Where the gateway is reached, if not at its usual address: for a stand-in. The mode of its keys is not checked then.")
    private @Nullable String baseUrl;

    @Override
    public Integer call() {
      var secret =
          keys.secret(kind)
              .orElseThrow(() -> new ParameterException(
                  spec.commandLine(), "Missing required option: '--secret-key-file=FILE'"));
      var wanted =
          new GatewayAccounts.Wanted(
              kind, secret, keys.webhook(kind), Optional.ofNullable(baseUrl));
      var config = whose.settings.read();
      return whose.with(
          config,
          (application, tenant) -> {
            var outcome =
                application
                    .payment()
                    .accounts()
                    .add(UnitOfWork.of(tenant.id()), wanted, Whose.stamp(application, tenant));
            return whose.told(outcome, lines(outcome, config));
          });
    }

    private String[] lines(GatewayAccounts.Outcome outcome, Config config) {
      return outcome instanceof GatewayAccounts.Outcome.Done(var account)
          ? new String[] {
            "Connected %s for %s.".formatted(kind.code(), whose.tenant),
            "  id           " + account.id(),
            "  webhook URL  " + account.webhookUrl(config.web().base(config.web().port()))
          }
          : new String[0];
    }
  }

  @Command(name = "list", description = "List a tenant's payment gateways.")
  static final class ListAll implements Callable<Integer> {
    @Mixin private final Whose whose = new Whose();

    @Override
    public Integer call() {
      var config = whose.settings.read();
      return whose.with(
          config,
          (application, tenant) -> {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("ID", "KIND", "KEY", "CREATED", "WEBHOOK SECRET", "WEBHOOK URL"));
            application.payment().accounts().all(UnitOfWork.of(tenant.id())).stream()
                .filter(one -> !one.isRemoved())
                .forEach(one -> rows.add(row(one, config)));
            return whose.told(Columns.of(rows));
          });
    }

    private static List<String> row(GatewayAccount account, Config config) {
      return List.of(
          account.id().text(),
          account.kind().code(),
          account.keys().hint(),
          TenantCommand.second(account.createdAt()),
          account.keys().webhook().isPresent() ? "set" : "missing",
          account.webhookUrl(config.web().base(config.web().port())));
    }
  }

  /// One of a tenant's gateways.
  static final class Which {
    @Mixin private final Whose whose = new Whose();

    @Parameters(index = "0", paramLabel = "GATEWAY", description = "The gateway's id.")
    private String gateway = "";

    private int with(BiFunction<Application, GatewayAccount, Integer> work) {
      return whose.with((application, tenant) ->
          GatewayId.parse(gateway)
              .flatMap(id -> application.payment().accounts().find(UnitOfWork.of(tenant.id()), id))
              .map(account -> work.apply(application, account))
              .orElseGet(whose::noGateway));
    }

    private Stamp stamp(Application application, GatewayAccount account) {
      return application
          .core()
          .tenants()
          .stamp(UnitOfWork.of(account.tenant()), Actor.OPERATOR);
    }
  }

  @Command(name = "change", description = "Replace the keys of a payment gateway.")
  static final class Change implements Callable<Integer> {
    @Mixin private final Which which = new Which();
    @Mixin private final Keys keys = new Keys();

    @Override
    public Integer call() {
      var kind = GatewayAccount.Kind.STRIPE;
      var change = new GatewayAccounts.Change(keys.secret(kind), keys.webhook(kind));
      return which.with((application, account) ->
          which.whose.told(
              application
                  .payment()
                  .accounts()
                  .change(
                      UnitOfWork.of(account.tenant()),
                      account.id(),
                      change,
                      which.stamp(application, account)),
              "The keys of %s are replaced.".formatted(account.id())));
    }
  }

  @Command(name = "test", description = "Call the gateway with the stored key. Nothing is charged.")
  static final class Test implements Callable<Integer> {
    @Mixin private final Which which = new Which();

    @Override
    public Integer call() {
      return which.with((application, account) ->
          application
              .payment()
              .reached()
              .reach(account)
              .problem()
              .map(problem -> which.whose.refused("The gateway cannot be used: " + problem))
              .orElseGet(() -> which.whose.told("The gateway can be used.")));
    }
  }

  @Command(
      name = "remove",
      description =
          "Disconnect a payment gateway. Its payment methods are removed; pending payments are finished, and refunds still use it.")
  static final class Remove implements Callable<Integer> {
    @Mixin private final Which which = new Which();

    @Override
    public Integer call() {
      return which.with((application, account) ->
          which.whose.told(
              application
                  .payment()
                  .accounts()
                  .remove(
                      UnitOfWork.of(account.tenant()),
                      account.id(),
                      which.stamp(application, account)),
              "%s is disconnected.".formatted(account.id())));
    }
  }
}
