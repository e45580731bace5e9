package dev.midcycle.api;

import dev.midcycle.testkit.Installation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A quote that makes no sense is told with its place and its reason, and leaves nothing behind.
class BadQuotesTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static BadInput input;

  @BeforeAll
  static void open() {
    input = new BadInput(installation);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          wish                                                              | place                        | reason
          "subscribe":{"plan":"basik"}                                      | /subscribe/plan              | did you mean "basic"
          "subscribe":{"plan":""}                                           | /subscribe/plan              | must be a key
          "subscribe":{"plan":null}                                         | /subscribe/plan              | must be a string
          "subscribe":{"plan":["basic"]}                                    | /subscribe/plan              | must be a string
          "subscribe":{"plan":"basic","interval":"fortnight"}               | /subscribe/interval          | or a number of these
          "subscribe":{"plan":"basic","interval":"Month"}                   | /subscribe/interval          | or a number of these
          "subscribe":{"plan":"basic","addons":["nothing"]}                 | /subscribe/addons            | unknown add-on
          "subscribe":{"plan":"basic","addons":"cameras-pro"}               | /subscribe/addons            | must be an array
          "subscribe":{"plan":"basic","addons":["a","a"]}                   | /subscribe/addons            | same item twice
          "subscription":"<S>","coupon":{}                                  | /coupon/code                 | is required
          "subscription":"<S>","charge":{"name":"Setup"}                    | /charge/amount               | is required
          "subscription":"<S>","charge":{"name":"","amount":"1"}            | /charge/name                 | must not be empty
          "subscription":"<S>","charge":{"name":" \\n","amount":"1"}         | /charge/name                 | must not be empty or blank
          "subscription":"<S>","charge":{"name":"Setup","amount":1}         | /charge/amount               | string
          "subscription":"<S>","charge":{"name":"Setup","amount":"1.005"}   | /charge/amount               | USD has 2 decimals
          "subscription":"<S>","charge":{"name":"S","amount":"12345678901234567"} | /charge/amount        | must be an amount
          "subscription":"<S>","charge":{"name":"S","amount":"1e99"}        | /charge/amount               | must be an amount
          "subscription":"<S>","charge":{"name":"S","amount":1e99}          | /charge/amount               | digits
          "subscription":"<S>","migrate":{"when":"soon"}                    | /migrate/when                | must be one of
          "subscribe":{"plan":"basic","price":"0.01"}                       | /subscribe/price             | unknown field
          "subscribe":{"plan":"basic","currency":"EUR"}                     | /subscribe/currency          | unknown field
          "subscribe":{"plan":"basic","start":"2026-02-30"}                 | /subscribe/start             | date
          "subscribe":{"plan":"basic","start":"tomorrow"}                   | /subscribe/start             | date
          "subscribe":{"plan":"basic","start":"2026-04-01T00:00:00Z"}       | /subscribe/start             | date
          "subscribe":{"plan":"basic","start":"99999-01-01"}                | /subscribe/start             | date
          "subscribe":{"plan":"basic","start":"0000-01-01"}                 | /subscribe/start             | years
          "subscribe":{"plan":"basic","start":"9999-12-31"}                 | /subscribe/start             | years
          "subscribe":{"plan":"basic","billing_day":0}                      | /subscribe/billing_day       | 1
          "subscribe":{"plan":"basic","billing_day":32}                     | /subscribe/billing_day       | 31
          "subscribe":{"plan":"basic","billing_day":1.5}                    | /subscribe/billing_day       | whole number
          "subscribe":{"plan":"basic","trial_days":-1}                      | /subscribe/trial_days        | 0
          "subscribe":{"plan":"basic","trial_days":1e9}                     | /subscribe/trial_days        | 3650
          "subscribe":{"plan":"basic","trial_days":1e999999999}             | /subscribe/trial_days        | digits
          "subscribe":{"plan":"basic","quantity":{"seats":-1}}              | /subscribe/quantity/seats    | 0
          "subscribe":{"plan":"basic","quantity":{"seats":1.5}}             | /subscribe/quantity/seats    | whole number
          "subscribe":{"plan":"basic","quantity":{"seats":1000001}}         | /subscribe/quantity/seats    | 1000000
          "subscribe":{"plan":"basic","quantity":{"seats":"3"}}             | /subscribe/quantity/seats    | whole number
          "subscribe":{"plan":"basic","quantity":{"seats":3}}               | /subscribe/quantity/seats    | unknown quantity
          "subscribe":{"plan":"basic","quantity":{"":3}}                    | /subscribe/quantity          | name
          "subscribe":{"plan":"basic"},"undo":{}                            | body                         | exactly one of
          "subscribe":null                                                  | /subscribe                   | must be an object
          "subscribe":[]                                                    | /subscribe                   | object
          "subscription":"<S>","subscribe":{"plan":"basic"}                 | /subscription                | unknown field
          "change":{"plan":"pro"}                                           | /subscription                | is required
          "subscription":"sub_!","change":{"plan":"pro"}                    | /subscription                | must be a subscription id
          "subscription":"<S>","change":{"plan":"por"}                      | /change/plan                 | did you mean "pro"
          "subscription":"<S>","change":{"add_addons":["cameras"]}          | /change/add_addons           | unknown add-on
          "subscription":"<S>","change":{"remove_addons":["cameras"]}       | /change/remove_addons        | unknown add-on
          "subscription":"<S>","change":{"quantity":{"seats":7}}            | /change/quantity/seats       | unknown quantity
          "subscription":"<S>","change":{"plan":"pro","when":"date"}        | /change/date                 | goes together with
          "subscription":"<S>","cancel":{"when":"now","date":"2026-05-01"}  | /cancel/date                 | goes together with
          "subscription":"<S>","change":{"plan":"pro","when":"never"}       | /change/when                 | must be one of
          "subscription":"<S>","cancel":{"reason":7}                        | /cancel/reason               | string
          "subscription":"<S>","cancel":{"reason":"\\u0000"}                | /cancel/reason               | null characters
          "subscription":"<S>","cancel":{"reason":"\\udfff"}                | /cancel/reason               | surrogate
          "subscription":"<S>","undo":{"all":true}                          | /undo/all                    | unknown field
          "subscription":"<S>"                                              | body                         | exactly one of
          "subscription":"<S>","chnage":{}                                  | /chnage                      | did you mean "change"
          """)
  void a_wish_that_makes_no_sense(String wish, String place, String reason) {
    var body = input.filled("{\"customer\":\"<C>\"," + wish + "}");
    var before = installation.contents();

    input.isTold(before, input.key.post("/v1/quotes", body), 400, place, reason);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          field of the merchant's
          "subscribe":{"plan":"basic","trial_days":365}
          "subscribe":{"plan":"basic","start":"2026-12-01"}
          "subscribe":{"plan":"basic","billing_day":5}
          "subscribe":{"plan":"basic","cycle":"calendar"}
          "subscription":"<S>","change":{"plan":"pro","when":"period_end"}
          "subscription":"<S>","change":{"plan":"pro","settle":"none"}
          "subscription":"<S>","change":{"plan":"pro","collect":"next_invoice"}
          "subscription":"<S>","change":{"plan":"pro","anchor":"reset"}
          "subscription":"<S>","change":{"plan":"enterprise","when":"now"}
          "subscription":"<S>","change":{"plan":"pro","when":"date","date":"2027-01-01"}
          "subscription":"<S>","cancel":{"when":"now"}
          "subscription":"<S>","cancel":{"settle":"none"}
          """)
  void what_only_the_merchant_may_say_is_forbidden_to_a_member(String wish) {
    var before = installation.contents();

    var answer =
        input.admin.post("/v1/quotes", input.filled("{\"customer\":\"<C>\"," + wish + "}"));

    input.isTold(before, answer, 403, "", "Only the merchant can set");
  }
}
