package dev.midcycle.payment;

import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.SettableClock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// All that can be done to an invoice of 40.00, each of it together with each other: before it,
/// after it, while the gateway is asked by it, and both at once. It is never paid by two captures,
/// never void and paid, and the books agree. What the gateway did take twice is the customer's.
class RacesToOneDocumentTest extends OneDocument {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);

  @RegisterExtension static final Installation installation = new Installation(CLOCK, new Bank());

  /// How the two of them meet.
  enum Order {
    ONE_AFTER_THE_OTHER,
    /// The second happens while the gateway is asked by the first.
    WITHIN,
    AT_ONCE
  }

  record Race(Path first, Path second, Order order) {
    private boolean isPossible() {
      return first.fits(second)
          && second.fits(first)
          && (order != Order.WITHIN || first.asksTheGateway())
          && (order != Order.AT_ONCE || first.compareTo(second) <= 0);
    }

    private Set<Path> both() {
      return EnumSet.of(first, second);
    }
  }

  static Stream<Race> all() {
    return Stream.of(Path.values())
        .flatMap(one -> Stream.of(Path.values()).map(other -> List.of(one, other)))
        .flatMap(two ->
            Stream.of(Order.values()).map(how -> new Race(two.getFirst(), two.getLast(), how)))
        .filter(Race::isPossible);
  }

  static Stream<Race> atOnce() {
    return all().filter(one -> one.order() == Order.AT_ONCE);
  }

  @Override
  Installation installation() {
    return installation;
  }

  @Override
  SettableClock clock() {
    return CLOCK;
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatever_meets_it_is_paid_once_at_most(Race race) throws Exception {
    run(race);
  }

  /// `-Drounds=N` says how often.
  @ParameterizedTest
  @MethodSource("atOnce")
  @Tag("long")
  @Timeout(3_600)
  void both_at_once_many_times(Race race) throws Exception {
    for (int i = 0; i < Integer.getInteger("rounds", 200); i++) {
      customer = merchant.customer("Harbor");
      merchant.details(customer);
      run(race);
    }
  }

  /// One after the other in every order, and with one in parentheses while the gateway is asked by
  /// the one before it.
  @ParameterizedTest
  @ValueSource(
      strings = {"PVC", "PCV", "VPC", "VCP", "CPV", "CVP", "P(VC)", "P(CV)", "VP(C)", "CP(V)"})
  void void_payment_and_credit_note_in_every_order(String order) {
    var document = owed(EnumSet.of(Path.PAY_NOW));
    var all = order.replaceAll("[()]", "").chars().mapToObj(RacesToOneDocumentTest::path).toList();
    int from = order.contains("(") ? order.indexOf('(') : all.size();
    var inside = new AtomicReference<>(all.subList(from, all.size()));
    stripe.around(() -> inside.getAndSet(List.of()).forEach(path -> act(path, document)), () -> {});

    all.subList(0, from).forEach(path -> act(path, document));
    inside.getAndSet(List.of()).forEach(path -> act(path, document));
    stripe.around(() -> {}, () -> {});

    settleAll();
    look(EnumSet.copyOf(all), document);
  }

  private static Path path(int letter) {
    return switch (letter) {
      case 'P' -> Path.PAY_NOW;
      case 'V' -> Path.VOID;
      case 'C' -> Path.CREDIT_NOTE;
      default -> throw new IllegalArgumentException("" + letter);
    };
  }

  private void run(Race race) throws Exception {
    var document = owed(race.both());
    switch (race.order()) {
      case ONE_AFTER_THE_OTHER -> {
        act(race.first(), document);
        act(race.second(), document);
      }
      case WITHIN -> {
        var once = new AtomicReference<Runnable>(() -> act(race.second(), document));
        stripe.around(() -> once.getAndSet(() -> {}).run(), () -> {});
        act(race.first(), document);
      }
      case AT_ONCE -> {
        var barrier = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
          var both = new ArrayList<Callable<Path>>();
          for (var path : List.of(race.first(), race.second())) {
            both.add(() -> {
              barrier.await();
              act(path, document);
              return path;
            });
          }
          for (var done : pool.invokeAll(both)) {
            done.get();
          }
        }
      }
    }
    stripe.around(() -> {}, () -> {});
    settleAll();
    look(race.both(), document);
  }
}
