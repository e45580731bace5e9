package dev.midcycle.app;

import dev.midcycle.testkit.Bank;
import java.util.Optional;
import picocli.CommandLine;

/// `midcycle start`, whose live tenants have a bank that pays: what the browser tests look at,
/// since the product brings no gateway for them.
public final class LiveServer {
  private LiveServer() {}

  public static void main(String... args) {
    var bank = new Bank();
    System.exit(new CommandLine(new StartCommand(_ -> Optional.of(bank))).execute(args));
  }
}
