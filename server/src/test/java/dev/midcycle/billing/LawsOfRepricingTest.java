package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.rating.Usage;
import dev.midcycle.repricing.Alike;
import dev.midcycle.repricing.Outcome;
import dev.midcycle.repricing.Repriced;
import dev.midcycle.repricing.Repricing;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of what a newer version would bring, for lives with everything in them. Each seed is a life
/// of its own; a failure names its seed.
class LawsOfRepricingTest {
  static IntStream seeds() {
    return IntStream.range(0, 400);
  }

  /// What is left out of what makes subscriptions alike makes no difference, nor does it who was
  /// billed what: with all that stands billed, it comes to the same. A credit brings its share of
  /// the tax of a document, which others may have with other lines: that may be a minor unit.
  @ParameterizedTest
  @MethodSource("seeds")
  void a_subscription_comes_to_what_those_that_are_alike_come_to(int seed) {
    var life = new FullLife(seed);
    var at = life.live(new Random(seed).nextInt(6)).plusSeconds(seed * 7_919L);
    life.until(at);
    var state = withNewer(life, seed);

    var alike = Alike.of(state.history(), state.carried().spent());

    var reckoned = Repricing.of(alike.state(state.catalogs(), at), at);
    var own = Repricing.of(bare(state), at);
    var isTaxed = !state.profile().tax().rates().isEmpty();
    assertThat(isTaxed ? reckoned.map(one -> near(one, own.orElseThrow())) : reckoned)
        .as("seed %d", seed)
        .isEqualTo(own);
  }

  /// With what comes next of `own`, where that is a minor unit more or less.
  private static Repriced near(Repriced one, Repriced own) {
    return new Repriced(
        one.plan(),
        one.interval(),
        one.before(),
        near(one.atPeriodEnd(), own.atPeriodEnd()),
        near(one.atOnce(), own.atOnce()));
  }

  private static Outcome near(Outcome one, Outcome own) {
    return one instanceof Outcome.Moved(var next, var after, var from, var usage)
            && own instanceof Outcome.Moved moved
            && Math.abs(next.minus(moved.next()).minor()) <= 1
        ? new Outcome.Moved(moved.next(), after, from, usage)
        : one;
  }

  private static BillingState withNewer(FullLife life, int seed) {
    var state = life.state().compacted();
    var newer = new FullCatalog(new Random(-1L - seed)).any(life.currency);
    return state.with(
        state.profile(), state.catalogs().with(2, newer.after(state.catalogs().current())));
  }

  /// Without what was used, which nobody reckons.
  private static BillingState bare(BillingState state) {
    return new BillingState(
        state.id(),
        state.history(),
        state.billed(),
        Optional.empty(),
        Usage.NONE,
        state.carried(),
        state.advancedTo());
  }
}
