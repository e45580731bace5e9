package dev.midcycle.app;

import dev.midcycle.api.http.Server;
import dev.midcycle.db.Database;
import dev.midcycle.gateway.SandboxGateway;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "start",
    description = {
      "Set up what is missing, start Midcycle and print its addresses. Ctrl-C stops it; all data stays."
    })
final class StartCommand implements Runnable {
  private static final int CONNECTIONS = 16;
  private static final String HOST = "127.0.0.1";
  private static final Duration SANDBOX_HANGS = Duration.ofSeconds(6);

  @Mixin private final DatabaseOptions options = new DatabaseOptions();
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:MIDCYCLE_PORT:-8080}",
      showDefaultValue = Visibility.NEVER,
      description = "Where to listen, on this machine only; 8080 unless said otherwise, 0 for any.")
  private int port;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      defaultValue = "${env:MIDCYCLE_PUBLIC_URL}",
      showDefaultValue = Visibility.NEVER,
      description =
          "The address under which people reach it, when something stands in front of it.")
  private @Nullable String publicUrl;

  @Option(
      names = "--demo",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      showDefaultValue = Visibility.NEVER,
      description =
          "Set up two example merchants to try things with, and sign in; --no-demo does not.")
  private boolean demo;

  @Override
  public void run() {
    var running = new Running();
    running.closeOnExit();
    start(running, this::tell);
    running.await();
  }

  private void start(Running running, Consumer<String> progress) {
    var ready = running.keep(options.ready(progress));
    var database = running.keep(Database.open(ready.login(), CONNECTIONS));
    progress.accept("The database is ready: " + ready.login().place());
    var clock = InstantSource.system();
    var house =
        House.build(database.transactions(), clock, new SandboxGateway(clock, SANDBOX_HANGS));
    var examples = demo ? Optional.of(new Demo(house, DemoFile.read())) : Optional.<Demo>empty();
    examples.ifPresent(one -> one.setUp(progress));
    var base = new AtomicReference<>("");
    var server = running.keep(Serving.start(house, address(), base::get));
    base.set(base(server.port()));
    running.keep(Background.start(house));
    examples.ifPresent(one -> welcome(one, base.get()));
    tell("Midcycle is running at " + base.get() + " (Ctrl-C stops it; all data stays).");
  }

  private Server.Address address() {
    return new Server.Address(HOST, port, isSecure());
  }

  private boolean isSecure() {
    return publicUrl != null && publicUrl.startsWith("https://");
  }

  private String base(int listening) {
    return publicUrl == null || publicUrl.isBlank()
        ? "http://" + HOST + ":" + listening
        : publicUrl.replaceFirst("/+$", "");
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
