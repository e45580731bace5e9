package dev.midcycle.stored;

import dev.midcycle.audit.Actor;
import dev.midcycle.id.DocumentId;
import dev.midcycle.testkit.Caller;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The merchants of the first release live on, as they did then.
final class Onward {
  private final FirstRelease release;
  private final List<String> refused = new ArrayList<>();

  private Onward(FirstRelease release) {
    this.release = release;
  }

  /// Gives what was refused on the way: whose, and the code.
  static List<String> live(FirstRelease release) {
    var onward = new Onward(release);
    FirstRelease.onward().forEach(onward::act);
    return onward.refused;
  }

  private void act(String[] words) {
    var merchant = words[0];
    switch (words[1]) {
      case "make" -> make(merchant, words[2], words[3]);
      case "events" -> events(merchant, words[2], words[3].split("\\s+"));
      case "day" -> advance(merchant, words[2]);
      default -> throw new IllegalArgumentException(words[1]);
    }
  }

  private void make(String merchant, String name, String verb) {
    var whose = merchant + " " + name;
    var caller = release.caller(merchant);
    var quote = release.quote(whose, verb);
    if (quote.status() == 201) {
      refusedUnless(200, whose, caller.post("/v1/quotes/" + quote.at("/id") + "/confirm", ""));
    } else {
      refusedUnless(201, whose, quote);
    }
  }

  private void refusedUnless(int status, String whose, Caller.Answer answer) {
    if (answer.status() != status) {
      refused.add(whose + " " + answer.text());
    }
  }

  /// So many of a day, each an hour apart.
  private void events(String merchant, String name, String[] words) {
    var all =
        IntStream.range(0, Integer.parseInt(words[2]))
            .mapToObj(i ->
                "{\"customer\":\"ext-%1$s\",\"event\":\"%2$s\",\"id\":\"%2$s-%3$s-%4$d\",\"time\":\"%3$sT%4$02d:00:00Z\"}"
                    .formatted(name, words[0], words[1], i))
            .collect(Collectors.joining(",", "[", "]"));
    refusedUnless(200, merchant, release.caller(merchant).post("/v1/events", all));
  }

  private void advance(String merchant, String day) {
    var zone = ZoneId.of(release.caller(merchant).get("/v1/clock").at("/timezone"));
    var to = LocalDate.parse(day).atStartOfDay(zone).toInstant();
    var tenant = release.tenant(merchant);
    var application = release.installation().application;
    application.usage().folding().fold(tenant);
    application.billing().clocks().advance(tenant, to, Actor.OPERATOR);
    application.usage().folding().fold(tenant);
  }

  /// All documents, by whose they are, their day and kind, and which of them.
  static Map<String, JsonNode> bills(FirstRelease release) {
    var all = new ArrayList<FirstRelease.Answered>();
    for (var merchant : List.of("harbor", "mill")) {
      release
          .installation()
          .rows(
              "select id from document where tenant = '%s' order by kind, number"
                  .formatted(release.tenant(merchant).uuid()))
          .forEach(id -> {
            var path = "/v1/documents/" + new DocumentId(UUID.fromString(id)).text();
            all.add(
                new FirstRelease.Answered(
                    merchant, path, release.caller(merchant).get(path).json()));
          });
    }
    return bills(all);
  }

  static Map<String, JsonNode> bills(List<FirstRelease.Answered> documents) {
    var names = FirstRelease.names();
    var bills = new TreeMap<String, JsonNode>();
    for (var one : documents) {
      var key =
          "%s %s %s"
              .formatted(names.get(one.said("/customer")), one.said("/date"), one.said("/kind"));
      var number = bills.keySet().stream().filter(other -> other.startsWith(key)).count();
      bills.put(number == 0 ? key : key + " " + (number + 1), one.answer());
    }
    return bills;
  }
}
