package dev.midcycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.SubscriptionId;
import dev.midcycle.testkit.Copies;
import dev.midcycle.testkit.Installation;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One whose bill run fails does not hold up the others.
class FailingSubscriptionTest {
  @RegisterExtension static final Installation installation = new Installation();

  @Test
  void all_others_are_billed_and_the_one_is_held_with_its_reason_until_it_is_mended()
      throws SQLException {
    var scout = installation.merchant("scout");
    var good = subscription(scout, "Harbor");
    var bad = subscription(scout, "Reef");
    Copies.of(installation.database.login()).make(good, 20);
    var opening = opening(bad, "{\"kind\": \"nobody_knows_this\"}");
    Copies.setClock(installation.database.login(), scout.id(), "2026-05-02");

    assertThat(installation.application.billing().runs().run(scout.id())).hasSize(21);
    assertThat(held(bad)).contains("nobody_knows_this");
    assertThat(installation.application.billing().runs().run(scout.id()))
        .as("it is left alone")
        .isEmpty();

    opening(bad, opening);
    release(bad);
    assertThat(installation.application.billing().runs().run(scout.id())).hasSize(1);
    assertThat(held(bad)).isEmpty();
  }

  @Test
  void one_that_is_held_is_not_taken_again() throws SQLException {
    var scout = installation.merchant("scout");
    var bad = subscription(scout, "Reef");
    opening(bad, "{\"kind\": \"nobody_knows_this\"}");
    Copies.setClock(installation.database.login(), scout.id(), "2026-05-02");
    var rounds = new AtomicInteger();

    installation.application.billing().runs().runAll(() -> rounds.incrementAndGet() < 20);

    assertThat(rounds).as("one with others, one alone, one that finds nothing").hasValue(3);
    assertThat(held(bad)).contains("nobody_knows_this");
  }

  @Test
  void the_number_of_a_document_that_fails_in_the_end_is_given_to_another() throws SQLException {
    var scout = installation.merchant("scout");
    var bad = subscription(scout, "Reef");
    subscription(scout, "Harbor");
    subscription(scout, "Lagoon");
    Copies.setClock(installation.database.login(), scout.id(), "2026-05-02");
    refuseWhenCommitted(bad);

    assertThat(installation.application.billing().runs().run(scout.id()))
        .as("two of three")
        .hasSize(2);
    assertThat(held(bad)).contains("not today");
    installation.database.execute("drop function not_today cascade");
    release(bad);
    assertThat(installation.application.billing().runs().run(scout.id())).hasSize(1);

    assertThat(
            installation.rows(
                "select string_agg(number::text, ' ' order by number) from document where tenant = '%s'"
                    .formatted(scout.id().uuid())))
        .containsExactly("1 2 3 4 5 6");
  }

  private static void refuseWhenCommitted(SubscriptionId subscription) {
    installation.database.execute(
        """
        create function not_today() returns trigger language plpgsql as $$
        begin
          raise exception 'not today';
        end
        $$;
        create constraint trigger not_today after insert on document deferrable initially deferred
        for each row when (new.subscription = '%s') execute function not_today()
        """
            .formatted(subscription.uuid()));
  }

  private static SubscriptionId subscription(Installation.Merchant merchant, String name) {
    var customer = merchant.payer(name, "tok_success");
    return SubscriptionId.parse(merchant.subscribe(customer, "basic", "month")).orElseThrow();
  }

  /// Puts something else there, and answers what was.
  private static String opening(SubscriptionId subscription, String json) {
    var before =
        asked("select opening::text from subscription where id = '" + subscription.uuid() + "'");
    installation.database.execute(
        "update subscription set opening = '%s'::jsonb where id = '%s'"
            .formatted(json, subscription.uuid()));
    return before;
  }

  private static String held(SubscriptionId subscription) {
    return asked(
        "select coalesce(failure, '') from work_item where object = '" + subscription.uuid() + "'");
  }

  private static void release(SubscriptionId subscription) {
    installation.database.execute(
        "update work_item set held_until = now() where object = '%s'"
            .formatted(subscription.uuid()));
  }

  private static String asked(String sql) {
    return String.join("", installation.rows(sql));
  }
}
