package dev.midcycle.api.operator;

import dev.midcycle.api.Routes;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import java.util.List;
import java.util.function.Supplier;

/// What may be watched, for Prometheus, which signs in with the operator's key.
public final class MetricsRoutes implements Routes {
  private final Supplier<byte[]> text;

  public MetricsRoutes(Supplier<byte[]> text) {
    this.text = text;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/v1/operator/metrics",
            Who.operator(),
            _ -> new Answer.File("text/plain; version=0.0.4", "metrics.txt", text.get())));
  }
}
