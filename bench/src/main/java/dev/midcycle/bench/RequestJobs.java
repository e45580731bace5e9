package dev.midcycle.bench;

import java.io.IOException;

/// Requests of a merchant's program about one customer.
final class RequestJobs {
  static final int AT_ONCE = 8;
  private static final String FEATURE = "cameras";

  private RequestJobs() {}

  static void quote(Bench bench) throws Exception {
    var measured = new Gauge(bench).measure(quotes("quote", bench.shop()));
    bench.job(RowsFloor.beside(bench, measured));
  }

  /// Each customer is quoted the larger plan, one after the other and then again.
  static Gauge.Request quotes(String job, Shop shop) {
    var turns = new Turns(shop.pairs().size());
    return new Gauge.Request(
        job,
        AT_ONCE,
        shop.merchant().who(),
        wire -> quoted(wire, shop.pairs().get(turns.next())).nanos());
  }

  private static Wire.Answer quoted(Wire wire, Shop.Pair pair) throws IOException {
    var wish =
        "{\"customer\":\"%s\",\"subscription\":\"%s\",\"change\":{\"plan\":\"pro\"}}"
            .formatted(pair.customer(), pair.subscription());
    return wire.post("/v1/quotes", wish).must(201);
  }

  /// The rate is of both; the times are the confirmation's.
  static void confirm(Bench bench) throws Exception {
    var measured = new Gauge(bench).measure(confirmations("confirm", bench.shop()));
    bench.job(RowsFloor.beside(bench, measured));
  }

  /// Each customer changes once.
  static Gauge.Request confirmations(String job, Shop shop) {
    return new Gauge.Request(
        job, AT_ONCE, shop.merchant().who(), wire -> confirmed(wire, shop.changer()));
  }

  static long confirmed(Wire wire, Shop.Pair pair) throws IOException {
    var quote = quoted(wire, pair).text("id");
    return wire.post("/v1/quotes/" + quote + "/confirm", "").must(200).nanos();
  }

  static void entitlement(Bench bench) throws Exception {
    var measured = new Gauge(bench).measure(entitlements("entitlement", bench.shop()));
    bench.job(RowsFloor.beside(bench, measured));
  }

  static Gauge.Request entitlements(String job, Shop shop) {
    var turns = new Turns(shop.pairs().size());
    return new Gauge.Request(
        job,
        AT_ONCE,
        shop.merchant().who(),
        wire -> wire.get(path(shop.pairs().get(turns.next()), FEATURE)).must(200).nanos());
  }

  static String path(Shop.Pair pair, String feature) {
    return "/v1/customers/" + pair.customer() + "/entitlements/" + feature;
  }
}
