package dev.midcycle.bookkeeping;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Tax;
import java.util.Locale;

/// Where money, or a claim on it, is kept. Each transfer belongs to one customer, so accounts that
/// are kept by customer need not name it.
public sealed interface Account {
  Type type();

  /// What a customer owes on issued documents.
  record Receivable() implements Account {
    @Override
    public Type type() {
      return Type.RECEIVABLE;
    }
  }

  /// Money received.
  ///
  /// @param by the gateway or the bank that has it
  record Cash(String by) implements Account {
    @Override
    public Type type() {
      return Type.CASH;
    }
  }

  /// Billed for service that is still to come.
  record DeferredRevenue(Sold sold) implements Account {
    @Override
    public Type type() {
      return Type.DEFERRED_REVENUE;
    }
  }

  /// Billed for service that was rendered.
  record Revenue(Sold sold) implements Account {
    @Override
    public Type type() {
      return Type.REVENUE;
    }
  }

  /// Tax that was billed, and is owed to the state.
  record TaxPayable(Tax rate) implements Account {
    @Override
    public Type type() {
      return Type.TAX_PAYABLE;
    }
  }

  /// A customer's credit balance.
  record CustomerCredit() implements Account {
    @Override
    public Type type() {
      return Type.CUSTOMER_CREDIT;
    }
  }

  /// Credit that was given away.
  record GrantedCredit() implements Account {
    @Override
    public Type type() {
      return Type.GRANTED_CREDIT;
    }
  }

  /// What was owed and is given up.
  record BadDebt() implements Account {
    @Override
    public Type type() {
      return Type.BAD_DEBT;
    }
  }

  /// Money received from someone who is not known.
  record UnallocatedCash(String by) implements Account {
    @Override
    public Type type() {
      return Type.UNALLOCATED_CASH;
    }
  }

  /// Money that the payer's bank has taken back for the time of a dispute.
  record Disputed(String by) implements Account {
    @Override
    public Type type() {
      return Type.DISPUTED;
    }
  }

  /// What revenue is told apart by: the plan, the add-on, or what was charged outside the
  /// catalogue, and the charge.
  record Sold(Kind kind, String key, ChargeKey charge) {
    public enum Kind {
      PLAN,
      ADD_ON,
      ONE_OFF
    }

    static Sold of(Item item, ChargeKey charge) {
      return switch (item) {
        case Item.OfPlan(var plan) -> new Sold(Kind.PLAN, plan.value(), charge);
        case Item.OfAddOn(var addOn) -> new Sold(Kind.ADD_ON, addOn.value(), charge);
        case Item.OneOff(_, var name) -> new Sold(Kind.ONE_OFF, name, charge);
        case Item.OfCoupon(var code) ->
            throw new IllegalArgumentException("a coupon is not sold: " + code);
      };
    }
  }

  /// What an account is, and on which side it grows.
  enum Type {
    RECEIVABLE(Side.DEBIT),
    CASH(Side.DEBIT),
    DEFERRED_REVENUE(Side.CREDIT),
    REVENUE(Side.CREDIT),
    TAX_PAYABLE(Side.CREDIT),
    CUSTOMER_CREDIT(Side.CREDIT),
    GRANTED_CREDIT(Side.DEBIT),
    BAD_DEBT(Side.DEBIT),
    UNALLOCATED_CASH(Side.CREDIT),
    DISPUTED(Side.DEBIT);

    private final Side grows;

    Type(Side grows) {
      this.grows = grows;
    }

    /// As files and reports have it: `deferred_revenue`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public Side grows() {
      return grows;
    }
  }

  enum Side {
    DEBIT,
    CREDIT
  }
}
