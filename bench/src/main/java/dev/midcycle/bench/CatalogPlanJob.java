package dev.midcycle.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;

/// What a dearer plan would bring to every subscription of the shop: `midcycle catalog plan`.
final class CatalogPlanJob {
  private static final int TIMES = 4;

  private CatalogPlanJob() {}

  static void measure(Bench bench) throws Exception {
    var shop = bench.shop();
    var dearer =
        Files.readString(Path.of("examples", "scout.yaml"))
            .replace("prices: {month: 40.00,", "prices: {month: 45.00,");
    var seconds = new StringBuilder();
    try (var wire = new Wire(bench.server().port(), shop.merchant().who())) {
      for (int time = 0; time < TIMES; time++) {
        long begun = System.nanoTime();
        wire.send("POST", "/v1/catalog/plans", "application/yaml", dearer.getBytes(UTF_8))
            .must(200);
        seconds.append(seconds.isEmpty() ? "" : ", ");
        seconds.append(Figures.text((System.nanoTime() - begun) / 1e9));
      }
    }
    bench.note(
        "a catalogue plan for %,d subscriptions, one after the other: %s s"
            .formatted(bench.options().customers(), seconds));
  }
}
