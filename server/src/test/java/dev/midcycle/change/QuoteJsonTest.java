package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.Coming;
import dev.midcycle.billing.Pending;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.id.FactId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Gateway;
import dev.midcycle.stored.Golden;
import dev.midcycle.stored.Sample;
import dev.midcycle.subscription.BillingSamples;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Taxation;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is stored of a decision: with facts, lines and terms of every kind, and with as little as
/// there may be.
class QuoteJsonTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Instant AT = Instant.parse("2026-04-16T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-01T00:00:00Z");
  private static final BillingProfile PROFILE =
      new BillingProfile(
          USD,
          ZoneId.of("Europe/Berlin"),
          Taxation.at(Decimal.of("0.19"), false),
          true,
          Set.of("main"));
  private static final BillingProfile KEYED =
      new BillingProfile(
          USD,
          PROFILE.zone(),
          PROFILE.tax(),
          true,
          PROFILE.triedFamilies(),
          Optional.of(new CustomerKey("acme")));

  private static Money usd(long minor) {
    return new Money(USD, minor);
  }

  private static <T> Stream<T> billing(Class<T> type) {
    return BillingSamples.all().stream()
        .map(Sample::value)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    billing(Fact.Happening.class)
        .forEach(one ->
            facts.add(new Fact(new FactId(new UUID(7, facts.size())), AT, AT.plusSeconds(1), one)));
    return facts;
  }

  private static List<Terms> terms() {
    return billing(Opening.Checkpoint.class).map(Opening.Checkpoint::terms).toList();
  }

  private static Draft draft(List<Line> lines) {
    return with(lines, billing(Pending.class).findFirst().orElseThrow().draft());
  }

  private static Draft bare(Draft one) {
    return with(List.of(), one);
  }

  private static Draft with(List<Line> lines, Draft one) {
    return new Draft(
        one.cause(),
        one.at(),
        lines,
        one.silent(),
        one.subtotal(),
        one.taxes(),
        one.tax(),
        one.total(),
        one.whole(),
        one.usage(),
        one.spent());
  }

  /// Each kind of line, and one at each kind of rate that may stand billed.
  private static List<Line> lines() {
    var some = billing(Line.class).toList();
    var first = some.getFirst();
    var rates =
        billing(Billed.Prorated.class)
            .map(row ->
                new Line(
                    row.rate(),
                    first.period(),
                    first.stretch(),
                    first.quantity(),
                    first.amount(),
                    first.discounts(),
                    first.tax(),
                    first.why(),
                    first.takesBack()));
    return Stream.concat(some.stream(), rates).toList();
  }

  private static List<Coming> coming(List<Terms> all) {
    return all.stream().map(terms -> new Coming(LATER, all.getFirst(), terms)).toList();
  }

  private static QuotedDocument quoted(Draft draft) {
    return new QuotedDocument(
        draft,
        usd(11),
        usd(12),
        List.of(
            new AccountBalance.Open(
                new SubscriptionId(new UUID(8, 1)), new Cause.Period(AT), usd(13)),
            new AccountBalance.Open(
                new SubscriptionId(new UUID(8, 1)),
                new Cause.Together(new SubscriptionId(new UUID(8, 2)), AT),
                usd(15))),
        List.of(),
        usd(14),
        List.of());
  }

  private static QuotedDocument quotedTogether(Draft draft) {
    var alone = quoted(draft);
    return new QuotedDocument(
        draft,
        alone.creditApplied(),
        alone.due(),
        alone.lowered(),
        alone.relieved(),
        alone.credited(),
        List.of(new QuotedDocument.Beside(new SubscriptionId(new UUID(8, 3)), draft, true)));
  }

  /// One that takes off that which was written off.
  private static QuotedDocument quotedRelieving(Draft draft) {
    var some = quoted(draft).lowered().getFirst();
    var other =
        new AccountBalance.Open(
            new SubscriptionId(new UUID(8, 1)),
            new Cause.ByHand(new FactId(new UUID(7, 9))),
            usd(16));
    return new QuotedDocument(
        draft, usd(0), usd(0), List.of(), List.of(some, other), usd(0), List.of());
  }

  private static QuotedChange full() {
    var facts = facts();
    var terms = terms();
    var bare = draft(List.of());
    return new QuotedChange(
        "sold",
        KEYED,
        facts.getFirst(),
        facts.subList(1, 4),
        facts.subList(4, facts.size()),
        new QuotedChange.Step(Optional.of(terms.getFirst()), terms.get(1)),
        Optional.of(new QuotedChange.Step(Optional.of(terms.get(2)), terms.get(3))),
        coming(terms.subList(4, terms.size())),
        billing(Pending.class).map(Pending::draft).map(QuoteJsonTest::bare).distinct().toList(),
        List.of(quoted(draft(lines()))),
        Optional.of(quotedTogether(bare)),
        true,
        new QuotedChange.Paying(
            Policy.Payment.REQUIRED,
            Optional.of(
                new QuotedChange.Card(
                    new PaymentMethodId(new UUID(9, 1)),
                    new Gateway.Card("visa", "4242", 12, 2034),
                    true,
                    AT)),
            Optional.of(new QuotedChange.Missing(true, false)),
            true,
            Optional.empty()),
        Optional.of(LATER));
  }

  private static QuotedChange plain() {
    var given = billing(Happening.CouponApplied.class).reduce((_, later) -> later).orElseThrow();
    return bare(new Fact(new FactId(new UUID(7, 18)), AT, AT.plusSeconds(1), given), List.of());
  }

  private static QuotedChange relieving() {
    return bare(plain().fact(), List.of(), Optional.of(quotedRelieving(draft(List.of()))));
  }

  /// Wherever it holds facts, one that counts billing dates anew and says so.
  private static QuotedChange leavingTheCalendar() {
    var leaving =
        billing(Happening.Changed.class)
            .filter(changed -> changed.cycle().isPresent())
            .findFirst()
            .map(changed -> new Fact(new FactId(new UUID(7, 3)), AT, AT.plusSeconds(1), changed))
            .orElseThrow();
    return bare(leaving, List.of(leaving));
  }

  private static QuotedChange bare(Fact fact, List<Fact> others) {
    return bare(fact, others, Optional.empty());
  }

  private static QuotedChange bare(Fact fact, List<Fact> others, Optional<QuotedDocument> next) {
    return new QuotedChange(
        "sold",
        PROFILE,
        fact,
        others,
        others,
        new QuotedChange.Step(Optional.empty(), terms().getFirst()),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        next,
        false,
        new QuotedChange.Paying(
            Policy.Payment.DEFERRED, Optional.empty(), Optional.empty(), false, Optional.empty()),
        Optional.empty());
  }

  private static QuotedChange dueLater() {
    var plain = plain();
    return new QuotedChange(
        plain.catalog(),
        plain.profile(),
        plain.fact(),
        plain.rests(),
        plain.replaced(),
        plain.step(),
        plain.datedBack(),
        plain.coming(),
        plain.released(),
        plain.documents(),
        plain.next(),
        plain.takesBackOpen(),
        new QuotedChange.Paying(
            Policy.Payment.DEFERRED,
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.of(LocalDate.of(2026, 4, 30)),
            Optional.of(true)),
        plain.couponUntil());
  }

  private static List<Sample<?>> samples() {
    return List.of(
        new Sample<>("change", QuoteJson.CHANGE, full()),
        new Sample<>("change.plain", QuoteJson.CHANGE, plain()),
        new Sample<>("change.relieving", QuoteJson.CHANGE, relieving()),
        new Sample<>("change.leaving_the_calendar", QuoteJson.CHANGE, leavingTheCalendar()),
        new Sample<>("change.due_later", QuoteJson.CHANGE, dueLater()));
  }

  @Test
  void every_kind_has_its_golden_text() {
    Golden.hold("/stored/quote.txt", samples());
  }

  @Test
  void what_was_written_before_is_read_for_ever() {
    Golden.holdRowsOfBefore("/stored/quote-of-before.txt", samples());
  }

  /// Of every part of it that names one.
  @Test
  void its_catalogue_versions_are_known() {
    assertThat(QuoteJson.versionsIn(full())).containsExactlyInAnyOrder(1, 2, 3, 4, 6, 9);
    assertThat(QuoteJson.versionsIn(plain())).containsExactly(6);
  }
}
