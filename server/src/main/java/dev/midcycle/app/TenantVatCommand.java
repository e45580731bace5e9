package dev.midcycle.app;

import dev.midcycle.customer.VatId;
import dev.midcycle.outgoing.Vies;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check-vat",
    description = {
      "Check a VAT id with VIES, the register of the European Commission.",
      "It sends the ids to the Commission. The answer is printed and not stored, and changes no tax.",
      "Exits with 0 where the id is valid, 1 where it is not, 3 where VIES does not say."
    })
final class TenantVatCommand implements Callable<Integer> {
  private static final int VALID = 0;
  private static final int INVALID = 1;
  private static final int UNKNOWN = 3;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VAT-ID", description = "Such as DE811907980.")
  private String id = "";

  @Option(
      names = "--requester",
      paramLabel = "VAT-ID",
      description =
          "Your own VAT id: VIES then gives a consultation number, which proves the check.")
  private @Nullable String requester;

  @Option(
      names = "--vies-url",
      paramLabel = "URL",
      hidden = true,
      description = "Where VIES is, for tests.")
  private URI base = Vies.USUAL;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description = "Wait so long for an answer. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Override
  public Integer call() {
    if (seconds < 1) {
      throw new ParameterException(spec.commandLine(), "--timeout takes one second or more.");
    }
    var out = spec.commandLine().getOut();
    var by = Optional.ofNullable(requester).map(this::read);
    var answer = new Vies(base, Duration.ofSeconds(seconds)).ask(read(id), by);
    int status =
        switch (answer) {
          case Vies.Answer.Valid valid -> {
            print(out, valid);
            yield VALID;
          }
          case Vies.Answer.Invalid(var asked) -> {
            out.println("Not valid, by VIES at " + asked);
            yield INVALID;
          }
          case Vies.Answer.Unavailable(var why) -> {
            out.println("Not known: VIES does not answer (" + why + "). Try again later.");
            yield UNKNOWN;
          }
          case Vies.Answer.Refused(var why) -> {
            out.println("Not known: VIES does not take this question (" + why + ").");
            yield UNKNOWN;
          }
        };
    out.flush();
    return status;
  }

  private static void print(PrintWriter out, Vies.Answer.Valid valid) {
    out.println("Valid, by VIES at " + valid.asked());
    valid.name().ifPresent(name -> out.println("Name: " + name));
    valid.consultation().ifPresent(number -> out.println("Consultation number: " + number));
  }

  private VatId read(String typed) {
    return VatId.of(typed)
        .orElseThrow(() ->
            new ParameterException(spec.commandLine(), typed + " is not written like a VAT id."));
  }
}
