package dev.midcycle.api;

import dev.midcycle.api.http.Answer;
import dev.midcycle.api.http.Call;
import dev.midcycle.api.http.Route;
import dev.midcycle.api.http.Who;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Whether the server can serve.
public final class HealthRoutes implements Routes {
  private static final int UNAVAILABLE = 503;

  private final String version;
  private final BooleanSupplier databaseAnswers;

  public HealthRoutes(String version, BooleanSupplier databaseAnswers) {
    this.version = version;
    this.databaseAnswers = databaseAnswers;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/v1/health", Who.anyone(), this::show));
  }

  record HealthView(String status, String version, String database) {}

  private Answer show(Call call) {
    var word = databaseAnswers.getAsBoolean() ? "ok" : "failing";
    var view = new HealthView(word, version, word);
    return word.equals("ok") ? Answer.ok(view) : new Answer.Shown(UNAVAILABLE, view);
  }
}
