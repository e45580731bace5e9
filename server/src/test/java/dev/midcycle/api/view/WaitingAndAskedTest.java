package dev.midcycle.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.api.quote.Events;
import dev.midcycle.api.quote.Sentences;
import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Coming;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.billing.ScheduledKind;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Taxation;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.BillingDate;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Everything that may wait beside everything that may be asked: what it costs now, what is
/// scheduled after it, what an undo would leave, and what the quote says of it.
class WaitingAndAskedTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final QuantityName SEATS = new QuantityName("seats");
  private static final AddOnKey EXPORT = new AddOnKey("export");
  private static final Catalog CATALOG =
      read(
          """
          catalog: ladder
          currency: USD
          timezone: UTC
          addons:
            export: {name: Export, charges: [{key: fee, kind: recurring, price: {month: 5, year: 50}}]}
          plans:
            a: {name: Small, family: f, rank: 1, prices: {month: 10, year: 100}, charges: [{key: seats, kind: recurring, quantity: seats, price: {month: 10, year: 100}}]}
            b: {name: Middle, family: f, rank: 2, prices: {month: 30, year: 300}, charges: [{key: seats, kind: recurring, quantity: seats, price: {month: 10, year: 100}}]}
            c: {name: Large, family: f, rank: 3, prices: {month: 60, year: 600}, charges: [{key: seats, kind: recurring, quantity: seats, price: {month: 10, year: 100}}]}
          """);
  private static final Instant START = at("2026-04-01");
  private static final Instant EARLIER = at("2026-04-05");
  private static final Instant NOW = at("2026-04-16");

  private final Ids ids = new Ids(new Random(4));

  private static Catalog read(String text) {
    return switch (CatalogFiles.parse("ladder", text)) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @ParameterizedTest(name = "{0} waits, {1} is asked")
  @CsvFileSource(resources = "waiting-and-asked.txt", delimiter = '|', numLinesToSkip = 1)
  void what_waits_and_what_is_asked_come_to_one_thing(
      String waiting, String asked, String total, String scheduled, String undone, String said) {
    var state = with(waiting);

    var row =
        switch (Decisions.decide(state, wish(asked), NOW, new FactId(ids.next(2)))) {
          case Decision.Refused(var why) -> List.of("-", told(state), "-", why.code());
          case Decision.Allowed allowed ->
              List.of(
                  total(allowed),
                  told(allowed.state()),
                  afterUndo(allowed.state()),
                  Sentences.text(Events.of(quoted(allowed), allowed.state().catalogs()).toList()));
        };

    assertThat(String.join(" | ", row))
        .isEqualTo(String.join(" | ", total, scheduled, undone, said));
  }

  /// Middle with 7 seats and the export, and something that waits for 1 May.
  private BillingState with(String waiting) {
    var profile = new BillingProfile(USD, ZoneOffset.UTC, Taxation.NONE, false, Set.of());
    var blank =
        BillingState.blank(
            new SubscriptionId(ids.next(0)), profile, Catalogs.of(1, CATALOG), START);
    var begun =
        granted(
            blank,
            new ChangeRequest.Subscribe(
                new PlanKey("b"),
                Interval.MONTH,
                Map.of(SEATS, Decimal.of(7)),
                Set.of(EXPORT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            START);
    var state =
        waiting.equals("nothing") ? begun : granted(begun, wish(waiting + " later"), EARLIER);
    return Lifecycle.advance(state, NOW).state();
  }

  private BillingState granted(BillingState state, ChangeRequest wish, Instant at) {
    var known = Lifecycle.advance(state, at).state();
    return switch (Decisions.decide(known, wish, at, new FactId(ids.next(1)))) {
      case Decision.Allowed allowed -> allowed.state();
      case Decision.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static ChangeRequest wish(String text) {
    var words = List.of(text.split(" "));
    return switch (words.getFirst()) {
      case "undo" ->
          new ChangeRequest.Undo(
              words.stream()
                  .skip(1)
                  .findFirst()
                  .map(kind -> ScheduledKind.valueOf(kind.toUpperCase(Locale.ROOT))));
      case "cancel" -> new ChangeRequest.Cancel(overrides(words), "");
      case "date" ->
          new ChangeRequest.MoveDate(
              new BillingDate.OnDay(Integer.parseInt(words.get(1))),
              words.contains("later") ? Policy.When.PERIOD_END : Policy.When.NOW);
      case "pause" -> new ChangeRequest.Pause(Optional.empty());
      default ->
          new ChangeRequest.Change(
              after(words, "plan").map(PlanKey::new),
              after(words, "by").map(by -> Interval.of(by)),
              after(words, "seats")
                  .map(number -> Map.of(SEATS, Decimal.of(number)))
                  .orElse(Map.of()),
              after(words, "add").map(AddOnKey::new).map(Set::of).orElse(Set.of()),
              after(words, "remove").map(AddOnKey::new).map(Set::of).orElse(Set.of()),
              overrides(words));
    };
  }

  private static ChangeRequest.Overrides overrides(List<String> words) {
    Optional<ChangeRequest.Timing> when =
        words.contains("now")
            ? Optional.of(new ChangeRequest.Timing.Now())
            : words.contains("later")
                ? Optional.of(new ChangeRequest.Timing.PeriodEnd())
                : after(words, "on").map(day -> new ChangeRequest.Timing.On(at(day)));
    return new ChangeRequest.Overrides(when, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Optional<String> after(List<String> words, String name) {
    int place = words.indexOf(name);
    return place < 0 ? Optional.empty() : Optional.of(words.get(place + 1));
  }

  private static String total(Decision.Allowed allowed) {
    return allowed.documents().stream()
        .map(draft -> draft.total().toString())
        .collect(Collectors.joining(", "))
        .transform(all -> all.isEmpty() ? "none" : all);
  }

  private static String told(BillingState state) {
    return Coming.after(state, NOW).stream()
        .map(one -> LocalDate.ofInstant(one.at(), ZoneOffset.UTC) + ": " + told(one))
        .collect(Collectors.joining(", "))
        .transform(all -> all.isEmpty() ? "nothing" : all);
  }

  private static String told(Coming coming) {
    return coming.isEnd() ? "the end" : told(coming.after());
  }

  private static String told(Terms terms) {
    var all = new ArrayList<String>();
    all.add(terms.plan().plan().value());
    all.add(terms.quantities().get(SEATS) + " seats");
    all.add(terms.addOns().isEmpty() ? "bare" : "export");
    all.add(terms.interval().toString());
    if (terms.interval().equals(Interval.MONTH) && terms.schedule().day() != 1) {
      all.add("on the " + terms.schedule().day());
    }
    return String.join(" ", all);
  }

  private String afterUndo(BillingState state) {
    return switch (Decisions.decide(
        state, new ChangeRequest.Undo(Optional.empty()), NOW, new FactId(ids.next(3)))) {
      case Decision.Allowed allowed -> told(allowed.state());
      case Decision.Refused(var why) -> why.code();
    };
  }

  private static QuotedChange quoted(Decision.Allowed decision) {
    return new QuotedChange(
        decision.state().catalogs().current().key(),
        decision.state().profile(),
        decision.fact(),
        decision.rests(),
        decision.replaced(),
        new QuotedChange.Step(decision.before(), decision.after()),
        Optional.empty(),
        Coming.after(decision.state(), NOW),
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        new QuotedChange.Paying(
            decision.payment(), Optional.empty(), Optional.empty(), true, Optional.empty()),
        Optional.empty());
  }
}
