package dev.midcycle.stored;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.TestDatabase;
import dev.midcycle.stored.FirstRelease.Answered;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.PdfFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// A database that the first release wrote: two merchants, fifty lives. `first-release/README.md`
/// says how it was made.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstReleaseTest {
  private static final List<TestDatabase> DATABASES = FirstRelease.databases(2);

  @RegisterExtension static final Installation installation = Installation.on(DATABASES.getFirst());

  /// Where its quotes are confirmed, so that it lives on without them.
  @RegisterExtension static final Installation quoting = Installation.on(DATABASES.getLast());

  private static final FirstRelease RELEASE = new FirstRelease(installation);
  private static final FirstRelease QUOTING = new FirstRelease(quoting);

  /// In other words where the words have changed since: sentences, names of lines, reasons.
  private static final String WORDS =
      ".*/(description|sentence|text|reason|price_text|price|method)";

  private static Stream<Difference> differences(Answered then) {
    return Difference.between(then.path(), then.answer(), RELEASE.now(then).json())
        .filter(one -> !one.isAt(WORDS))
        .filter(one -> !isTruer(one))
        .filter(one -> !isOfFirstDay(one));
  }

  /// A coupon that was given with the subscription, in the evening of its first day, takes half of
  /// the usage of 10.00 from that day on. Then it did so only where the billing period began that
  /// day, too, and not with the calendar.
  private static boolean isOfFirstDay(Difference one) {
    return one.isAt(
            "/v1/(subscriptions/sub_01m8k2vy4be00a1gj928cxcvhb|quotes/quo_01m8k2vy4ce009q6nm2bmh5czz)/.*")
        && Set.of("2027-01-01 2026-04-01", "-460.00 -465.00", "920.00 930.00", "470.00 465.00")
            .contains(one.then().asString() + " " + one.now().asString());
  }

  /// A stub, and a period in which billing dates were moved or which ended early, is told as it is;
  /// then it was told as the whole period of its grid, and as one that still ran.
  private static boolean isTruer(Difference one) {
    var then = one.then().asString();
    var now = one.now().asString();
    return (one.isAt(".*/period(s/\\d+)?/from") && now.compareTo(then) > 0)
        || (one.isAt(".*/period(s/\\d+)?/to") && now.compareTo(then) < 0)
        || (one.isAt(".*/usage/running") && one.then().asBoolean() && !one.now().asBoolean());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/documents/.*",
        "/v1/subscriptions/[^/]*",
        "/v1/subscriptions/.*/usage",
        "/v1/quotes/.*",
        "/v1/customers/[^/]*",
        "/v1/customers/.*/entitlements",
      })
  void what_it_showed_is_shown_still(String path) {
    var shown = FirstRelease.shown(path);

    assertThat(shown).hasSizeGreaterThan(40);
    assertThat(shown.stream().flatMap(FirstReleaseTest::differences).map(Difference::toString))
        .isEmpty();
  }

  /// What was done by whom, when, to what and of what amount. A payment is told with its document
  /// now, or once, where it came later.
  @Test
  void what_was_done_is_told_still() {
    for (var shown : FirstRelease.shown("/v1/customers/.*/activity.*")) {
      var answer = RELEASE.now(shown).json();
      var now = Done.all(answer);

      assertThat(Difference.versions(shown.path(), answer)).isEmpty();
      assertThat(now).as(shown.path()).containsAll(Done.saveOfPayments(shown.answer()));
      assertThat(Done.all(shown.answer())).as(shown.path()).containsAll(now);
    }
  }

  @Test
  void its_papers_are_made() {
    assertThat(ofEachSort("/v1/documents/.*"))
        .hasSizeGreaterThan(30)
        .allSatisfy(document -> {
          var caller = RELEASE.caller(document.merchant());
          var paper = new PdfFile(caller.file(document.path() + "/pdf")).text();
          assertThat(paper).contains(document.said("/number"), total(document));
        });
  }

  /// Of documents of whom, of which kind and state, taxed or not, with which kinds of lines.
  private static Collection<Answered> ofEachSort(String path) {
    return FirstRelease.shown(path).stream()
        .collect(toMap(FirstReleaseTest::sort, one -> one, (one, _) -> one))
        .values();
  }

  private static String sort(Answered document) {
    var lines = document.answer().findValues("derivation").stream();
    var kinds = lines.map(one -> one.at("/kind").asString()).collect(toCollection(TreeSet::new));
    var taxes = document.answer().at("/taxes").size();
    return String.join(
        " ",
        document.merchant(),
        document.said("/kind"),
        document.said("/status"),
        Integer.toString(taxes),
        kinds.toString());
  }

  /// Such as `€1,068.53`.
  private static String total(Answered document) {
    var currency = Currency.getInstance(document.said("/total/currency"));
    var amount = new BigDecimal(document.said("/total/amount")).abs();
    return currency.getSymbol(Locale.US) + String.format(Locale.US, "%,.2f", amount);
  }

  /// The months of `abe` began on 14 April, when it changed to them, though it is billed by the
  /// calendar: that is how they were billed. A third seat since 1 May costs 4.00 more in each of
  /// two such months, and takes nothing else back.
  @Test
  void what_is_dated_back_goes_by_the_dates_that_were_billed() {
    assertThat(quotedToAbe("\"quantity\":{\"seats\":3},\"when\":\"date\",\"date\":\"2026-05-01\""))
        .containsExactlyInAnyOrder(
            "seats 2026-04-14 2026-05-14 -8.00",
            "seats 2026-04-14 2026-05-14 12.00",
            "seats 2026-05-14 2026-06-14 -8.00",
            "seats 2026-05-14 2026-06-14 12.00");
  }

  /// To years on 30 May: of each fee the 216 days and an hour until the year ends.
  @Test
  void its_next_change_of_interval_goes_by_the_calendar_again() {
    assertThat(quotedToAbe("\"interval\":\"year\""))
        .contains("base 2026-05-30 2026-06-14 -38.71", "base 2026-05-30 2027-01-01 473.52");
  }

  private static List<String> quotedToAbe(String change) {
    var quote = RELEASE.quote("mill abe", "\"change\":{" + change + "}");
    return quote.json().at("/bill/lines").valueStream().map(FirstReleaseTest::line).toList();
  }

  private static String line(JsonNode line) {
    return Stream.of("/charge", "/from", "/to", "/amount/amount")
        .map(part -> line.at(part).asString())
        .collect(Collectors.joining(" "));
  }

  /// What it bills otherwise than it did then, since a rule has been revised: where, what it said
  /// then and says now, and why.
  private static final List<Difference> REVISED =
      List.of(
          // Seats are not shared by days: 4.00 for July, whenever in July they came. Such a line
          // bears the dates of its period now, and bore those of the change. The amount is the
          // same.
          new Difference(
              "mill lou 2026-07-02 invoice 2/lines/3/from",
              text("2026-07-02"),
              text("2026-07-01")));

  private static JsonNode text(String value) {
    return StringNode.valueOf(value);
  }

  /// Comes after all that only looks.
  @Test
  @Order(Integer.MAX_VALUE)
  void it_bills_on_as_it_did() {
    var before = StoredColumns.counts(installation.database.login());
    var shapes = installation.rows("select * from usage_shape order by no");
    var refused = Onward.live(RELEASE);
    var then = Onward.bills(FirstRelease.issued());
    var now = Onward.bills(RELEASE);

    assertThat(refused).isEmpty();
    assertThat(now.keySet()).hasSizeGreaterThan(290).isEqualTo(then.keySet());
    assertThat(then.keySet().stream().flatMap(bill -> differences(bill, then, now)))
        .containsExactlyElementsOf(REVISED);
    assertThat(silent(before)).isEmpty();
    assertThat(installation.rows("select * from usage_shape order by no"))
        .as("events of the same shape")
        .isEqualTo(shapes);
    assertThat(installation.application.core().tenants().all())
        .allSatisfy(tenant -> {
          var found = installation.application.ledger().check().of(tenant.id());
          assertThat(found.late()).as("customers older than the books").isPositive();
          assertThat(found.count()).isZero();

          var made = installation.application.ledger().lateBooks().make(tenant.id(), () -> true);
          assertThat(made.breaches()).as("books of before").isEmpty();
          assertThat(made.made()).isEqualTo(found.late());
          var after = installation.application.ledger().check().of(tenant.id());
          assertThat(after.late()).isZero();
          assertThat(after.breaches()).isEmpty();
          assertThat(after.misdated()).isEmpty();
          assertThat(after.looked()).isGreaterThan(20);
        });
  }

  private static Stream<Difference> differences(
      String bill, Map<String, JsonNode> then, Map<String, JsonNode> now) {
    return Difference.between(bill, requireNonNull(then.get(bill)), requireNonNull(now.get(bill)))
        .filter(one -> !one.isAt(WORDS) && !one.isOfIds());
  }

  /// Columns in which something new does not say its version.
  private static List<String> silent(Map<String, StoredColumns.Count> before) {
    return StoredColumns.counts(installation.database.login()).entrySet().stream()
        .filter(one -> one.getValue().silent() > requireNonNull(before.get(one.getKey())).silent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What was decided is not known any more, and rules have changed since: whoever confirms one is
  /// shown what the same comes to today, and that can be confirmed.
  @Test
  void its_open_quotes_are_quoted_anew() {
    var open =
        FirstRelease.shown("/v1/quotes/.*").stream()
            .filter(one -> one.said("/state").equals("open"))
            .toList();
    assertThat(open).hasSizeGreaterThan(10);

    var fresh = open.stream().map(FirstReleaseTest::quotedAnew).toList();
    var made = new ArrayList<String>();
    var customers = new HashSet<String>();
    for (int i = 0; i < fresh.size(); i++) {
      if (customers.add(open.get(i).said("/customer"))) {
        var path = "/v1/quotes/" + fresh.get(i).at("/quote/id") + "/confirm";
        var done = QUOTING.caller(open.get(i).merchant()).post(path, "");
        made.add(done.status() == 200 ? "made" : done.code());
      }
    }
    assertThat(made).containsOnly("made", "billing_details_required").contains("made");
    assertThat(open.stream().map(old -> QUOTING.now(old).at("/state")).distinct())
        .isSubsetOf("open", "expired");
  }

  private static Caller.Answer quotedAnew(Answered old) {
    var answer = QUOTING.caller(old.merchant()).post(old.path() + "/confirm", "");
    assertThat(answer.code()).as(answer.text()).isEqualTo("stale_quote");
    for (var part : List.of("/verb", "/timing", "/effective")) {
      assertThat(answer.at("/quote" + part)).as(old.path() + part).isEqualTo(old.said(part));
    }
    assertThat(answer.json().at("/quote/request")).isEqualTo(old.answer().at("/request"));
    return answer;
  }
}
