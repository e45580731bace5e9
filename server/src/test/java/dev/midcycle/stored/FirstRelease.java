package dev.midcycle.stored;

import static java.util.Objects.requireNonNull;

import dev.midcycle.access.Scope;
import dev.midcycle.db.OldDatabase;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The two merchants of the first release, on a database that it wrote, and what it answered about
/// them. `first-release/README.md` says how that was made.
final class FirstRelease {
  private static final String FOLDER = "/first-release/";

  private final Installation installation;
  private final Map<String, Caller> callers = new HashMap<>();
  private final Map<String, Answered> documents;

  FirstRelease(Installation installation) {
    this.installation = installation;
    var names = names();
    this.documents =
        issued().stream()
            .collect(
                Collectors.toMap(
                    one -> requireNonNull(names.get(one.said("/customer"))),
                    one -> one,
                    (one, _) -> one));
  }

  /// What it answered once.
  record Answered(String merchant, String path, JsonNode answer) {
    private static Answered of(String line) {
      var words = line.split(" ", 3);
      return new Answered(words[0], words[1], new JsonMapper().readTree(words[2]));
    }

    String said(String part) {
      return answer.at(part).asString();
    }
  }

  /// So many equal databases, brought up to this release.
  static List<TestDatabase> databases(int count) {
    return OldDatabase.restored(count, FOLDER + "database.txt.gz", "7");
  }

  /// What it answered, on paths that are like `path`.
  static List<Answered> shown(String path) {
    return answered("shown.txt.gz").filter(one -> one.path().matches(path)).toList();
  }

  /// The documents that it had issued once its merchants had lived on.
  static List<Answered> issued() {
    return answered("onward.txt.gz").toList();
  }

  /// How they lived on: merchant, verb, name and the rest.
  static List<String[]> onward() {
    return OldDatabase.lines(FOLDER + "lives/onward.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\\s+", 4))
        .toList();
  }

  private static Stream<Answered> answered(String file) {
    return OldDatabase.reader(FOLDER + file).lines().map(Answered::of);
  }

  /// Customers by their ids, such as `harbor ann`.
  static Map<String, String> names() {
    return shown("/v1/customers/[^/]*").stream()
        .collect(
            Collectors.toMap(
                one -> one.said("/id"),
                one -> one.merchant() + one.said("/external_id").replace("ext-", " ")));
  }

  Installation installation() {
    return installation;
  }

  TenantId tenant(String merchant) {
    var id = "select id from tenant where key like '" + merchant + "%'";
    return new TenantId(UUID.fromString(installation.rows(id).getFirst()));
  }

  Caller caller(String merchant) {
    return callers.computeIfAbsent(
        merchant,
        name -> installation.anonymous().withKey(installation.key(tenant(name), Scope.WRITE)));
  }

  /// Asks for a quote for the subscription of somebody, such as `harbor ann`.
  Caller.Answer quote(String whose, String verb) {
    var document = requireNonNull(documents.get(whose));
    return caller(document.merchant())
        .post(
            "/v1/quotes",
            "{\"customer\":\"%s\",\"subscription\":\"%s\",%s}"
                .formatted(document.said("/customer"), document.said("/subscription"), verb));
  }

  /// The same as it is answered now.
  Caller.Answer now(Answered then) {
    return caller(then.merchant()).get(then.path());
  }
}
