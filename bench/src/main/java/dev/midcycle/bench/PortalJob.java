package dev.midcycle.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the pages of the portal ask for, by the sessions of members who have come in.
final class PortalJob {
  private static final int AT_ONCE = 2;
  private static final int VISITORS = 100;

  /// By what a page is called; the names of the customer and its subscription go in.
  private static final Map<String, List<String>> PAGES =
      Map.of(
          "overview",
              List.of(
                  "/v1/session",
                  "/v1/customers/%1$s/subscriptions",
                  "/v1/customers/%1$s/entitlements",
                  "/v1/customers/%1$s/documents",
                  "/v1/customers/%1$s/payment-methods",
                  "/v1/customers/%1$s"),
          "usage", List.of("/v1/subscriptions/%2$s/usage"),
          "documents", List.of("/v1/customers/%1$s/documents"));

  private PortalJob() {}

  private record Visitor(Shop.Pair pair, String cookie) {}

  static void measure(Bench bench) throws Exception {
    var visitors = visitors(bench);
    for (var page : List.of("overview", "usage", "documents")) {
      bench.job(page(bench, page, visitors));
    }
    long all = Sql.number(bench.place().owner(), "select count(*) from subscription");
    bench.note("portal: %,d subscriptions in the database".formatted(all));
  }

  private static Figures page(Bench bench, String page, List<Visitor> visitors) throws Exception {
    var turns = new Turns(visitors.size());
    var request =
        new Gauge.Request(
            "portal, " + page, AT_ONCE, "", wire -> shown(wire, page, visitors.get(turns.next())));
    return RowsFloor.beside(bench, new Gauge(bench).measure(request));
  }

  /// One after the other, where a browser asks for some at once.
  private static long shown(Wire wire, String page, Visitor visitor) throws IOException {
    long nanos = 0;
    for (var path : PAGES.getOrDefault(page, List.of())) {
      var whole = path.formatted(visitor.pair.customer(), visitor.pair.subscription());
      nanos += wire.get(whole, visitor.cookie).must(200).nanos();
    }
    return nanos;
  }

  private static List<Visitor> visitors(Bench bench) throws Exception {
    var shop = bench.shop();
    var visitors = new ArrayList<Visitor>();
    try (var wire = new Wire(bench.server().port(), shop.merchant().who())) {
      for (int i = 0; i < Math.min(VISITORS, shop.pairs().size()); i++) {
        visitors.add(entered(wire, shop.pairs().get(i), i));
      }
    }
    return visitors;
  }

  private static Visitor entered(Wire wire, Shop.Pair pair, int number) throws IOException {
    var member =
        wire.post(
                "/v1/customers/" + pair.customer() + "/members",
                "{\"name\":\"Somebody\",\"email\":\"m%d@org.test\",\"role\":\"admin\"}"
                    .formatted(System.nanoTime() + number))
            .must(201)
            .text("id");
    var link =
        wire.post(
                "/v1/portal-sessions",
                "{\"customer\":\"%s\",\"member\":\"%s\"}".formatted(pair.customer(), member))
            .must(201)
            .text("url");
    var headers = wire.get(link.substring(link.indexOf("/portal/"))).must(303).headers();
    int from = headers.indexOf("set-cookie: ") + "set-cookie: ".length();
    return new Visitor(pair, "Cookie: " + headers.substring(from, headers.indexOf(';', from)));
  }
}
