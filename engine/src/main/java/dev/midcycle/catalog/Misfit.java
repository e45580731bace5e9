package dev.midcycle.catalog;

/// Something that was agreed of a charge and would never come to anything: the charge is not priced
/// in this way.
///
/// @param part of what was agreed
public record Misfit(ChargeKey charge, Part part, Why why) {
  public enum Part {
    WHOLE,
    PRICE,
    TIERS,
    INCLUDED,
    MINIMUM,
    MAXIMUM
  }

  public enum Why {
    /// Neither the plan nor an add-on beside it has such a charge.
    NOT_CHARGED,
    /// It is the plan's fee.
    IS_FEE,
    /// The plan asks for no minimum.
    NO_MINIMUM,
    HAS_TIERS,
    NO_TIERS,
    /// A tier of this model has one flat price.
    FLAT_TIERS,
    NO_QUANTITY,
    ONE_TIME,
    /// The amount is finer than its currency.
    TOO_FINE
  }
}
