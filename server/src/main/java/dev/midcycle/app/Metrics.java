package dev.midcycle.app;

import dev.midcycle.app.BooksWatch.Looked;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What was found when the books were looked over, as Prometheus reads it.
final class Metrics {
  private Metrics() {}

  static byte[] of(List<Looked> books) {
    var all =
        new MetricSnapshots(
            gauge(
                books,
                "midcycle_books_findings",
                "Sums and days of the books that do not agree, when they were looked at last",
                one -> one.found().count()),
            gauge(
                books,
                "midcycle_books_customers",
                "Customers whose books were looked at last",
                one -> one.found().looked()),
            gauge(
                books,
                "midcycle_books_late_customers",
                "Customers whose books are not made yet",
                one -> one.found().late()),
            gauge(
                books,
                "midcycle_documents_miscalculated",
                "Lines, taxes and totals issued in the last two days that are not what their numbers come to, and documents that cannot be calculated again",
                one -> one.documents().count()),
            gauge(
                books,
                "midcycle_documents_calculated",
                "Documents that were calculated again when the books were looked at last",
                one -> one.documents().looked()),
            gauge(
                books,
                "midcycle_books_looked_at_seconds",
                "When the books were looked at last",
                one -> one.at().getEpochSecond()));
    var text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(text, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }

  private static GaugeSnapshot gauge(
      List<Looked> books, String name, String help, ToDoubleFunction<Looked> value) {
    var gauge = GaugeSnapshot.builder().name(name).help(help);
    books.forEach(one ->
        gauge.dataPoint(
            GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(Labels.of("tenant", one.tenant().key()))
                .value(value.applyAsDouble(one))
                .build()));
    return gauge.build();
  }
}
