package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.customer.BankDetails;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.customer.Tenants;
import dev.midcycle.paper.Logo;
import dev.midcycle.smtp.SmtpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "papers",
    description =
        "Set the seller's name, address, bank account, logo, colour and language for documents issued from now on.")
final class TenantPapersCommand implements Callable<Integer> {
  private static final int REFUSED = 1;

  @Mixin private final SettingsOptions settings = SettingsOptions.of(Config.Data.class);
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TENANT", description = "The tenant's short name.")
  private String key = "";

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "The language for customers without one of their own: en, de, en-GB, de-AT ...")
  private @Nullable String language;

  @Option(
      names = "--logo",
      paramLabel = "FILE",
      description = "The logo at the top of each document: a PNG or JPEG image of at most 2 MB.")
  private @Nullable Path logo;

  @Option(
      names = "--accent",
      paramLabel = "COLOUR",
      description = "The colour of headings and of the portal, such as '#0a7d55'.")
  private @Nullable String accent;

  @Option(
      names = "--sales-email",
      paramLabel = "ADDRESS",
      description = "Where your sales people are told of requests.")
  private @Nullable String salesEmail;

  @Option(
      names = "--support-email",
      paramLabel = "ADDRESS",
      description = "Where answers to mails go (Reply-To).")
  private @Nullable String supportEmail;

  @ArgGroup(exclusive = false)
  private @Nullable Address address;

  @ArgGroup(exclusive = false)
  private @Nullable Account account;

  /// Where customers transfer money to.
  static final class Account {
    @Option(
        names = "--iban",
        paramLabel = "IBAN",
        required = true,
        description = "The account that customers transfer money to.")
    private String iban = "";

    @Option(
        names = "--account-holder",
        paramLabel = "NAME",
        required = true,
        description = "Whose account it is.")
    private String holder = "";

    @Option(names = "--bic", paramLabel = "BIC", description = "The BIC of the bank.")
    private @Nullable String bic;

    @Option(names = "--bank", paramLabel = "NAME", description = "The name of the bank.")
    private @Nullable String bank;
  }

  /// Whom customers buy from.
  static final class Address {
    @Option(
        names = "--legal-name",
        paramLabel = "NAME",
        required = true,
        description = "The registered name of the company.")
    private String name = "";

    @Option(
        names = "--line1",
        paramLabel = "LINE",
        required = true,
        description = "Street and number.")
    private String line1 = "";

    @Option(names = "--line2", paramLabel = "LINE", description = "The second line of the address.")
    private @Nullable String line2;

    @Option(
        names = "--postal-code",
        paramLabel = "CODE",
        required = true,
        description = "The postal code.")
    private String postalCode = "";

    @Option(names = "--city", paramLabel = "CITY", required = true, description = "The city.")
    private String city = "";

    @Option(names = "--region", paramLabel = "REGION", description = "State or province.")
    private @Nullable String region;

    @Option(
        names = "--country",
        paramLabel = "COUNTRY",
        required = true,
        description = "Two letters, such as DE.")
    private String country = "";

    @Option(names = "--tax-id", paramLabel = "NUMBER", description = "The tax or VAT number.")
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
    var given = given();
    var data = settings.read().data();
    int status =
        OneCommand.in(data, spec.commandLine().getErr(), application -> tell(application, given));
    spec.commandLine().getOut().flush();
    return status;
  }

  /// What it was called with, read before anything else is done.
  private record Given(Tenants.Said said, Optional<Logo> logo) {}

  private Given given() {
    if (accent != null && !accent.matches("#[0-9a-fA-F]{6}")) {
      throw wrong(accent + " is not a colour such as '#0a7d55'.");
    }
    return new Given(
        new Tenants.Said(
            Optional.ofNullable(address).map(Address::details).map(this::checked),
            Optional.ofNullable(account).map(this::bank),
            Optional.ofNullable(language),
            Optional.ofNullable(accent),
            Optional.ofNullable(salesEmail).map(this::email),
            Optional.ofNullable(supportEmail).map(this::email)),
        Optional.ofNullable(logo).map(this::read));
  }

  private String email(String given) {
    if (!SmtpSettings.isAddress(given)) {
      throw wrong(given + " is not a mail address.");
    }
    return given;
  }

  private BillingDetails checked(BillingDetails given) {
    if (given.hasMistypedVatId()) {
      throw wrong("The VAT id is not valid; check its digits.");
    }
    return given;
  }

  private BankDetails bank(Account given) {
    return BankDetails.of(given.holder, given.iban, optional(given.bic), optional(given.bank))
        .orElseThrow(() -> wrong("The IBAN or BIC is not valid; check its digits."));
  }

  private static Optional<String> optional(@Nullable String text) {
    return Optional.ofNullable(text);
  }

  /// In this installation.
  int tell(Application application) {
    return tell(application, given());
  }

  private int tell(Application application, Given given) {
    var merchant = application.core().tenants().find(key);
    merchant.ifPresent(tenant -> {
      application.core().tenants().tell(key, given.said());
      given.logo().ifPresent(one -> application.billing().logos().show(tenant.id(), one));
    });
    spec.commandLine()
        .getOut()
        .println(
            merchant.isPresent()
                ? "Saved. Documents that %s issues from now on carry these details.".formatted(key)
                : "midcycle: Unknown tenant %s.".formatted(key));
    return merchant.isPresent() ? 0 : REFUSED;
  }

  private Logo read(Path file) {
    return switch (Logo.from(content(file))) {
      case Logo.Given.Taken(var taken) -> taken;
      case Logo.Given.Refused(var reason) -> throw wrong("%s %s.".formatted(file, reason));
    };
  }

  private byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw wrong("Cannot read %s: %s.".formatted(file, e));
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
