package dev.midcycle.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.id.CustomerId;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/// What a merchant's program does to have customers: one after the other, by HTTP.
record Clerk(Place place, Merchant merchant, Wire wire) implements AutoCloseable {
  private static final Duration NOW_AND_THEN = Duration.ofMillis(50);

  static Clerk of(Place place, Merchant merchant, ServerProcess server) throws IOException {
    return new Clerk(place, merchant, new Wire(server.port(), merchant.who()));
  }

  /// With an address and a card.
  CustomerId customer(String name) throws IOException {
    var id = wire.post("/v1/customers", "{\"name\":\"%s\"}".formatted(name)).must(201).text("id");
    var details =
        """
        {"billing_details": {"name": "Org", "address":
          {"line1": "1 Road", "city": "Town", "postal_code": "12345", "country": "US"}}}
        """;
    wire.patch("/v1/customers/" + id, details).must(200);
    wire.post(
            "/v1/customers/" + id + "/payment-methods",
            "{\"token\":\"tok_success\",\"make_default\":true}")
        .must(201);
    return CustomerId.parse(id).orElseThrow();
  }

  CustomerId subscriber(String plan, String interval) throws IOException {
    var customer = customer(plan + " by the " + interval);
    subscribe(customer, plan, interval);
    return customer;
  }

  void subscribe(CustomerId customer, String plan, String interval) throws IOException {
    var wish =
        "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"%s\",\"interval\":\"%s\"}}"
            .formatted(customer, plan, interval);
    var quote = wire.post("/v1/quotes", wish).must(201).text("id");
    wire.post("/v1/quotes/" + quote + "/confirm", "").must(200);
  }

  /// Moves the clock, and waits until it is there.
  void advance(String to) throws IOException, InterruptedException {
    var answer = wire.post("/v1/clock/advance", "{\"to\":\"" + to + "\"}");
    if (answer.status() != 202) {
      answer.must(200);
    }
    while (wire.get("/v1/clock").must(200).body().contains("\"advancing\"")) {
      Thread.sleep(NOW_AND_THEN);
    }
  }

  /// Sends events, a line each, and waits until the days have them.
  void report(String lines) throws IOException, SQLException, InterruptedException {
    var answer =
        wire.send("POST", "/v1/events", "application/x-ndjson", lines.getBytes(UTF_8)).must(200);
    if (answer.body().contains("rejected") || answer.body().contains("kept_aside")) {
      throw new IllegalStateException(answer.body());
    }
    folded();
  }

  /// Until no event waits to be counted.
  void folded() throws SQLException, InterruptedException {
    while (Sql.number(place.owner(), "select count(*) from usage_batch") > 0) {
      Thread.sleep(NOW_AND_THEN);
    }
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
