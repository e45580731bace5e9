package dev.midcycle.catalogstore;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import java.util.List;

/// Rows of `coupon_redemption`.
final class RedemptionStore {
  private RedemptionStore() {}

  static Answer<Integer> find(Tx tx, CouponCode code) {
    return tx.bind("coupon", code.value())
        .ask(
            """
            select redeemed
            from coupon_redemption
            where tenant = :tenant
              and code = :coupon
            """,
            row -> row.count("redeemed"));
  }

  /// A row to hold.
  static void begin(Tx tx, CouponCode code) {
    tx.bind("coupon", code.value())
        .add(
            """
            insert into coupon_redemption (tenant, code, redeemed)
            values (:tenant, :coupon, 0)
            on conflict (tenant, code) do nothing
            """);
  }

  static Answer<Integer> lock(Tx tx, CouponCode code) {
    return tx.bind("coupon", code.value())
        .ask(
            """
            select redeemed
            from coupon_redemption
            where tenant = :tenant
              and code = :coupon
            for update
            """,
            row -> row.count("redeemed"));
  }

  static void free(Tx tx, List<Coupon> freed) {
    var rows = Rows.of("freed", "code text");
    freed.forEach(coupon -> rows.add(coupon.code()));
    tx.add(
        """
        update coupon_redemption
        set redeemed = greatest(redeemed - back.number, 0)
        from (
          select code, count(*) as number
          from <freed>
          group by code
        ) as back
        where coupon_redemption.tenant = :tenant
          and coupon_redemption.code = back.code
        """,
        rows);
  }

  static void count(Tx tx, List<Coupon> given) {
    var rows = Rows.of("redemptions", "code text", "most int");
    given.forEach(coupon -> rows.add(coupon.code(), coupon.limits().maxRedemptions()));
    tx.add(
        """
        insert into coupon_redemption (tenant, code, redeemed, most)
        select :tenant, code, count(*), min(most)
        from <redemptions>
        group by code
        order by code
        on conflict (tenant, code) do update
        set
          redeemed = coupon_redemption.redeemed + excluded.redeemed,
          most = excluded.most
        """,
        rows);
  }
}
