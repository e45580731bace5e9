package dev.midcycle.api.usage;

import dev.midcycle.money.Money;
import dev.midcycle.usagestatement.Outlook;
import dev.midcycle.usagestatement.Outlook.Guess;
import java.util.Optional;
import java.util.function.Function;

/// Something under each guess at what is to come.
record Guesses<T>(T low, T likely, T high) {

  /// Empty where it can not be said under one of them.
  static <T> Optional<Guesses<T>> of(Outlook outlook, Function<Guess, Optional<T>> one) {
    return outlook.isSteady()
        ? one.apply(Guess.LIKELY).map(all -> new Guesses<>(all, all, all))
        : ofEach(one);
  }

  /// Also where the days of this one are all alike: those of others may not be.
  static <T> Optional<Guesses<T>> ofEach(Function<Guess, Optional<T>> one) {
    return one.apply(Guess.LOW)
        .flatMap(low ->
            one.apply(Guess.LIKELY)
                .flatMap(
                    likely -> one.apply(Guess.HIGH).map(high -> new Guesses<>(low, likely, high))));
  }

  T under(Guess guess) {
    return switch (guess) {
      case LOW -> low;
      case LIKELY -> likely;
      case HIGH -> high;
    };
  }

  /// What they cost, the least first. Where more use costs less, that of the most is not the
  /// highest.
  Guesses<Money> costs(Function<T, Money> amount) {
    var middle = amount.apply(likely);
    var one = amount.apply(low);
    var other = amount.apply(high);
    return new Guesses<>(least(least(one, middle), other), middle, one.max(middle).max(other));
  }

  private static Money least(Money a, Money b) {
    return a.max(b).equals(a) ? b : a;
  }
}
