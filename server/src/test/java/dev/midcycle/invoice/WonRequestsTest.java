package dev.midcycle.invoice;

import static dev.midcycle.invoice.AccountSamples.NOW;
import static dev.midcycle.invoice.AccountSamples.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.BillingState;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Fact;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of which subscriptions it is asked at all whether they win a request. The account is read as of
/// [AccountSamples#NOW], and a run advances it by an hour.
class WonRequestsTest {
  private static final CustomerAccount EMPTY = account("0.00", "0.00");
  private static final Subscription OURS = AccountSamples.subscription(EMPTY);

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          takes effect         | asked | because
          2026-04-01T15:00:00Z | false | it had before
          2026-04-01T16:00:00Z | false | it had just before
          2026-04-01T16:00:01Z | true  | it does in between
          2026-04-01T17:00:00Z | true  | it does just now
          2026-04-01T17:00:01Z | false | it will later
          """)
  void one_is_asked_where_something_took_effect(Instant at, boolean asked, String because) {
    var before = OURS.with(with(OURS.state(), fact(at)));

    var update = update(EMPTY.only(before));
    update.save(before.with(advanced(before.state())));

    assertThat(WonRequests.turned(update).toList()).as(because).hasSize(asked ? 1 : 0);
  }

  @Test
  void one_that_only_renews_is_not_asked() {
    var update = update(EMPTY.only(OURS));
    update.save(OURS.with(advanced(OURS.state())));

    assertThat(WonRequests.turned(update)).isEmpty();
  }

  @Test
  void one_that_is_new_or_that_something_happens_to_is_asked() {
    var fresh = update(EMPTY);
    fresh.save(OURS);
    var changed = update(EMPTY.only(OURS));
    changed.save(OURS);
    changed.happen(OURS.id(), fact(NOW), "");

    assertThat(WonRequests.turned(fresh)).containsExactly(OURS.state());
    assertThat(WonRequests.turned(changed)).containsExactly(OURS.state());
  }

  private static AccountUpdate update(CustomerAccount account) {
    return new AccountUpdate(
        account,
        new NewIds(new Ids(new Random(7)), InstantSource.fixed(NOW)),
        new Actor("key_staff"));
  }

  private static Fact fact(Instant at) {
    return new Fact(
        new FactId(new UUID(8, 1)),
        at,
        NOW.minusSeconds(7200),
        new Fact.Happening.Undone(List.of()));
  }

  private static BillingState with(BillingState state, Fact fact) {
    return new BillingState(
        state.id(),
        state.history().with(fact),
        state.billed(),
        state.pending(),
        state.usage(),
        state.carried(),
        state.advancedTo());
  }

  private static BillingState advanced(BillingState state) {
    return new BillingState(
        state.id(),
        state.history(),
        state.billed(),
        state.pending(),
        state.usage(),
        state.carried(),
        NOW.plusSeconds(3600));
  }
}
