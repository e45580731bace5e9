package dev.midcycle.app;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.change.ConfirmOutcome;
import dev.midcycle.change.Confirming;
import dev.midcycle.change.Quote;
import dev.midcycle.change.QuoteOutcome;
import dev.midcycle.change.QuoteRequest;
import dev.midcycle.db.Page;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.invoice.DocumentFilter;
import dev.midcycle.testkit.AtOnce;
import dev.midcycle.testkit.Copies;
import dev.midcycle.testkit.EveryRow;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.time.Interval;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several who do the same thing at the same time.
class AtOnceTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private CustomerId customer;
  private SubscriptionId subscription;

  @BeforeEach
  void a_customer_on_basic_in_the_middle_of_a_month() {
    scout = installation.merchant("scout");
    customer = scout.payer("Harbor", "tok_success");
    subscription = SubscriptionId.parse(scout.subscribe(customer, "basic", "month")).orElseThrow();
    scout.advance("2026-04-16");
  }

  @Test
  @Requirement(20)
  void one_quote_confirmed_by_many_is_billed_once() {
    var quoted = quoted(change("pro", Optional.empty()));

    var outcomes = AtOnce.of(8, () -> confirm(quoted.quote().id()));

    assertThat(kinds(outcomes).get(ConfirmOutcome.Confirmed.class)).hasSize(1);
    assertThat(kinds(outcomes).keySet())
        .isSubsetOf(
            ConfirmOutcome.Confirmed.class,
            ConfirmOutcome.AlreadyConfirmed.class,
            ConfirmOutcome.Checking.class);
    assertThat(documents()).hasSize(2);
    assertThat(
            installation
                .application
                .billing()
                .documents()
                .find(UnitOfWork.of(scout.id()), documents().getFirst()))
        .hasValueSatisfying(document -> {
          assertThat(document.amounts().total()).isEqualTo(quoted.change().dueNow());
          assertThat(document.payments()).hasSize(1);
        });
  }

  @Test
  void of_two_quotes_confirmed_at_once_one_is_carried_out() {
    var up = quote(change("pro", Optional.empty())).id();
    var longer = quote(change("basic", Optional.of(Interval.YEAR))).id();
    var ids = new ArrayList<>(List.of(up, longer));

    var outcomes = AtOnce.of(2, () -> confirm(next(ids)));

    assertThat(kinds(outcomes).get(ConfirmOutcome.Confirmed.class)).hasSize(1);
    assertThat(kinds(outcomes).keySet())
        .containsAnyOf(ConfirmOutcome.Stale.class, ConfirmOutcome.Reserved.class);
    assertThat(documents()).hasSize(2);
  }

  @Test
  void a_quote_that_another_change_has_overtaken_writes_nothing() {
    var late = quote(change("basic", Optional.of(Interval.YEAR)));
    assertThat(confirm(quote(change("pro", Optional.empty())).id()))
        .isInstanceOf(ConfirmOutcome.Confirmed.class);
    var rows = EveryRow.of(installation.database.login()).but(Set.of("quote"));
    var before = rows.get();

    var outcome = confirm(late.id());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            ConfirmOutcome.Stale.class,
            stale -> assertThat(stale.fresh()).isInstanceOf(QuoteOutcome.Quoted.class));
    assertThat(rows.get()).isEqualTo(before);
  }

  /// More than one runner takes at a time, so that neither has all to itself.
  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void several_runners_bill_everybody_once(int runners) throws SQLException {
    int others = 1200;
    Copies.of(installation.database.login()).make(subscription, others);
    Copies.setClock(installation.database.login(), scout.id(), "2026-05-02");

    var runs = AtOnce.of(runners, () -> installation.application.billing().runs().run(scout.id()));

    var issued = runs.stream().flatMap(List::stream).toList();
    assertThat(issued).hasSize(others + 1).doesNotHaveDuplicates();
    var documents =
        installation.application.billing().documents().find(UnitOfWork.of(scout.id()), issued);
    assertThat(documents).extracting(document -> document.subscription()).doesNotHaveDuplicates();
    assertThat(documents)
        .extracting(document -> document.number().value())
        .as("numbers without gaps, after that of the first invoice")
        .containsExactlyInAnyOrderElementsOf(numbers(2, others + 1));
    assertThat(installation.application.billing().runs().run(scout.id()))
        .as("a third finds nothing")
        .isEmpty();
  }

  /// Everybody has the prices that they have had, before, meanwhile and after.
  @Test
  void a_catalogue_that_is_published_while_bills_run_is_of_none_of_them() throws SQLException {
    int others = 600;
    Copies.of(installation.database.login()).make(subscription, others);
    Copies.setClock(installation.database.login(), scout.id(), "2026-05-02");
    var dearer =
        Installation.catalog(Installation.text("scout").replace("month: 40.00", "month: 41.00"));
    var publishes = new AtomicBoolean();

    AtOnce.of(
        3,
        () -> {
          if (publishes.getAndSet(true)) {
            return installation.application.billing().runs().run(scout.id());
          }
          installation
              .application
              .core()
              .catalogs()
              .publish(
                  UnitOfWork.of(scout.id()),
                  dearer,
                  installation
                      .application
                      .core()
                      .tenants()
                      .stamp(UnitOfWork.of(scout.id()), Actor.OPERATOR));
          return List.of();
        });

    assertThat(
            installation.rows(
                "select total, count(*) from document where tenant = '%s' and issued_at > '2026-04-20' group by total"
                    .formatted(scout.id().uuid())))
        .containsExactly("4000 " + (others + 1));
  }

  private static List<Long> numbers(long first, int count) {
    return LongStream.range(first, first + count).boxed().toList();
  }

  private static QuoteId next(List<QuoteId> ids) {
    synchronized (ids) {
      return ids.removeFirst();
    }
  }

  private static ChangeRequest change(String plan, Optional<Interval> interval) {
    return new ChangeRequest.Change(
        Optional.of(new PlanKey(plan)),
        interval,
        Map.of(),
        Set.of(),
        Set.of(),
        ChangeRequest.Overrides.NONE);
  }

  private Quote quote(ChangeRequest request) {
    return quoted(request).quote();
  }

  private QuoteOutcome.Quoted quoted(ChangeRequest request) {
    var asked = new QuoteRequest(customer, Optional.of(subscription), request);
    var outcome =
        installation
            .application
            .billing()
            .quotes()
            .quote(UnitOfWork.of(scout.id()), asked, Actor.OPERATOR);
    return outcome instanceof QuoteOutcome.Quoted quoted ? quoted : fail(outcome);
  }

  private static QuoteOutcome.Quoted fail(QuoteOutcome outcome) {
    throw new AssertionError(outcome);
  }

  private ConfirmOutcome confirm(QuoteId id) {
    return installation
        .application
        .billing()
        .quotes()
        .confirm(scout.id(), id, Confirming.of(customer, Actor.OPERATOR));
  }

  private List<DocumentId> documents() {
    return installation
        .application
        .billing()
        .documents()
        .list(UnitOfWork.of(scout.id()), customer, DocumentFilter.ALL, Page.Slice.FIRST)
        .orElseThrow()
        .map(listed -> listed.document().id())
        .rows();
  }

  private static Map<Class<?>, List<ConfirmOutcome>> kinds(List<ConfirmOutcome> outcomes) {
    return outcomes.stream().collect(groupingBy(ConfirmOutcome::getClass));
  }
}
