package dev.midcycle.subscription;

import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import java.util.Map;

/// What meters that carry over stood at where a billing state begins.
public record MeterLevels(Map<MeterKey, Decimal> levels) {
  public MeterLevels {
    levels = Map.copyOf(levels);
  }
}
