package dev.midcycle.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much is measured: at full size, quickly, or as somebody says.
///
/// @param only the jobs to do; empty for all
/// @param customers of the shop that requests are sent to
/// @param months that each of them has been there
/// @param bills of the plain bill run
/// @param metered bills of the bill run with usage
/// @param seconds that a request is measured
/// @param warm most seconds that it is warmed up before
/// @param events that are sent
/// @param years that a clock jumps
record Options(
    boolean quick,
    List<String> only,
    int customers,
    int months,
    int bills,
    int metered,
    int seconds,
    int warm,
    int events,
    int years) {
  static final String USAGE =
      """
      Usage: ./midcycle bench [--quick] [--only NAME[,NAME...]] [--list] [--SIZE NUMBER...]

      Measures Midcycle on this machine, with PostgreSQL and the client on it, and writes bench/RESULTS.md
      (with --quick or --only bench/target/RESULTS.md). An hour at most; nothing else should be at work.

        --quick   smaller, in five minutes: to see that it runs, not to compare
        --only    these jobs alone; see --list
        --list    print the jobs
        --SIZE    customers, months, bills, metered, seconds, warm, events or years: see bench/README.md
      """;

  private static final Options FULL =
      new Options(false, List.of(), 100_000, 3, 1_000_000, 50_000, 20, 90, 3_000_000, 5);
  private static final Options QUICK =
      new Options(true, List.of(), 20_000, 1, 20_000, 2_000, 4, 8, 200_000, 1);

  /// Empty where it cannot be understood.
  static Optional<Options> of(String... arguments) {
    var said = new HashMap<String, String>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--quick")) {
        said.put("quick", "");
      } else if (arguments[i].startsWith("--") && i + 1 < arguments.length) {
        said.put(arguments[i].substring(2), arguments[++i]);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(of(said.remove("quick") == null ? FULL : QUICK, said))
        .filter(_ -> said.isEmpty());
  }

  /// Takes what it knows out of what was said.
  private static Options of(Options usual, Map<String, String> said) {
    var only = Optional.ofNullable(said.remove("only"));
    return new Options(
        usual.quick,
        only.map(names -> Arrays.asList(names.split(",", -1))).orElse(List.of()),
        size(said, "customers", usual.customers),
        size(said, "months", usual.months),
        size(said, "bills", usual.bills),
        size(said, "metered", usual.metered),
        size(said, "seconds", usual.seconds),
        size(said, "warm", usual.warm),
        size(said, "events", usual.events),
        size(said, "years", usual.years));
  }

  private static int size(Map<String, String> said, String name, int usual) {
    return Optional.ofNullable(said.remove(name)).map(Integer::parseInt).orElse(usual);
  }

  boolean wants(String job) {
    return only.isEmpty() || only.contains(job);
  }

  /// Whether these are the figures that are kept and compared.
  boolean whole() {
    return !quick && only.isEmpty();
  }

  String settings() {
    return "%,d customers of %d months; bill runs of %,d and %,d; %d s each after at most %d s of warming up; %,d events"
        .formatted(customers, months, bills, metered, seconds, warm, events);
  }
}
