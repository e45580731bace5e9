package dev.midcycle.app;

import dev.midcycle.db.Transactions;
import dev.midcycle.mail.Post;
import dev.midcycle.outgoing.WebhookSender;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import dev.midcycle.secret.SealedRows;
import dev.midcycle.secret.Secrets;
import dev.midcycle.simulate.stored.SimulationServices;
import dev.midcycle.time.Precision;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The modules of the application, introduced to each other.
public record Application(
    CoreModule core,
    UsageModule usage,
    PaymentModule payment,
    BillingModule billing,
    LedgerModule ledger,
    PortalModule portal,
    MailModule mail,
    EventModule events) {

  /// Where live tenants have no gateway.
  ///
  /// @param sandbox the gateway of test tenants
  public static Application build(
      Transactions transactions, InstantSource system, Gateway sandbox) {
    return build(transactions, system, sandbox, _ -> Optional.empty());
  }

  /// Where secrets are gone with the process.
  ///
  /// @param live the gateways of live tenants
  public static Application build(
      Transactions transactions, InstantSource system, Gateway sandbox, Gateways live) {
    return build(
        transactions,
        system,
        new Around(sandbox, live, Secrets.inMemory(), () -> "", new WebhookSender(true)));
  }

  /// What it has from outside, beside database and clock.
  ///
  /// @param sandbox the gateway of test tenants
  /// @param live the gateways of live ones
  /// @param base what links begin with, once it is known
  /// @param webhooks sends them
  /// @param post sends mails, where a server is set
  public record Around(
      Gateway sandbox,
      Gateways live,
      Secrets secrets,
      Supplier<String> base,
      WebhookSender webhooks,
      Optional<Post> post) {
    /// Where no server is set to send mails by.
    public Around(
        Gateway sandbox,
        Gateways live,
        Secrets secrets,
        Supplier<String> base,
        WebhookSender webhooks) {
      this(sandbox, live, secrets, base, webhooks, Optional.empty());
    }
  }

  /// Builds every module from these three.
  ///
  /// @param system the clock of all: here it enters
  public static Application build(Transactions transactions, InstantSource system, Around around) {
    var core = CoreModule.of(transactions, Precision.cut(system), around.secrets());
    var payment = PaymentModule.of(core, around);
    var billing = BillingModule.of(core, payment);
    var mail = MailModule.of(core, billing, around);
    return new Application(
        core,
        UsageModule.of(core),
        payment,
        billing,
        LedgerModule.of(core, billing),
        PortalModule.of(core),
        mail,
        EventModule.of(core, around.webhooks(), mail));
  }

  /// All that is sealed, for a key that is new.
  List<SealedRows> sealed() {
    return List.of(payment.accounts(), events.secrets());
  }

  /// In the order in which their routes are listed.
  List<Module> modules() {
    return List.of(core, billing, usage, payment, ledger, portal, mail, events);
  }

  /// Those who take part in a life that is only simulated.
  public SimulationServices services() {
    return new SimulationServices(
        new SimulationServices.Records(
            core.tenants(),
            core.catalogs(),
            core.customers(),
            core.taxTables(),
            payment.methods(),
            billing.granting(),
            billing.subscriptions(),
            usage.events(),
            usage.folding(),
            billing.documents(),
            ledger.balance()),
        new SimulationServices.Stories(
            billing.quotes(),
            payment.unknownPayments(),
            billing.runs(),
            billing.clocks(),
            payment.collecting(),
            new SimulationServices.ByHand(
                billing.corrections(), billing.refunding(), payment.byHand(), payment.payments())));
  }
}
