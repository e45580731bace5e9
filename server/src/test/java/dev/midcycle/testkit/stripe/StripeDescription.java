package dev.midcycle.testkit.stripe;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// What Stripe has published of its API: which requests there are, and what they look like.
///
/// It is Stripe's, and not kept here: `-Dstripe.description=FILE` says where its `spec3.json` is.
/// Then all that is asked of the stand-in, and all that it answers, is held to it. Without, it has
/// nothing to say.
final class StripeDescription {
  private static final ObjectMapper MAPPER = JsonMapper.shared();
  private static final String BASE = "https://stripe.invalid/openapi.json";
  private static final Optional<Path> FILE =
      Optional.ofNullable(System.getProperty("stripe.description")).map(Path::of);
  private static final String TEXT = FILE.map(StripeDescription::text).orElse("{}");
  private static final JsonNode ALL = MAPPER.readTree(TEXT);
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getOpenApi30())
              .keyword(new NonValidationKeyword("x-expandableFields"))
              .keyword(new NonValidationKeyword("x-resourceId"))
              .keyword(new NonValidationKeyword("x-stripeBypassValidation"))
              .build(),
          builder -> builder.schemas(Map.of(BASE, TEXT)));

  private final Map<String, Schema> read = new ConcurrentHashMap<>();
  private final List<String> breaches = new CopyOnWriteArrayList<>();

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was asked or answered in another way than is described.
  List<String> breaches() {
    return List.copyOf(breaches);
  }

  /// An operation that is described.
  record Operation(String method, String path) {
    private String pointer() {
      return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
    }

    private JsonNode node() {
      return ALL.at(pointer());
    }
  }

  /// The one of a request; empty for what Stripe does not have.
  Optional<Operation> operation(String method, String path) {
    if (FILE.isEmpty()) {
      return Optional.empty();
    }
    var found =
        ALL.at("/paths").propertyNames().stream()
            .filter(one -> path.matches(one.replaceAll("\\{[^}]*}", "[^/]+")))
            .map(one -> new Operation(method, one))
            .filter(one -> one.node().isObject())
            .findFirst();
    if (found.isEmpty()) {
      breaches.add("no such operation: " + method + " " + path);
    }
    return found;
  }

  void asked(Operation operation, Map<String, String> form) {
    if (operation.method().equals("get")) {
      var known =
          operation
              .node()
              .at("/parameters")
              .valueStream()
              .map(one -> one.at("/name").asString())
              .toList();
      form.keySet().stream()
          .map(name -> name.replaceFirst("\\[.*", ""))
          .filter(name -> !known.contains(name))
          .forEach(name -> breaches.add(operation + " has no " + name));
      return;
    }
    var at = "/requestBody/content/application~1x-www-form-urlencoded/schema";
    var body = StripeForm.tree(form, operation.node().at(at));
    check(operation + " is asked", schema(operation.pointer() + at), body);
  }

  void answered(Operation operation, int status, JsonNode answer) {
    var at =
        status == 200
            ? "/responses/200/content/application~1json/schema"
            : "/responses/default/content/application~1json/schema";
    check(operation + " answers " + status, schema(operation.pointer() + at), answer);
  }

  /// An object outside of an answer, such as an event.
  void isA(String name, JsonNode object) {
    if (FILE.isPresent()) {
      check(name, schema("/components/schemas/" + name), object);
    }
  }

  private void check(String what, Schema schema, JsonNode node) {
    schema.validate(node).forEach(error -> breaches.add(what + ": " + error));
  }

  private Schema schema(String pointer) {
    return read.computeIfAbsent(
        pointer, one -> SCHEMAS.getSchema(SchemaLocation.of(BASE + "#" + one)));
  }

  static JsonNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
