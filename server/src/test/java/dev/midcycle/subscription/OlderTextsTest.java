package dev.midcycle.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.drafting.Line;
import dev.midcycle.due.Billed;
import dev.midcycle.terms.Attached;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What older versions have written is read for ever.
class OlderTextsTest {
  @Test
  void what_stands_as_a_whole_was_charged_by_one_document_where_it_does_not_say_more() {
    var json =
        """
        {"kind": "whole",
         "rate": {"kind": "reckoned", "item": {"kind": "of_plan", "plan": "a"}, "charge": "calls", "version": 1},
         "period": {"from": "2026-04-01T00:00:00Z", "to": "2026-05-01T00:00:00Z"},
         "stretch": {"from": "2026-04-01T00:00:00Z", "to": "2026-05-01T00:00:00Z"},
         "amount": {"currency": "USD", "minor": 2000}, "discounts": [],
         "tax": {"rate": "0.2", "inclusive": false},
         "last": {"kind": "period", "start": "2026-05-01T00:00:00Z"}, "quantity": "20",
         "days": {"2026-04-10": {"number": "20", "part": "20"}}}
        """;
    var row = (Billed.Whole) BillingJson.read(json, Billed.class);

    assertThat(row.earlier()).isEmpty();
    assertThat(row.parts())
        .containsExactly(new Billed.Part(row.last(), row.tax(), row.amount(), row.discounts()));
    assertThat(BillingJson.read(BillingJson.write(row), Billed.class)).isEqualTo(row);
  }

  @Test
  void a_credit_may_not_say_what_tax_it_brings_back() {
    var json =
        """
        {"rate": {"kind": "fee", "item": {"kind": "of_plan", "plan": "a"}, "charge": "base", "version": 1,
          "unitPrice": "30", "quantity": "1"},
         "period": {"from": "2026-04-01T00:00:00Z", "to": "2026-05-01T00:00:00Z"},
         "stretch": {"from": "2026-04-16T00:00:00Z", "to": "2026-05-01T00:00:00Z"},
         "quantity": "1", "amount": {"currency": "USD", "minor": -1500}, "discounts": [],
         "tax": {"rate": "0.2", "inclusive": false},
         "why": {"kind": "taken_back", "billed": {"currency": "USD", "minor": 1500},
          "discount": {"currency": "USD", "minor": 0}},
         "takesBack": {"kind": "period", "start": "2026-04-01T00:00:00Z"}}
        """;

    assertThat(BillingJson.read(json, Line.class).taxBack()).isEmpty();
  }

  @Test
  void a_coupon_is_not_limited_where_it_does_not_say_so() {
    var json =
        """
        {"id": "fac_01kwphdje0e7z9hak43pewawy0",
         "coupon": {"code": "HALF", "off": {"kind": "percent", "percent": "50"}, "duration": {"kind": "once"}}}
        """;
    var attached = BillingJson.read(json, Attached.class);

    assertThat(attached.coupon().limits()).isEqualTo(Coupon.Limits.NONE);
    assertThat(attached.isGivenBy(Instant.EPOCH)).isTrue();
    assertThat(BillingJson.read(BillingJson.write(attached), Attached.class)).isEqualTo(attached);
  }
}
