package dev.midcycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.Visitor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A customer with cameras, what is seen of them, and what is billed and reported.
record WatchedCameras(Merchant merchant, CustomerId customer, Visitor visitor) {
  private static final AtomicInteger EVENTS = new AtomicInteger();

  static WatchedCameras on(Merchant merchant, String plan) {
    var customer = merchant.payer("Forge", "tok_success");
    var subscription = merchant.subscribe(customer, plan, "month");
    return new WatchedCameras(
        merchant, customer, new Visitor(merchant.caller(), customer, subscription));
  }

  void until(String instant) {
    merchant.advance(instant);
  }

  /// So many cameras, seen at the end of that day.
  void cameras(LocalDate day, int count) {
    cameras(day, day, count);
  }

  /// On each of these days of April.
  void cameras(int first, int last, int count) {
    cameras(LocalDate.of(2026, 4, first), LocalDate.of(2026, 4, last), count);
  }

  /// On each of these days.
  void cameras(LocalDate first, LocalDate last, int count) {
    var seen =
        first
            .datesUntil(last.plusDays(1))
            .flatMap(day -> IntStream.range(0, count).mapToObj(camera -> seen(day, camera)))
            .collect(Collectors.joining(",", "[", "]"));
    var sent = merchant.caller().post("/v1/events", seen);
    assertThat(sent.json().at("/results").valueStream())
        .extracting(result -> result.at("/status").asString())
        .hasSize(days(first, last) * count)
        .allMatch("accepted"::equals);
  }

  private static int days(LocalDate first, LocalDate last) {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  private String seen(LocalDate day, int camera) {
    return """
    {"id": "e%d", "customer": "%s", "event": "camera.connected", "time": "%sT21:00:00Z",
     "properties": {"camera_id": "cam-%d"}}
    """
        .formatted(EVENTS.incrementAndGet(), customer, day, camera);
  }

  /// Oldest first.
  List<String> documents() {
    return visitor.list("/documents", "id").reversed();
  }

  PdfFile report(String document) {
    return new PdfFile(merchant.caller().file("/v1/documents/" + document + "/usage-report"));
  }

  /// The report of the newest document.
  List<String> report() {
    return report(documents().getLast()).lines();
  }

  /// Such as `cameras-basic 7 2.80`, of the lines of a document that charge for usage.
  List<String> usageLines(String document) {
    return merchant
        .caller()
        .get("/v1/documents/" + document)
        .json()
        .at("/lines")
        .valueStream()
        .filter(line -> line.at("/charge").asString().equals("cameras"))
        .map(line ->
            "%s %s %s"
                .formatted(
                    line.at("/item").asString(),
                    line.at("/quantity").asString(),
                    line.at("/amount/amount").asString()))
        .toList();
  }
}
