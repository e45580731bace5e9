package dev.midcycle.app;

import dev.midcycle.api.Routes;
import dev.midcycle.api.bank.BankRoutes;
import dev.midcycle.api.payment.CollectingRoutes;
import dev.midcycle.api.payment.GatewayEventRoutes;
import dev.midcycle.api.payment.GatewayRoutes;
import dev.midcycle.api.payment.PaymentMethodRoutes;
import dev.midcycle.api.payment.PaymentRoutes;
import dev.midcycle.api.payment.SandboxRoutes;
import dev.midcycle.api.paypage.PayLinkRoutes;
import dev.midcycle.api.paypage.PayPageRoutes;
import dev.midcycle.api.paypage.PayPageShowing;
import dev.midcycle.api.paypage.PayPageView;
import dev.midcycle.api.subscription.UpcomingBilling;
import dev.midcycle.app.config.Config;
import dev.midcycle.bank.BankEntries;
import dev.midcycle.change.PaidChanges;
import dev.midcycle.change.UnpaidEnds;
import dev.midcycle.collect.BankAllocations;
import dev.midcycle.collect.BankStatements;
import dev.midcycle.collect.Disputes;
import dev.midcycle.collect.DuePayments;
import dev.midcycle.collect.DunningPauses;
import dev.midcycle.collect.Failures;
import dev.midcycle.collect.GatewayDesk;
import dev.midcycle.collect.GivingUp;
import dev.midcycle.collect.HandPayments;
import dev.midcycle.collect.LatePayments;
import dev.midcycle.collect.OpenDocuments;
import dev.midcycle.collect.PaidDocuments;
import dev.midcycle.collect.SandboxDesk;
import dev.midcycle.collect.Suggestions;
import dev.midcycle.correction.MadeRefunds;
import dev.midcycle.correction.ReturnedRefunds;
import dev.midcycle.gateway.SandboxCards;
import dev.midcycle.gateway.stripe.StripeGateway;
import dev.midcycle.job.Loop;
import dev.midcycle.job.Turns;
import dev.midcycle.job.Worker;
import dev.midcycle.payment.ExpiringCards;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.GatewayAccount;
import dev.midcycle.payment.GatewayAccounts;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.PaymentAttempts;
import dev.midcycle.payment.PaymentFollowUps;
import dev.midcycle.payment.PaymentMethods;
import dev.midcycle.payment.Payments;
import dev.midcycle.payment.RefundCalls;
import dev.midcycle.payment.TenantGateways;
import dev.midcycle.payment.UnknownPayments;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Payments: cards, gateways, and collecting what is open.
public record PaymentModule(
    GatewayAccounts accounts,
    TenantGateways reached,
    Gateways gateways,
    GatewayDesk desk,
    SandboxDesk sandbox,
    PaymentMethods methods,
    Payments payments,
    PaidChanges paid,
    PaymentAttempts paying,
    DuePayments collecting,
    HandPayments byHand,
    BankStatements statements,
    UnknownPayments unknownPayments,
    ExpiringCards expiringCards)
    implements Module {
  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final Duration TURN = Duration.ofSeconds(1);

  static PaymentModule of(CoreModule core, Application.Around around) {
    var transactions = core.transactions();
    var accounts = new GatewayAccounts(transactions, core.tenants(), core.secrets(), core.ids());
    var reached =
        new TenantGateways(accounts, account -> reach(accounts, account, around), core.clock());
    var gateways = new GatewaysByMode(core.tenants(), around.sandbox(), around.live(), reached);
    var payments = new Payments(transactions);
    var paid = new PaidChanges(core.states(), core.ids());
    var failures = new Failures(core.catalogs(), core.ids());
    var documents = new PaidDocuments(failures, core.clock(), core.ids());
    var paying =
        new PaymentAttempts(
            transactions,
            core.clock(),
            new PaymentFollowUps(
                paid, documents, new LatePayments(core.tenants(), core.clock(), core.ids())),
            core.ids());
    var refunds =
        new RefundCalls(
            transactions, gateways, core.clock(), new ReturnedRefunds(core.tenants(), core.ids()));
    var byHand = new HandPayments(transactions, core.clock(), core.ids());
    var methods = new PaymentMethods(transactions, gateways, core.ids());
    var disputes = new Disputes(transactions, core.tenants(), core.ids());
    return new PaymentModule(
        accounts,
        reached,
        gateways,
        new GatewayDesk(
            core.tenants(), accounts, reached, payments, paying, refunds, disputes, methods),
        new SandboxDesk(core.tenants(), payments, paying, gateways, disputes),
        methods,
        payments,
        paid,
        paying,
        new DuePayments(
            transactions,
            paying,
            documents,
            gateways,
            new UnpaidEnds(transactions, core.states(), core.ids())::end,
            core.runner(),
            failures,
            core.clock(),
            core.ids()),
        byHand,
        new BankStatements(transactions, core.tenants(), byHand, core.clock(), core.ids()),
        new UnknownPayments(
            payments, paying, refunds, gateways, core.queue(), core.runner(), core.clock()),
        new ExpiringCards(core.runner(), core.clock(), core.ids()));
  }

  private static Gateway reach(
      GatewayAccounts accounts, GatewayAccount account, Application.Around around) {
    return switch (account.kind()) {
      case STRIPE -> new StripeGateway(account, accounts.secret(account), around.base());
    };
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    var core = application.core();
    var givingUp = new GivingUp(core.tenants(), paying, gateways, core.ids());
    return List.of(
        new PaymentRoutes(payments, givingUp, new MadeRefunds(core.transactions())),
        new GatewayEventRoutes(desk),
        new SandboxRoutes(sandbox),
        new GatewayRoutes(accounts, reached, core.tenants(), manner.base()),
        new BankRoutes(
            statements,
            new BankAllocations(core.transactions(), byHand, core.clock(), core.ids()),
            new BankEntries(core.transactions()),
            new Suggestions(core.transactions()),
            core.sellers(),
            core.tenants()),
        new PaymentMethodRoutes(
            methods, core.tenants(), new UpcomingBilling(application.billing().subscriptions())),
        new CollectingRoutes(
            collecting,
            new DunningPauses(core.transactions(), core.clock(), core.ids()),
            new OpenDocuments(core.transactions(), core.tenants()),
            application.billing().documents(),
            payments),
        new PayLinkRoutes(core.payLinks(), application.billing().documents(), manner.base()),
        new PayPageRoutes(
            new PayPageShowing(
                core.transactions(), application.billing().documents(), gateways, testCards()),
            application.billing().documents(),
            application.billing().papers(),
            new PayPageRoutes.Paying(gateways, collecting, givingUp, methods),
            core.tenants()));
  }

  private static List<PayPageView.TestCard> testCards() {
    return SandboxCards.ALL.stream()
        .map(one ->
            new PayPageView.TestCard(
                one.token(), one.label(), one.card().brand(), one.card().last4()))
        .toList();
  }

  @Override
  public List<Supplier<Loop>> jobs(Application application, Config.Keep keep, Config.Work work) {
    var core = application.core();
    return List.of(
        () -> Loop.start("collection", OFTEN, turns(core, collecting)),
        () -> Loop.start("expiring-cards", OFTEN, expiringCards::runAll),
        () -> Loop.start("unknown-payments", OFTEN, turns(core, unknownPayments)));
  }

  /// One gateway that does not answer holds up no others.
  private static Turns turns(CoreModule core, Worker worker) {
    return new Turns(core.runner(), worker, TURN, core.clock());
  }
}
