package dev.midcycle.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a catalogue, in which words, at which line.
class CatalogProblemsTest {
  /// A line of the whole catalogue is exchanged for another, which is wrong.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          instead of | stands | problem
          currency: USD | currency: USB | currency: unknown currency `USB`; did you mean
          currency: USD | currency: usd | currency must be an ISO 4217 currency such as USD, not `usd`
          timezone: Europe/Paris | timezone: Europe/Pariss | timezone: unknown time zone `Europe/Pariss`; did you mean `Europe/Paris`?
          cycle: calendar | cycle: calender | billing.cycle must be one of `anniversary`, `calendar`, not `calender`; did you mean `calendar`?
          cycle: calendar | cycle: [calendar] | billing.cycle must be one of `anniversary`, `calendar`, not a list
          usage_grace: P1DT2H | usage_grace: 1 hour | billing.usage_grace must be an ISO 8601 duration of days and time such as PT1H or P3D, not `1 hour`
          usage_retention: P30D | usage_retention: PT0S | billing.usage_retention must be a number of days such as P90D: how long usage events are kept, and so how late one can arrive, not `PT0S`
          net_days: 14 | net_days: 1.5 | billing.net_days must be a whole number of days, not `1.5`
          zero_invoices: true | zero_invoices: yes | billing.zero_invoices must be true or false, not `yes`
          property: level | # none | meters.levels needs `property`: `latest` reads it
          aggregation: count | aggregation: sum | meters.calls needs `property`: `sum` reads it
          window: day | window: period | `combine` is not allowed in meters.levels: it goes with `window: day`
          records: {name: Records, type: limit} | records: {type: flag, meter: calls} | `meter` is not allowed in features.records: a flag is not measured
          records: {name: Records, type: limit} | records: {type: limit, meter: cals} | features.records.meter: unknown meter `cals`; did you mean `calls`?
          use: {type: metered, meter: calls} | use: {type: metered, meter: cals} | features.use.meter: unknown meter `cals`; did you mean `calls`?
          use: {type: metered, meter: calls} | use: {type: metered} | features.use needs `meter`: the type is metered
          rank: 10 | rank: ten | plans.small.rank must be a whole number, not `ten`
          quarter: 80 | quarter: 80.005 | plans.small.prices.quarter is `80.005`, but amounts in USD have at most 2 decimals
          quarter: 80 | quarter: -80 | plans.small.prices.quarter must be an amount of up to 12 digits such as 40.00
          quarter: 80 | quarter: {USD: 1, USX: 2} | plans.small.prices.quarter.USX: unknown currency `USX`
          quarter: 80 | quarter: {usd: 1} | unknown key `usd` in plans.small.prices.quarter; an amount of up to 12 digits such as 40.00, or amounts by currency
          month: {USD: 30.00, EUR: 28.00, JPY: 4500} | month: {JPY: 4500.5} | plans.world.prices.month.JPY is `4500.5`, but amounts in JPY have at most 0 decimals
          quarter: 80 | quarter: 80 dollars | plans.small.prices.quarter must be an amount of up to 12 digits such as 40.00
          requires_addons: [levels] | requires_addons: [level] | plans.small.requires_addons[0]: unknown add-on `level`; did you mean `levels`?
          requires_addons: [levels] | requires_addons: [levels, levels] | plans.small.requires_addons lists the same entry twice
          features: {records: 7, alerts: true} | features: {record: 7} | plans.small.features.record: unknown feature `record`; did you mean `records`?
          features: {records: 7, alerts: true} | features: {alerts: 7} | plans.small.features.alerts must be true or false, because the feature is a flag, not `7`
          features: {records: 7, alerts: true} | features: {records: true} | plans.small.features.records must be a number, or null for unlimited, because the feature is a limit, not `true`
          cancel_to: free | cancel_to: fre | plans.small.cancel_to: unknown plan `fre`; did you mean `free`?
          cancel_to: free | cancel_to: small | plans.small.cancel_to must be another plan
          key: seats | key: base | plans.small.charges[0].key is `base`, which is reserved; choose another key
          key: seats | key: calls | plans.small.charges[1].key is `calls`, which another charge already has; choose another key
          interval: day | interval: week | plans.small.charges[0].interval is `week`, longer than the interval `day` that the plan is sold for
          interval: day | interval: 2 days | plans.small.charges[0].interval is `2 days`, longer than the interval `day` that the plan is sold for
          interval: day | interval: dayly | plans.small.charges[0].interval must be day, week, month, quarter, year or a number of these such as 6 months, not `dayly`
          interval: day | interval: 0 days | plans.small.charges[0].interval must be day, week, month, quarter, year or a number of these such as 6 months, not `0 days`
          price: {day: 0.10, | price: {3 months: 9.00, day: 0.10, | plans.small.charges[0].price has `3 months` and `quarter`, which are the same interval; keep one of them
          unit: {day: {USD: 0.0002}, | unit: {12 months: 0.0001, day: {USD: 0.0002}, | plans.small.charges[1].tiers[1].unit has `12 months` and `year`, which are the same interval; keep one of them
          prices: {month: 0} | prices: {month: 0, 1 month: 0} | plans.free.prices has `month` and `1 month`, which are the same interval; keep one of them
          prices: {month: 0} | prices: {month: 0, 6 moths: 0} | unknown key `6 moths` in plans.free.prices
          prices: {month: 0} | prices: {month: 0, 2 weeks: 0} | plans.free.prices: the calendar has no periods of `2 weeks`; use day, week, month, quarter or year, or `cycle: anniversary`
          intervals: [month, year] | intervals: [year, 12 months] | coupons.SUMMER.intervals has `year` and `12 months`, which are the same interval; keep one of them
          kind: recurring | kind: recuring | plans.small.charges[0].kind must be one of `recurring`, `usage`, `one_time`, not `recuring`; did you mean `recurring`?
          quantity: seats | meter: calls | `meter` is not allowed in plans.small.charges[0]: the charge is recurring
          included: 100 | quantity: 100 | `quantity` is not allowed in plans.small.charges[1]: usage is measured by its meter
          model: graduated | model: per_unit | `tiers` is not allowed in plans.small.charges[1]: the model is per_unit
          - {up_to: 1000, unit: 0.000000000001, flat: 1.00} | - {up_to: null, unit: 1} | plans.small.charges[1].tiers[0] needs `up_to`: only the last tier can leave it out
          - {up_to: 1000, unit: 0.000000000001, flat: 1.00} | - {up_to: 1000, unit: 1, flat: 1.001} | plans.small.charges[1].tiers[0].flat is `1.001`, but amounts in USD have at most 2 decimals
          - {up_to: null, unit: {day: {USD: 0.0002}, week: 0.0002, month: 0.0002, quarter: 0.0002, year: 0.0002}} | - {up_to: 999, unit: 1} | plans.small.charges[1].tiers[1] is the last tier, but ends at 999; the last tier needs `up_to: null`
          - {up_to: null, unit: {day: {USD: 0.0002}, week: 0.0002, month: 0.0002, quarter: 0.0002, year: 0.0002}} | - {up_to: 999, unit: 1} | plans.small.charges[1].tiers[1] ends at 999, but the tier before it ends at 1000
          - {key: packs, kind: usage, meter: calls, model: package, package_size: 10, price: 2.50} | - {key: packs, kind: usage, meter: calls, model: package, price: 2.50} | plans.small.charges[2] needs `package_size`: the model is package
          - {key: packs, kind: usage, meter: calls, model: package, package_size: 10, price: 2.50} | - {key: packs, kind: usage, meter: calls, price: 1, price_per: period} | plans.small.charges[2].price_per is `period`, which needs a meter with `window: day` and `combine: sum`
          - {key: steps, kind: usage, meter: calls, model: stairstep, tiers: [{up_to: 5, flat: 10}, {flat: 20}]} | - {key: steps, kind: usage, meter: calls, model: stairstep, tiers: [{unit: 1}]} | plans.small.charges[3].tiers[0] needs `flat`: the model is stairstep
          - {key: set-up, kind: one_time, price: 99.00, quantity: 2, tax: exempt} | - {key: set-up, kind: one_time} | plans.small.charges[5] needs `price`: the charge is one-time
          - {key: set-up, kind: one_time, price: 99.00, quantity: 2, tax: exempt} | - {key: set-up, kind: one_time, price: 9, minimum: 1} | `minimum` is not allowed in plans.small.charges[5]: the charge is one-time
          - {key: crates, kind: recurring, quantity: 12, model: package, package_size: 10, price: 25.00} | - {key: crates, kind: recurring, quantity: 12, model: graduated, price: 25.00, tiers: [{unit: 1}]} | `price` is not allowed in plans.small.charges[7]: the model is graduated
          - {key: crates, kind: recurring, quantity: 12, model: package, package_size: 10, price: 25.00} | - {key: crates, kind: recurring, quantity: 12, price: 25.00, tiers: [{unit: 1}]} | `tiers` is not allowed in plans.small.charges[7]: the model is per_unit
          - {key: crates, kind: recurring, quantity: 12, model: package, package_size: 10, price: 25.00} | - {key: crates, kind: recurring, quantity: 12, model: package, price: 25.00} | plans.small.charges[7] needs `package_size`: the model is package
          - {key: crates, kind: recurring, quantity: 12, model: package, package_size: 10, price: 25.00} | - {key: crates, kind: recurring, quantity: 12, included: 3} | plans.small.charges[7] needs `price`: the model is per_unit
          - {key: crates, kind: recurring, quantity: 12, model: package, package_size: 10, price: 25.00} | - {key: crates, kind: recurring, price: 25.00, included: 3} | `included` is not allowed in plans.small.charges[7]: the charge has no `quantity`
          - {key: crates, kind: recurring, quantity: 12, model: package, package_size: 10, price: 25.00} | - {key: crates, kind: recurring, quantity: 12, model: volume, tiers: [{unit: 0.001}]} | plans.small.charges[7].tiers[0].unit is `0.001`, but amounts in USD have at most 2 decimals
          - {key: crates, kind: recurring, quantity: 12, model: package, package_size: 10, price: 25.00} | - {key: crates, kind: recurring, quantity: 12, price: 1, minimum: {month: 5}} | plans.small.charges[7].minimum has no price in USD per day, but plans.small has one
          prices: {month: 0} | trial_days: 1 | plans.free needs `prices` (0 for a free plan), or `contact_sales: true`
          active_with: [small] | active_with: [smal] | addons.levels.active_with[0]: unknown plan `smal`; did you mean `small`?
          active_with: [small] | active_with: [free] | plans.small.requires_addons[0] requires `levels`, which is not active with `small`; add the plan to its `active_with`
          FIVE: {amount: 5.00, duration: once} | FIVE: {amount: 5.00, percent: 5, duration: once} | coupons.FIVE needs exactly one of `percent` and `amount`
          FIVE: {amount: 5.00, duration: once} | FIVE: {amount: 5.00, duration: repeating} | coupons.FIVE needs `periods`: `duration: repeating` is set
          FIVE: {amount: 5.00, duration: once} | FIVE: {amount: 5.00, duration: once, periods: 3} | `periods` is not allowed in coupons.FIVE: it goes with `duration: repeating`
          FIVE: {amount: 5.00, duration: once} | FIVE: {amount: 5.00} | coupons.FIVE needs `duration`: it says how long the coupon applies
          FIVE: {amount: 5.00, duration: once} | FIVE: {amount: 5.00, duration: once, for: 3 months} | `for` is not allowed in coupons.FIVE: it goes with `duration: repeating`
          FIVE: {amount: 5.00, duration: once} | FIVE: {amount: 5.00, for: 3 months, periods: 3} | `periods` is not allowed in coupons.FIVE: `for` is set
          FIVE: {amount: 5.00, duration: once} | FIVE: {amount: {USD: 5.001}, duration: once} | coupons.FIVE.amount.USD is `5.001`, but amounts in USD have at most 2 decimals
          FIVE: {amount: 5.00, duration: once} | FIVE: {amount: 5.00, duration: once, plans: [smal]} | coupons.FIVE.plans[0]: unknown plan `smal`; did you mean `small`?
          FIVE: {amount: 5.00, duration: once} | FIVE: {amount: 5.00, duration: once, charges: [nothing]} | coupons.FIVE.charges[0]: unknown charge `nothing`
          FIVE: {amount: 5.00, duration: once} | FIVE: {amount: 5.00, duration: once, until: 2026-02-30} | coupons.FIVE.until is `2026-02-30`, which is not a date
          ALWAYS: {percent: 1.5, duration: forever} | ALWAYS: {percent: 101, duration: forever} | coupons.ALWAYS.percent must be a number above 0 and up to 100, not `101`
          - {to: large, allow: contact_sales} | - {to: larg, allow: contact_sales} | changes[2].to: unknown plan `larg`; did you mean `large`?
          - {to: large, allow: contact_sales} | - {allow: never} | changes[2] needs an `event`, a `from` or a `to`
          family: f | famly: f | unknown key `famly` in plans.small; did you mean `family`?
          minimum: {month: {USD: 40.00, EUR: 38.00, JPY: 6000}} | minimum: {month: {USD: 40.00, EUR: 38.00}} | plans.world.minimum has no price in JPY per month, but plans.world has one; add the price, or remove it from the plan
          minimum: {month: {USD: 40.00, EUR: 38.00, JPY: 6000}} | minimum: 40.00 | plans.world.minimum has no price in EUR per month
          price: {month: {USD: 3.00, EUR: 2.80, JPY: 450}} | price: 3.00 | plans.world.charges[0].price has no price in EUR per month
          - {up_to: 9, unit: {month: {USD: 0.01, EUR: 0.01, JPY: 1}}} | - {up_to: 9, unit: 0.01} | plans.world.charges[1].tiers[0].unit has no price in EUR per month
          - {up_to: 9, unit: {month: {USD: 0.01, EUR: 0.01, JPY: 1}}} | - {up_to: 9, unit: {month: {USD: 0.01, EUR: 0.01}}} | plans.world.charges[1].tiers[0].unit has no price in JPY per month
          - {up_to: null, flat: {month: {USD: 2.00, EUR: 2.00, JPY: 300}}} | - {up_to: null, flat: {month: {USD: 2.00, JPY: 300}}} | plans.world.charges[1].tiers[1].flat has no price in EUR per month
          minimum: {month: {USD: 1.00, EUR: 1.00, JPY: 150}} | minimum: {month: {EUR: 1.00, JPY: 150}} | plans.world.charges[1].minimum has no price in USD per month
          maximum: {month: {USD: 500.00, EUR: 500.00, JPY: 70000}} | maximum: {year: {USD: 500.00, EUR: 500.00, JPY: 70000}} | plans.world.charges[1].maximum has no price in USD per month
          - {key: daily, kind: usage, meter: calls, interval: day, price: {day: {USD: 0.01, EUR: 0.02, JPY: 2}}} | - {key: daily, kind: usage, meter: calls, interval: day, price: {month: {USD: 1.00, EUR: 2.00, JPY: 9}}} | plans.world.charges[2].price has no price in USD per day
          - {key: start, kind: one_time, price: {month: {USD: 5.00, EUR: 5.00, JPY: 700}}} | - {key: start, kind: one_time, price: 5.00} | plans.world.charges[3].price has no price in EUR per month
          - {key: help, kind: recurring, price: {month: {USD: 7.00, EUR: 7.00, JPY: 900}}} | - {key: help, kind: recurring, price: 7.00} | addons.help.charges[0].price has no price in EUR per month, but plans.world has one
          - {up_to: null, unit: {day: {USD: 0.0002}, week: 0.0002, month: 0.0002, quarter: 0.0002, year: 0.0002}} | - {up_to: null, unit: {month: 0.0002}} | plans.small.charges[1].tiers[1].unit has no price in USD per day
          invoice_lead_days: 0 | invoice_lead_days: 3 | plans.small is sold for a day; `invoice_lead_days: 3` needs periods longer than that
          invoice_lead_days: 0 | invoice_lead_days: 3 | plans.free is paid in advance; `invoice_lead_days: 3` needs `pay: in_arrears`
          """)
  void are_told_at_their_line(String instead, String stands, String problem) {
    var text = Fixtures.text("every-key-catalog.yaml");
    assertThat(text).contains(instead);

    var problems =
        Fixtures.problems(
            CatalogFiles.parse(
                "shop.yaml",
                text.replaceFirst(Pattern.quote(instead), Matcher.quoteReplacement(stands))));

    assertThat(problems)
        .extracting(Problem::message)
        .anyMatch(message -> message.startsWith(problem));
  }

  /// What says nothing of its own is paid as its plan is, which has to be in arrears.
  @Test
  void with_lead_days_are_told_of_charges_that_say_to_be_paid_in_advance() {
    var text =
        """
        catalog: shop
        currency: USD
        timezone: UTC
        billing: {invoice_lead_days: 3}
        plans:
          a: {family: f, rank: 1, prices: {month: 1}, pay: in_arrears, charges: [{key: seats, kind: recurring, price: 1}]}
        addons:
          quiet: {charges: [{key: fee, kind: recurring, price: 1}]}
          early: {charges: [{key: fee, kind: recurring, price: 1, pay: in_advance}]}
        """;

    assertThat(Fixtures.problems(CatalogFiles.parse("shop.yaml", text)))
        .extracting(Problem::message)
        .containsExactly(
            "addons.early.charges[0] is paid in advance; `invoice_lead_days: 3` needs `pay: in_arrears`");
  }

  @Test
  void come_all_at_once_in_the_order_of_the_file() {
    var text =
        """
        catalog: shop
        currency: USD
        timezone: UTC
        colour: red
        plans:
          a: {family: f, rank: 1, prices: {month: 1.005}, cancel_to: b}
          c: {family: f, prices: {month: 1}}
        changes: [{event: upgrade, form: a}]
        """;

    assertThat(Fixtures.problems(CatalogFiles.parse("shop.yaml", text)))
        .extracting(Problem::toString)
        .containsExactly(
            "shop.yaml, line 4: unknown key `colour` in the file; use one of: `addons`, `billing`, `coupons`, `features`, `meters`, `name`, `portal`",
            "shop.yaml, line 6: plans.a.prices.month is `1.005`, but amounts in USD have at most 2 decimals",
            "shop.yaml, line 6: plans.a.cancel_to: unknown plan `b`; did you mean `a` or `c`?",
            "shop.yaml, line 7: plans.c needs `rank`",
            "shop.yaml, line 8: unknown key `form` in changes[0]; did you mean `from`?");
  }

  @Test
  void of_a_file_that_is_none_are_told_like_others() {
    assertThat(Fixtures.problems(CatalogFiles.read(Path.of("nowhere.yaml"))))
        .extracting(Problem::toString)
        .containsExactly("nowhere.yaml, line 1: file not found; check the path");
    assertThat(Fixtures.problems(CatalogFiles.read(Fixtures.EXAMPLES)))
        .extracting(Problem::message)
        .containsExactly("this is a directory; name a file in it");
    assertThat(Fixtures.problems(CatalogFiles.parse("empty.yaml", "")))
        .extracting(Problem::message)
        .containsExactly(
            "the file must be a catalogue: a mapping of plans and their prices, not nothing");
  }
}
