package dev.midcycle.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts requests by the minute: those of each API key or portal session, and those of each
/// address that came with neither. What is left is told in each answer (`RateLimit`,
/// `RateLimit-Policy`).
final class Rates {
  private static final long MINUTE_MILLIS = 60_000;

  /// So many callers are told apart in a minute; all others are one.
  private static final int CALLERS = 100_000;

  private static final String OTHERS = "others";

  private final Limits limits;
  private final InstantSource clock;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private long minute;

  Rates(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /// Throws the problem when the key or session has had its share of this minute.
  void count(String caller, Context ctx) {
    count("caller", caller, limits.rate(), ctx);
  }

  /// Throws the problem when the address has. A network of IPv6 that is one subscriber's counts as
  /// one.
  void count(InetAddress address, Context ctx) {
    count("address", Network.ofSubscriber(address), limits.addressRate(), ctx);
  }

  private void count(String policy, String caller, int most, Context ctx) {
    if (most == 0) {
      return;
    }
    long now = clock.millis();
    int counted = counted(policy + " " + caller, now);
    int seconds = secondsLeft(now);
    ctx.header("RateLimit-Policy", "\"%s\";q=%d;w=60".formatted(policy, most));
    ctx.header(
        "RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, Math.max(0, most - counted), seconds));
    if (counted > most) {
      throw new Problem.TooMany(most, seconds).thrown();
    }
  }

  private int counted(String caller, long now) {
    beginMinute(now / MINUTE_MILLIS);
    boolean apart = counts.size() < CALLERS || counts.containsKey(caller);
    return counts.merge(apart ? caller : OTHERS, 1, Integer::sum);
  }

  private synchronized void beginMinute(long now) {
    if (now != minute) {
      minute = now;
      counts.clear();
    }
  }

  private static int secondsLeft(long now) {
    return Math.toIntExact((MINUTE_MILLIS - now % MINUTE_MILLIS) / 1000 + 1);
  }
}
