package dev.midcycle.change;

import static dev.midcycle.change.ChangeRequests.CUSTOMER;
import static dev.midcycle.change.ChangeRequests.FACT;
import static dev.midcycle.change.ChangeRequests.NOW;
import static dev.midcycle.change.ChangeRequests.SOLD;
import static dev.midcycle.change.ChangeRequests.SUBSCRIPTION;
import static dev.midcycle.change.ChangeRequests.account;
import static dev.midcycle.change.ChangeRequests.arranged;
import static dev.midcycle.change.ChangeRequests.granted;
import static dev.midcycle.change.ChangeRequests.later;
import static dev.midcycle.change.ChangeRequests.subscribe;
import static dev.midcycle.change.ChangeRequests.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.customer.Labels;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Usage;
import dev.midcycle.rating.Used;
import dev.midcycle.terms.Catalogs;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a quote is paid first, how long it is good for, and what it is decided by when it is
/// confirmed.
class QuoteTest {
  private static final QuoteId QUOTE = new QuoteId(new UUID(0x7000, 5));
  private static final PaymentMethod CARD =
      new PaymentMethod(
          new PaymentMethodId(new UUID(0x7000, 8)),
          CUSTOMER,
          "tok_success",
          new Gateway.Card("visa", "4242", 12, 2030),
          PaymentMethod.Role.DEFAULT,
          NOW);

  private static Quote quote(
      ChangeRequest request,
      Quote.State state,
      Optional<PaymentId> payment,
      List<DocumentId> documents) {
    return new Quote(
        QUOTE,
        CUSTOMER,
        SUBSCRIPTION,
        FACT,
        request,
        Labels.NONE,
        "{}",
        NOW,
        NOW.plus(Quotes.GOOD_FOR),
        1,
        "fingerprint",
        Usage.NONE,
        new Quote.Shown("{}"),
        Actor.OPERATOR,
        state,
        payment,
        documents);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          plan | credit | card  | arranged | asked for | paid first
          more | 0.00   | true  | false    | false     | true
          more | 0.00   | false | false    | true      | true
          more | 0.00   | false | true     | false     | false
          more | 95.00  | true  | false    | false     | false
          free | 0.00   | true  | false    | false     | false
          """)
  void a_quote_is_paid_first_where_a_card_can_pay_what_is_due(
      String plan,
      String credit,
      boolean card,
      boolean arranged,
      boolean askedFor,
      boolean paidFirst) {
    var account = account(true, card, credit);
    var decided = granted(later(account, "fee", arranged ? arranged(to(plan)) : to(plan)));
    var toChange = new AccountToChange(account, decided.subscription(), true, Optional.empty());
    var change = QuotedChange.of(decided, toChange, Optional.of(CARD).filter(_ -> card));

    assertThat(change.dueNow()).isEqualTo(decided.due());
    assertThat(change.paying().missing().isPresent()).isEqualTo(askedFor);
    assertThat(change.isPaidFirst()).isEqualTo(paidFirst);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN,      0,   open,      false",
    "OPEN,      899, open,      false",
    "OPEN,      900, open,      true",
    "CHECKING,  900, checking,  false",
    "CONFIRMED, 900, confirmed, false",
    "FAILED,    900, failed,    false",
  })
  void an_open_quote_is_good_for_a_quarter_of_an_hour(
      Quote.State state, int seconds, String code, boolean expired) {
    var payment = new PaymentId(new UUID(0x7000, 6));
    var document = new DocumentId(new UUID(0x7000, 7));
    var quote = quote(to("more"), state, Optional.of(payment), List.of(document));

    assertThat(quote.isExpired(NOW.plusSeconds(seconds))).isEqualTo(expired);
    assertThat(state.code()).isEqualTo(code);
    assertThat(quote.confirmed())
        .isEqualTo(
            new Confirmation(quote.id(), SUBSCRIPTION, List.of(document), Optional.of(payment)));
  }

  /// What was used since does not count, and is kept.
  @Test
  void a_quote_is_decided_again_by_the_usage_it_was_made_from() {
    var account = account(true, true, "0.00");
    var wish = subscribe("unit");
    var blank =
        new AccountToChange(
            account,
            AccountToChange.newSubscription(account, SUBSCRIPTION, Catalogs.of(1, SOLD), NOW),
            true,
            Optional.empty());
    var meter = new MeterKey("units");
    var used = new Used(NOW.minus(Duration.ofDays(1)), Tally.events(3));
    var now = Usage.NONE.with(meter, LocalDate.of(2026, 3, 31), used);
    var quoted = granted(ChangePreview.of(blank, wish, NOW, FACT));
    var quote = quote(wish, Quote.State.OPEN, Optional.empty(), List.of());

    var again = granted(ChangePreview.again(blank.with(now), quote));

    assertThat(again.fingerprint()).isEqualTo(quoted.fingerprint());
    assertThat(again.drafts()).isEqualTo(quoted.drafts());
    assertThat(again.subscription().state().usage()).isEqualTo(now);
  }
}
