package dev.midcycle.file;

import static dev.midcycle.file.CatalogJson.JSON;
import static dev.midcycle.file.Words.word;

import dev.midcycle.simulate.Issued;
import dev.midcycle.simulate.Result;
import dev.midcycle.words.Explanation;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The result of a scenario as JSON; amounts and quantities are texts, so that no reader rounds
/// them.
public final class ResultJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private ResultJson() {}

  /// One object, on one line.
  public static String write(Result result) {
    return MAPPER.writeValueAsString(json(result));
  }

  private static ObjectNode json(Result result) {
    var node = JSON.objectNode().put("scenario", result.scenario()).put("ok", result.isOk());
    var documents = node.putArray("documents");
    result.documents().forEach(document -> documents.add(document(document, result.zone())));
    node.put("credit_balance", result.creditBalance().toString());
    var subscriptions = node.putArray("subscriptions");
    for (var state : result.subscriptions()) {
      subscriptions
          .addObject()
          .put("plan", state.plan().value())
          .put("interval", state.interval().toString())
          .put("status", word(state.status()));
    }
    var differences = node.putArray("differences");
    for (var difference : result.differences()) {
      differences
          .addObject()
          .put("where", difference.where())
          .put("line", difference.line())
          .put("what", difference.what())
          .put("expected", difference.expected())
          .put("actual", difference.actual())
          .put("why", difference.why());
    }
    return node;
  }

  private static ObjectNode document(Issued document, ZoneId zone) {
    var node =
        JSON.objectNode()
            .put("kind", word(document.kind()))
            .put("date", document.date().toString())
            .put("total", document.total().toString())
            .put("due", document.due().toString());
    document.taxes().stream()
        .filter(one -> one.rate().isTold())
        .forEach(one ->
            node.withArray("taxes")
                .addObject()
                .put("rate", one.rate().rate().toString())
                .put("base", one.base().toString())
                .put("tax", one.amount().toString()));
    var lines = node.putArray("lines");
    document.lines().forEach(entry -> lines.add(line(document, entry, zone)));
    return node;
  }

  /// Whose it is, is said where the document is for several subscriptions.
  private static ObjectNode line(Issued document, Issued.Entry entry, ZoneId zone) {
    var node = JSON.objectNode();
    if (document.subscription().isEmpty()) {
      node.put("subscription", entry.subscription());
    }
    var line = entry.line();
    return node.put("item", line.rate().item().key())
        .put("charge", line.rate().charge().value())
        .put("from", moment(line.stretch().from(), zone))
        .put("to", moment(line.stretch().to(), zone))
        .put("quantity", line.quantity().toString())
        .put("amount", line.amount().toString())
        .put("why", Explanation.sentence(line));
  }

  /// A local date; with its time and offset where it is not the beginning of the day.
  static String moment(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    boolean isStart = local.toLocalDate().atStartOfDay(zone).toInstant().equals(instant);
    return isStart || local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? local.toLocalDate().toString()
        : local.toOffsetDateTime().toString();
  }
}
