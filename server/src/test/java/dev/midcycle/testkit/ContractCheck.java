package dev.midcycle.testkit;

import dev.midcycle.http.Contract;
import dev.midcycle.http.Contract.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Compares what a server answers with what the published contract says it answers.
public final class ContractCheck {
  private static final Contract CONTRACT = Contract.published();
  private static final Map<String, Operation> OPERATIONS = CONTRACT.operations();

  private static final Set<String> CODES =
      OpenApi.schema("ProblemCode")
          .at("/x-extensible-enum")
          .valueStream()
          .map(JsonNode::asString)
          .collect(Collectors.toSet());

  private final Set<String> seen = new TreeSet<>();

  /// Operations that were answered with success at least once.
  public Set<String> seen() {
    return Set.copyOf(seen);
  }

  /// Throws when the answer is not what the contract describes. What is no operation is let pass.
  void check(String method, String path, Caller.Answer answer) {
    var operation = operation(method, path.split("\\?", 2)[0]);
    operation.ifPresent(entry -> {
      check(entry, answer);
      if (answer.status() < 400) {
        seen.add(entry.getKey());
      } else {
        checkCode(answer);
      }
    });
  }

  /// The enum is open for those who read answers, not for us: each code has its line on the page.
  private static void checkCode(Caller.Answer answer) {
    var code = answer.json().path("code");
    if (code.isString() && !CODES.contains(code.asString())) {
      throw new AssertionError("a code that the contract does not name: " + answer);
    }
  }

  private static Optional<Map.Entry<String, Operation>> operation(String method, String path) {
    return OPERATIONS.entrySet().stream()
        .filter(one -> (method + " " + path).matches(pattern(one.getKey())))
        .min((a, b) -> Long.compare(braces(a.getKey()), braces(b.getKey())));
  }

  private static String pattern(String key) {
    return key.replaceAll("\\{[^}]*}", "[^/]+");
  }

  private static long braces(String key) {
    return key.chars().filter(c -> c == '{').count();
  }

  private static void check(Map.Entry<String, Operation> operation, Caller.Answer answer) {
    var answers = operation.getValue().answers();
    var described =
        Optional.ofNullable(answers.get(Integer.toString(answer.status())))
            .or(() ->
                Optional.ofNullable(answers.get("default")).filter(_ -> answer.status() >= 400))
            .orElseThrow(() ->
                new AssertionError(
                    operation.getKey() + " answers outside its contract: " + answer));
    var content = described.path("content");
    if (content.isEmpty()) {
      if (!answer.text().isEmpty()) {
        throw new AssertionError(operation.getKey() + " has a body it should not have: " + answer);
      }
      return;
    }
    checkBody(operation.getKey(), content, answer);
  }

  private static void checkBody(String operation, JsonNode content, Caller.Answer answer) {
    var type = answer.header("Content-Type").split(";", 2)[0];
    if (type.equals("application/pdf") && content.has(type)) {
      if (!answer.text().startsWith("%PDF-")) {
        throw new AssertionError(operation + " answers with no PDF: " + answer);
      }
      return;
    }
    if (type.equals("application/xml") && content.has(type)) {
      if (!answer.text().startsWith("<?xml ")) {
        throw new AssertionError(operation + " answers with no XML: " + answer);
      }
      return;
    }
    if (type.equals("text/plain") && content.has(type)) {
      if (!answer.text().isEmpty() && !answer.text().startsWith("# HELP ")) {
        throw new AssertionError(operation + " answers with no metrics: " + answer);
      }
      return;
    }
    if (type.equals("text/csv") && content.has(type)) {
      if (!answer.text().matches("(?s)(Day|date),.*")) {
        throw new AssertionError(operation + " answers with no days: " + answer);
      }
      return;
    }
    if (type.equals("text/event-stream") && content.has(type)) {
      if (!answer.text().startsWith("retry: ")) {
        throw new AssertionError(operation + " answers with no events: " + answer);
      }
      return;
    }
    var schema = content.path(type).path("schema").path("$ref").asString("");
    if (schema.isEmpty()) {
      throw new AssertionError(operation + " answers with an undescribed " + type + ": " + answer);
    }
    var errors =
        CONTRACT.schema(schema.substring(schema.lastIndexOf('/') + 1)).validate(answer.json());
    if (!errors.isEmpty()) {
      throw new AssertionError(
          operation + " breaks its contract: " + List.copyOf(errors) + "\n" + answer);
    }
  }
}
