package dev.midcycle.app;

import dev.midcycle.customer.BillingDetails;
import dev.midcycle.db.Database;
import dev.midcycle.gateway.SandboxGateway;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "papers",
    description =
        "Say what a merchant's invoices tell of it, from now on: who it is, in which language.")
final class TenantPapersCommand implements Callable<Integer> {
  private static final int REFUSED = 1;

  @Mixin private final DatabaseOptions options = new DatabaseOptions();
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "KEY", description = "The merchant's short name.")
  private String key = "";

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "Of customers who have none of their own: en, de, en-GB, de-AT …")
  private @Nullable String language;

  @ArgGroup(exclusive = false)
  private @Nullable Address address;

  /// Whom customers buy from.
  static final class Address {
    @Option(names = "--legal-name", required = true, description = "As it stands in the register.")
    private String name = "";

    @Option(names = "--line1", required = true, description = "Street and number.")
    private String line1 = "";

    @Option(names = "--line2", description = "More of the address.")
    private @Nullable String line2;

    @Option(names = "--postal-code", required = true, description = "The postal code.")
    private String postalCode = "";

    @Option(names = "--city", required = true, description = "The city.")
    private String city = "";

    @Option(names = "--region", description = "State or province.")
    private @Nullable String region;

    @Option(names = "--country", required = true, description = "Two letters, such as DE.")
    private String country = "";

    @Option(names = "--tax-id", description = "The number it pays tax under.")
    private @Nullable String taxId;

    private BillingDetails details() {
      return new BillingDetails(
          name,
          new BillingDetails.Address(
              line1,
              Optional.ofNullable(line2),
              city,
              Optional.ofNullable(region),
              postalCode,
              country),
          Optional.ofNullable(taxId));
    }
  }

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    try (var ready = options.ready(out::println);
        var database = Database.open(ready.login(), 2)) {
      var clock = InstantSource.system();
      var house =
          House.build(database.transactions(), clock, new SandboxGateway(clock, Duration.ZERO));
      boolean told =
          house
              .tenants()
              .tell(
                  key,
                  Optional.ofNullable(address).map(Address::details),
                  Optional.ofNullable(language));
      out.println(
          told
              ? "From now on the papers of %s say so.".formatted(key)
              : "midcycle: There is no merchant called %s.".formatted(key));
      return told ? 0 : REFUSED;
    } finally {
      out.flush();
    }
  }
}
