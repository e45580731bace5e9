package dev.midcycle.app;

import dev.midcycle.api.http.Server;
import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.PublicUrl;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.db.Database;
import dev.midcycle.gateway.SandboxGateway;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "start",
    description = {
      "Set up what is missing, start Midcycle and print its addresses. Ctrl-C stops it; all data stays."
    })
final class StartCommand implements Runnable {
  private static final Duration SANDBOX_HANGS = Duration.ofSeconds(6);

  @Mixin private final SettingsOptions settings = SettingsOptions.all();
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    var config = settings.read();
    var running = new Running();
    running.closeOnExit();
    start(config, running, this::tell);
    running.await();
  }

  private void start(Config config, Running running, Consumer<String> progress) {
    var ready = running.keep(Databases.ready(config.data(), progress));
    var database = running.keep(Database.open(ready.login(), config.data().connections()));
    progress.accept("The database is ready: " + ready.login().place());
    var clock = InstantSource.system();
    var house =
        House.build(database.transactions(), clock, new SandboxGateway(clock, SANDBOX_HANGS));
    var examples =
        config.demo() ? Optional.of(new Demo(house, DemoFile.read())) : Optional.<Demo>empty();
    examples.ifPresent(one -> one.setUp(progress));
    var base = new AtomicReference<>("");
    var server = running.keep(Serving.start(house, address(config.web()), base::get));
    base.set(config.web().base(server.port()));
    running.keep(Background.start(house));
    examples.ifPresent(one -> welcome(one, base.get()));
    tell("Midcycle is running at " + base.get() + " (Ctrl-C stops it; all data stays).");
  }

  private static Server.Address address(Config.Web web) {
    var secure = web.publicUrl().map(PublicUrl::isSecure).orElse(false);
    return new Server.Address(web.host(), web.port(), secure);
  }

  private void welcome(Demo examples, String base) {
    tell("");
    tell("Sign in as one of these people. Each link works once; a new start prints new ones.");
    examples.links(base).forEach(this::tell);
    tell("");
  }

  private void tell(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
