package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.midcycle.db.DatabaseAway;
import dev.midcycle.id.CustomerId;
import dev.midcycle.job.Turns;
import dev.midcycle.testkit.Bank.Mood;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two merchants: what fails of one costs neither its own others nor the one behind it.
class FailedWorkTest {
  @RegisterExtension static final TwoMerchants two = new TwoMerchants();

  @Test
  void a_gateway_that_breaks_over_one_payment_is_asked_about_all_others() {
    two.bank().is(Mood.HANGS);
    var documents =
        List.of(two.invoiced(two.first()), two.invoiced(two.first()), two.invoiced(two.behind()));
    two.collect();
    assertThat(two.bank().asked()).hasSize(3);
    two.breaksOver(two.bank().asked().getFirst());
    two.bank().paysLate();
    two.clock.pass(Duration.ofMinutes(2));

    two.installation.application.payment().unknownPayments().askAll(() -> true);

    assertThat(documents.stream().map(two::status)).containsExactly("issued", "paid", "paid");
    assertThat(two.held(two.behind())).isEmpty();
    assertThat(two.held(two.first()))
        .singleElement()
        .asString()
        .startsWith("resolve pay_")
        .endsWith(" 2: IllegalStateException: unexpected answer 418");
  }

  @Test
  void a_gateway_that_does_not_answer_holds_up_nobody_elses_payments() {
    var waiting = List.of(two.invoiced(two.first()), two.invoiced(two.first()));
    var others = two.invoiced(two.behind());
    var slow = two.hangs(two.first());
    var quick = two.hangs(two.behind());
    quick.answers().countDown();
    var application = two.installation.application;
    var turns =
        new Turns(
            application.core().runner(),
            application.payment().collecting(),
            Duration.ofMillis(20),
            two.clock);

    turns.run(() -> true);
    turns.run(() -> true);

    TwoMerchants.Hanging.await(quick.asked());
    TwoMerchants.Hanging.await(slow.asked());
    assertThat(two.bank().moved()).as("while the other hangs").hasSizeLessThanOrEqualTo(1);
    slow.answers().countDown();
    turns.end();
    assertThat(two.status(others)).isEqualTo("paid");
    assertThat(waiting.stream().map(two::status)).containsOnly("paid");
    assertThat(two.bank().asked()).as("each was asked for once").hasSize(3).doesNotHaveDuplicates();
  }

  /// One whose gateway hangs has the only place, twice: then there is a turn for the others.
  @Test
  void with_all_places_taken_each_comes_to_its_turn() {
    var waiting = List.of(two.invoiced(two.first()), two.invoiced(two.first()));
    var others = two.invoiced(two.behind());
    var slow = two.hangs(two.first());
    var application = two.installation.application;
    var turns =
        new Turns(
            application.core().runner(),
            application.payment().collecting(),
            Duration.ofMillis(20),
            two.clock,
            1);

    turns.run(() -> true);
    TwoMerchants.Hanging.await(slow.asked());
    turns.run(() -> true);
    slow.answers().countDown();
    turns.end();
    assertThat(waiting.stream().map(two::status))
        .as("the place is left after one piece")
        .containsExactlyInAnyOrder("paid", "issued");
    var again = two.hangs(two.first());
    turns.run(() -> true);

    assertThat(two.status(others)).as("while the other hangs again").isEqualTo("paid");
    again.answers().countDown();
    turns.end();
    assertThat(waiting.stream().map(two::status)).containsOnly("paid");
  }

  @Test
  void a_collection_that_fails_is_held_and_all_others_are_made() {
    var bad = two.invoiced(two.first());
    var good = two.invoiced(two.first());
    var others = two.invoiced(two.behind());
    two.refuse("payment", "new.document = '%s'".formatted(bad.uuid()));

    two.collect();

    assertThat(two.status(good)).isEqualTo("paid");
    assertThat(two.status(others)).isEqualTo("paid");
    assertThat(two.held(two.first()))
        .containsExactly("collect " + bad + " 1: PSQLException: ERROR: not today");
    two.collect();
    assertThat(two.held(two.first()))
        .as("it is left alone")
        .hasSize(1)
        .first()
        .asString()
        .contains(" 1: ");
    two.refuseNothing();
  }

  @Test
  void a_paid_change_that_cannot_be_written_down_is_held_until_it_can() {
    var customer = two.first().payer("Harbor", "tok_success");
    var visitor =
        new Visitor(
            two.first().caller(), customer, two.first().subscribe(customer, "basic", "month"));
    two.collect();
    var quote = visitor.quote("\"change\":{\"plan\":\"pro\"}");
    two.refuse("document", "new.customer = '%s'".formatted(customer.uuid()));

    assertThat(visitor.confirm(quote).status()).isEqualTo(500);
    var others = two.invoiced(two.behind());
    two.bank().is(Mood.HANGS);
    two.collect();
    two.bank().paysLate();
    two.clock.pass(Duration.ofMinutes(2));
    two.installation.application.payment().unknownPayments().askAll(() -> true);

    assertThat(two.status(others)).isEqualTo("paid");
    assertThat(two.held(two.first()))
        .singleElement()
        .asString()
        .startsWith("resolve pay_")
        .contains("not today");
    two.refuseNothing();
    two.release(two.first());
    two.installation.application.payment().unknownPayments().askAll(() -> true);
    assertThat(visitor.plan()).isEqualTo("pro");
    assertThat(two.listed(two.first(), "")).isEmpty();
  }

  @Test
  void usage_that_cannot_be_put_into_its_days_is_held_and_all_other_is_put_there() {
    var bad = used(two.first());
    var good = used(two.first());
    var others = used(two.behind());
    two.refuse("daily_usage", "new.customer = '%s'".formatted(bad.uuid()));

    two.installation.application.usage().folding().foldAll(() -> true);

    two.refuseNothing();
    assertThat(days(bad)).isZero();
    assertThat(days(good)).isOne();
    assertThat(days(others)).isOne();
    assertThat(two.held(two.behind())).isEmpty();
    assertThat(two.held(two.first())).containsExactly("fold  1: PSQLException: ERROR: not today");
    two.release(two.first());
    two.installation.application.usage().folding().foldAll(() -> true);
    assertThat(days(bad)).isOne();
  }

  /// A customer who has used something, in a request of their own.
  private static CustomerId used(Merchant merchant) {
    var customer = merchant.customer("Harbor");
    var sent =
        merchant
            .caller()
            .post(
                "/v1/events",
                """
                {"id": "e-1", "customer": "%s", "event": "camera.connected", "time": "%s",
                 "properties": {"camera_id": "c"}}
                """
                    .formatted(customer, two.clock.instant()));
    assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("accepted");
    return customer;
  }

  private static long days(CustomerId customer) {
    return two.installation
        .rows("select 1 from daily_usage where customer = '%s'".formatted(customer.uuid()))
        .size();
  }

  @Test
  void a_database_that_goes_away_meanwhile_holds_nothing_back() {
    var document = two.invoiced(two.first());
    two.installation.database.execute(
        """
        create function go_away() returns trigger security definer language plpgsql as $$
        begin
          perform pg_terminate_backend(pg_backend_pid());
          return new;
        end
        $$;
        create trigger go_away before insert on payment for each row execute function go_away()
        """);

    assertThat(catchThrowable(() -> two.collect())).isInstanceOf(DatabaseAway.class);

    two.installation.database.execute("drop function go_away cascade");
    assertThat(two.listed(two.first(), "")).isEmpty();
    two.clock.pass(Duration.ofMinutes(1));
    two.collect();
    assertThat(two.status(document)).isEqualTo("paid");
  }
}
