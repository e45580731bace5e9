package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.db.Database;
import dev.midcycle.db.DatabaseProblem;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.http.Readiness;
import dev.midcycle.http.Server;
import dev.midcycle.outgoing.WebhookSender;
import dev.midcycle.payment.Gateways;
import dev.midcycle.secret.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "start",
    description = {
      "Set up what is missing, start Midcycle and print its address. Ctrl-C stops it; data is kept."
    })
final class StartCommand implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(StartCommand.class);

  /// Less than the five seconds after which a gateway is asked first; the next time is a minute
  /// later.
  private static final Duration SANDBOX_HANGS = Duration.ofSeconds(4);

  /// What takes longer goes on in the background: those in front give up after half a minute.
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  @Mixin private final SettingsOptions settings = SettingsOptions.all();
  @Spec private CommandSpec spec;

  private final Gateways live;

  /// As released: there are no gateways for live tenants yet.
  StartCommand() {
    this(_ -> Optional.empty());
  }

  /// @param live the gateways of live tenants
  StartCommand(Gateways live) {
    this.live = live;
  }

  @Override
  public void run() {
    var config = settings.read();
    OperatorKey.problem(config.web().operatorKey())
        .ifPresent(problem -> {
          throw new ParameterException(spec.commandLine(), problem);
        });
    Logs.configure(config.log());
    var running = new Running();
    running.closeOnExit();
    start(config, running, this::tell);
    running.await();
    running
        .failure()
        .ifPresent(sentence -> {
          throw new DatabaseProblem(sentence);
        });
  }

  /// It listens while the database starts, so that whoever asks is told what is waited for.
  private void start(Config config, Running running, Consumer<String> progress) {
    var clock = InstantSource.system();
    var database = Database.later();
    var readiness = Readiness.starting("the database is starting");
    var base = new AtomicReference<>("");
    var sandbox = new SandboxGateway(clock, SANDBOX_HANGS, base::get);
    var around =
        new Application.Around(
            sandbox,
            live,
            new Secrets(config.data().keyPlace()),
            base::get,
            running.keep(new WebhookSender(config.web().webhookPrivateAddresses())),
            config.mail().post());
    var application = Application.build(database.transactions(), clock, around);
    var both =
        SideBySide.made(
            () -> Serving.start(application, manner(config, base::get, readiness)),
            () -> Databases.ready(config.data(), progress));
    var server = both.first();
    var ready = running.keep(both.second());
    base.set(config.web().base(server.port()));
    ready.embedded().ifPresent(one -> running.keep(PostgresWatch.over(one, clock, running::fail)));
    database.connect(ready.login(), config.data().connections(), config.timeout().timeouts());
    running.keep(database);
    running.keep(server);
    progress.accept("The database is ready: " + ready.login().place());
    OperatorKey.see(application, config.web().operatorKey(), progress);
    readiness.waitFor("the example tenants are being created");
    var examples =
        config.demo()
            ? Optional.of(new Demo(application, DemoFile.read()))
            : Optional.<Demo>empty();
    examples.ifPresent(one -> one.setUp(progress));
    var patient = Application.build(database.background(), clock, around);
    running.keep(Background.start(application, patient, config.keep(), config.work()));
    running.keep(() -> stopping(readiness, config.web().stopDelay()));
    examples.ifPresent(one -> welcome(one, base.get()));
    readiness.begin();
    LOG.info(
        "Ready at {}, listening on {}, port {}", base.get(), config.web().host(), server.port());
    if (config.web().publicUrl().isPresent()) {
      tell("Listening on %s, port %d.".formatted(config.web().host(), server.port()));
    }
    tell("Midcycle is running at " + base.get() + " (Ctrl-C stops it; data is kept).");
  }

  private static Serving.Manner manner(Config config, Supplier<String> base, Readiness readiness) {
    var address = new Server.Address(config.web().host(), config.web().port(), config.outside());
    return new Serving.Manner(address, base, config.limit().limits(), readiness, PATIENCE);
  }

  /// Those who balance the load are told first.
  private static void stopping(Readiness readiness, int delaySeconds) throws InterruptedException {
    LOG.info("Stopping");
    readiness.stop();
    Thread.sleep(Duration.ofSeconds(delaySeconds));
  }

  private void welcome(Demo examples, String base) {
    tell("");
    tell("Sign in with one of these links. Each works once; the next start prints new ones.");
    examples.links(base).forEach(this::tell);
    tell("");
  }

  private void tell(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
