package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.LiveTenant;
import dev.midcycle.testkit.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every quote of a live tenant can be confirmed: time has gone on since, but what it depends on
/// has not. It is the morning of 16 April, in the middle of a month of 30 days.
class LiveQuotesTest {
  private static final String UP = "\"change\":{\"plan\":\"pro\"}";
  private static final String BASIC = "{\"plan\":\"basic\",\"start\":\"2026-04-01\"}";

  private static LiveTenant tenant;

  @BeforeAll
  static void open() {
    tenant = new LiveTenant("2026-04-16T10:00:00.333333Z");
  }

  @AfterAll
  static void close() {
    tenant.close();
  }

  @BeforeEach
  void the_bank_pays() {
    tenant.bank.forget();
  }

  private static Visitor onBasic() {
    var visitor = tenant.subscribe(tenant.payer(), BASIC);
    tenant.work();
    return visitor;
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          who      | asks                                                          | due now and billed
          customer | "change":{"plan":"pro"}                                       | 15.00 15.00
          customer | "change":{"interval":"year"}                                  | 285.00 285.00
          customer | "change":{"plan":"pro","interval":"year"}                     | 585.00 585.00
          customer | "change":{"plan":"free"}                                      | 0.00 none
          customer | "change":{"add_addons":["extra"]}                             | 4.50 4.50
          customer | "cancel":{}                                                   | 0.00 none
          customer | "pause":{}                                                    | 0.00 -15.00
          merchant | "cancel":{"when":"now"}                                       | 0.00 -15.00
          merchant | "change":{"plan":"pro","when":"date","date":"2026-04-11"}     | 20.00 20.00
          merchant | "change":{"plan":"free","when":"now","settle":"prorate"}      | 0.00 -15.00
          merchant | "charge":{"name":"Training","amount":"12.34","collect":"now"} | 12.34 12.34
          merchant | "charge":{"name":"Training","amount":"12.34"}                 | 0.00 none
          merchant | "coupon":{"code":"HALF"}                                      | 0.00 none
          """)
  void whatever_it_asks_for(String who, String verb, String comes) {
    var visitor = onBasic();

    var asks = who.equals("merchant") ? visitor : tenant.admin(visitor);

    assertThat(tenant.make(asks, verb)).isEqualTo(comes);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          sign-up                                             | documents
          {"plan":"basic","start":"2026-03-16"}               | [invoice 60.00 paid]
          {"plan":"basic","start":"2026-04-18"}               | []
          {"plan":"pro","interval":"year"}                    | [invoice 600.00 paid]
          {"plan":"basic","coupon":"HALF","addons":["extra"]} | [invoice 19.50 paid]
          {"plan":"free"}                                     | []
          """)
  void however_it_signs_up(String fields, String documents) {
    var visitor = tenant.subscribe(tenant.payer(), fields);
    tenant.work();

    assertThat(visitor.documents()).hasToString(documents);
  }

  @Test
  void the_fresh_quote_that_comes_with_an_expired_one_is_good() {
    var visitor = onBasic();
    var quote = visitor.quote(UP);
    tenant.clock.pass(Duration.ofMinutes(15));

    var refused = visitor.confirm(quote);
    var done = visitor.caller().post("/v1/quotes/" + refused.at("/quote/id") + "/confirm", "");

    assertThat(refused.code()).isEqualTo("stale_quote");
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.at("/document/total/amount")).isEqualTo("15.00");
  }

  @Test
  void a_change_whose_payment_is_unknown_is_made_once_the_bank_has_told() {
    var visitor = onBasic();
    tenant.bank.is(Bank.Mood.HANGS);
    tenant.bank.keepsThinking();
    assertThat(visitor.confirm(visitor.quote(UP)).status()).isEqualTo(202);

    tenant.bank.paysLate();
    tenant.clock.pass(Duration.ofMinutes(2));
    tenant.work();

    assertThat(visitor.plan()).isEqualTo("pro");
    assertThat(visitor.documents()).containsExactly("invoice 15.00 paid", "invoice 30.00 paid");
  }
}
