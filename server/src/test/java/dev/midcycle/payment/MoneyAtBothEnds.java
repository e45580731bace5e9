package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.RefundId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// What the gateway took and gave back, beside what the books say of it.
///
/// @param charges that the gateway carried out
/// @param refunds that it carried out
/// @param doubles of those, more than one for the same
/// @param lost that one of both does not know
record MoneyAtBothEnds(int charges, int refunds, List<String> doubles, List<String> lost) {

  static MoneyAtBothEnds of(KilledMerchant merchant) {
    var doubles = new ArrayList<String>();
    var lost = new ArrayList<String>();
    var charged =
        names(
            merchant.stripe.account().all("payment_intent").stream()
                .filter(one -> one.path("status").asString().equals("succeeded"))
                .toList(),
            "midcycle_payment");
    var paidBack = names(merchant.stripe.account().all("refund"), "midcycle_refund");
    charged.forEach((name, times) -> note(doubles, name, times));
    paidBack.forEach((name, times) -> note(doubles, name, times));
    var succeeded =
        new HashSet<>(
            merchant.rows(
                "select gateway_key from payment where state = 'succeeded' and method is not null"));
    var refunded = new HashSet<String>();
    for (var one : merchant.rows("select refund from refund_call where state = 'succeeded'")) {
      refunded.add(new RefundId(UUID.fromString(one)).text());
    }
    lost.addAll(difference(charged.keySet(), succeeded));
    lost.addAll(difference(paidBack.keySet(), refunded));
    return new MoneyAtBothEnds(charged.size(), paidBack.size(), doubles, lost);
  }

  private static Map<String, Integer> names(List<ObjectNode> objects, String name) {
    var names = new HashMap<String, Integer>();
    objects.forEach(one -> names.merge(one.at("/metadata/" + name).asString("?"), 1, Integer::sum));
    return names;
  }

  private static void note(List<String> doubles, String name, int times) {
    if (times > 1) {
      doubles.add(name + " " + times + " times");
    }
  }

  private static List<String> difference(
      java.util.Set<String> gateway, java.util.Set<String> books) {
    var lost = new ArrayList<String>();
    gateway.stream()
        .filter(one -> !books.contains(one))
        .map(one -> one + " is not in the books")
        .forEach(lost::add);
    books.stream()
        .filter(one -> !gateway.contains(one))
        .map(one -> one + " is not at the gateway")
        .forEach(lost::add);
    return lost;
  }

  /// Everybody has paid what they were billed, once, and the books say so.
  static void areTheSame(KilledMerchant merchant, String seed) {
    var money = of(merchant);
    assertThat(money.doubles()).as(seed).isEmpty();
    assertThat(money.lost()).as(seed).isEmpty();
    assertThat(merchant.rows("select id, open from document where open <> 0 or status <> 'paid'"))
        .as("documents that are not paid, " + seed)
        .isEmpty();
    assertThat(merchant.rows("select customer, amount from credit_balance where amount <> 0"))
        .as("paid too much, " + seed)
        .isEmpty();
    var cash = merchant.stripe.account().cash();
    assertThat(
            merchant.rows(
                """
                select
                  (select sum(total) from document),
                  (select sum(amount) from payment where state = 'succeeded') - (select coalesce(sum(amount), 0) from refund_call where state = 'succeeded'),
                  (select sum(amount) from ledger_entry where debit = 'cash') - (select coalesce(sum(amount), 0) from ledger_entry where credit = 'cash')
                """))
        .as("billed, paid, and in the books, " + seed)
        .containsExactly("%d %d %d".formatted(cash, cash, cash));
    assertThat(
            merchant.rows(
                """
                select p.id, count(e.id)
                from payment p
                left join outbox e on e.tenant = p.tenant and e.object = p.id and e.kind = 'payment.succeeded'
                where p.state = 'succeeded'
                group by p.id
                having count(e.id) <> 1
                """))
        .as("payments that were not told of once, " + seed)
        .isEmpty();
    assertThat(
            merchant.rows(
                """
                select d.id, count(e.id)
                from document d
                left join outbox e on e.tenant = d.tenant and e.object = d.id and e.kind = 'document.issued'
                group by d.id
                having count(e.id) <> 1
                """))
        .as("documents that were not told of once, " + seed)
        .isEmpty();
    assertThat(
            merchant.rows("select kind from document group by kind having max(number) <> count(*)"))
        .as("numbers with gaps, " + seed)
        .isEmpty();
  }
}
