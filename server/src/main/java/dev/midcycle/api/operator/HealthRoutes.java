package dev.midcycle.api.operator;

import dev.midcycle.api.Routes;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Readiness;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Whether the server can serve.
public final class HealthRoutes implements Routes {
  private static final int UNAVAILABLE = 503;

  private final String version;
  private final BooleanSupplier databaseAnswers;
  private final Readiness readiness;

  public HealthRoutes(String version, BooleanSupplier databaseAnswers, Readiness readiness) {
    this.version = version;
    this.databaseAnswers = databaseAnswers;
    this.readiness = readiness;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/health/live", Who.anyone(), this::live),
        Route.get("/health/ready", Who.anyone(), this::ready),
        Route.get("/v1/health", Who.anyone(), this::show));
  }

  record HealthView(String status, String version, String database) {}

  record ProbeView(String status, String version, Optional<String> reason) {}

  /// That it answers is the answer.
  private Answer live(Call call) {
    return Answer.ok(new ProbeView("ok", version, Optional.empty()));
  }

  private Answer ready(Call call) {
    var reason =
        readiness
            .reason()
            .or(() ->
                databaseAnswers.getAsBoolean()
                    ? Optional.empty()
                    : Optional.of("the database does not respond"));
    return reason.isEmpty()
        ? Answer.ok(new ProbeView("ok", version, reason))
        : new Answer.Shown(UNAVAILABLE, new ProbeView("failing", version, reason));
  }

  private Answer show(Call call) {
    var word = databaseAnswers.getAsBoolean() ? "ok" : "failing";
    var view = new HealthView(word, version, word);
    return word.equals("ok") ? Answer.ok(view) : new Answer.Shown(UNAVAILABLE, view);
  }
}
