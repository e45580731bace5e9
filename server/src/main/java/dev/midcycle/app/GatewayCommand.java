package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.payment.GatewayAccount;
import dev.midcycle.payment.GatewayAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private GatewayCommand() {}

  @Command(
      name = "add",
      description = {
        "Connect a payment gateway. Its keys are stored encrypted.",
        "A test tenant takes test keys, a live tenant live keys."
      })
  static final class Add implements Callable<Integer> {
    @Mixin private final GatewayOptions.Whose whose = new GatewayOptions.Whose();
    @Mixin private final GatewayOptions.Keys keys = new GatewayOptions.Keys();
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
              .orElseThrow(() ->
                  new ParameterException(
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
                    .add(
                        UnitOfWork.of(tenant.id()),
                        wanted,
                        GatewayOptions.Whose.stamp(application, tenant));
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
    @Mixin private final GatewayOptions.Whose whose = new GatewayOptions.Whose();

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

  @Command(name = "change", description = "Replace the keys of a payment gateway.")
  static final class Change implements Callable<Integer> {
    @Mixin private final GatewayOptions.Which which = new GatewayOptions.Which();
    @Mixin private final GatewayOptions.Keys keys = new GatewayOptions.Keys();

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
    @Mixin private final GatewayOptions.Which which = new GatewayOptions.Which();

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
    @Mixin private final GatewayOptions.Which which = new GatewayOptions.Which();

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
