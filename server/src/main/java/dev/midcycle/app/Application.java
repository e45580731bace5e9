package dev.midcycle.app;

import dev.midcycle.db.Transactions;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import dev.midcycle.simulate.stored.SimulationServices;
import dev.midcycle.time.Precision;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The modules of the application, introduced to each other.
public record Application(
    CoreModule core,
    UsageModule usage,
    PaymentModule payment,
    BillingModule billing,
    LedgerModule ledger,
    PortalModule portal) {

  /// Where live tenants have no gateway.
  ///
  /// @param sandbox the gateway of test tenants
  public static Application build(
      Transactions transactions, InstantSource system, Gateway sandbox) {
    return build(transactions, system, sandbox, _ -> Optional.empty());
  }

  /// Builds every module from these four.
  ///
  /// @param system the clock of all: here it enters
  /// @param sandbox the gateway of test tenants
  /// @param live the gateways of live ones
  public static Application build(
      Transactions transactions, InstantSource system, Gateway sandbox, Gateways live) {
    var core = CoreModule.of(transactions, Precision.cut(system));
    var payment = PaymentModule.of(core, sandbox, live);
    return new Application(
        core,
        UsageModule.of(core),
        payment,
        BillingModule.of(core, payment),
        LedgerModule.of(core),
        PortalModule.of(core));
  }

  /// In the order in which their routes are listed.
  List<Module> modules() {
    return List.of(core, billing, usage, payment, ledger, portal);
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
            billing.credits(),
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
