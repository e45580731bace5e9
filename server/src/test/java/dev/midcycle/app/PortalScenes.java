package dev.midcycle.app;

import dev.midcycle.testkit.Installation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The situations in which the portal is tried. On each day of the examples' merchants it is about
/// noon on 16 April, half way through a month of 30 days.
final class PortalScenes {
  private static final String NOW = "2026-04-16T13:32:00Z";
  private static final String SCOUT = Installation.text("scout");
  private static final String SCOUT_ON_PAGES =
      SCOUT.replace("portal: {layout: popup}", "portal: {layout: page}");
  private static final String KONNECT = Installation.text("konnect");

  /// The example, with a price that sales has agreed on.
  private static final String KONNECT_PRICED =
      KONNECT.replace(
          "contact_sales: true",
          "contact_sales: true\n    pay: in_arrears\n    prices: {month: 900.00}");

  /// The example, whose invoices are to be paid within a month: cards are charged on that day.
  private static final String KONNECT_LATER = KONNECT.replace("net_days: 0", "net_days: 30");

  private static final String TO_PRO = "\"change\":{\"plan\":\"pro\"}";
  private static final String TO_PLUS = "\"change\":{\"plan\":\"plus\"}";

  /// One situation, and the ways that a visitor goes on from it, each from the beginning.
  ///
  /// @param shows what there is to see
  /// @param begins makes it anew
  record Scene(
      String name,
      String shows,
      Function<Installation, PortalVisit> begins,
      Map<String, Consumer<PortalVisit>> ways) {
    Scene(String name, String shows, Function<Installation, PortalVisit> begins) {
      this(name, shows, begins, Map.of());
    }

    Scene way(String name, Consumer<PortalVisit> way) {
      var more = new TreeMap<>(ways);
      more.put(name, way);
      return new Scene(this.name, shows, begins, more);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private PortalScenes() {}

  static List<Scene> all() {
    return List.of(
        new Scene(
            "signed-out",
            "Nobody is signed in.",
            installation -> stage(installation, SCOUT).visitOfNobody()),
        popup(),
        new Scene("popup-viewer", "A member who may only look.", of -> basic(of).visitAs("viewer")),
        new Scene(
                "popup-decline",
                "The card is declined.",
                of -> basic(of).paysWith("tok_decline").visit())
            .way("to Pro", visit -> visit.quotes(201, TO_PRO).confirms(402)),
        new Scene(
                "popup-hang",
                "The card’s bank does not answer for a while.",
                of -> basic(of).paysWith("tok_hang").visit())
            .way("to Pro", visit -> visit.quotes(201, TO_PRO).confirms(202)),
        new Scene(
            "popup-two",
            "Two subscriptions, one of them by the year, with an add-on.",
            of ->
                basic(of)
                    .subscribes("pro", "year")
                    .does("\"change\":{\"add_addons\":[\"evidence-export\"]}")
                    .visit()),
        pageFree(),
        new Scene(
                "page-none",
                "A customer who can pay and has no plan yet.",
                of -> stage(of, KONNECT).pays("tok_success").until(NOW).visit())
            .way(
                "a first plan",
                visit ->
                    visit
                        .quotes(201, "\"subscribe\":{\"plan\":\"plus\",\"interval\":\"month\"}")
                        .confirms(200)),
        pagePlus(),
        new Scene(
                "page-later",
                "An invoice that is to be paid by the end of the month, by card on that day.",
                of ->
                    stage(of, KONNECT_LATER, "2026-02-01T09:00:00Z")
                        .pays("tok_success")
                        .subscribes("plus", "month")
                        .until(NOW)
                        .visit())
            .way("to Free", visit -> visit.quotes(201, "\"cancel\":{}").confirms(200)),
        new Scene(
                "page-late",
                "The last invoice could not be collected.",
                of ->
                    plus(of)
                        .until("2026-03-31T12:00:00Z")
                        .paysWith("tok_decline")
                        .until(NOW)
                        .visit())
            .way("another card", visit -> visit.adds("tok_success").pays("90.00")),
        new Scene(
            "page-enterprise",
            "A plan that only sales can change.",
            of ->
                stage(of, KONNECT_PRICED)
                    .pays("tok_success")
                    .subscribes("plus", "month")
                    .does("\"change\":{\"plan\":\"enterprise\",\"when\":\"now\"}")
                    .until(NOW)
                    .visit()),
        new Scene(
                "page-basic",
                "A plan with usage charges, of which nothing has been used, that ends with what is paid.",
                of ->
                    stage(of, SCOUT_ON_PAGES)
                        .pays("tok_success")
                        .subscribes("basic", "month")
                        .until(NOW)
                        .visit())
            .way(
                "cancelled and undone",
                visit ->
                    visit
                        .quotes(201, "\"cancel\":{}")
                        .confirms(200)
                        .quotes(201, "\"undo\":{}")
                        .confirms(200))
            .way(
                "cancelled and explained",
                visit ->
                    visit
                        .quotes(201, "\"cancel\":{}")
                        .confirms(200)
                        .explains(
                            "{\"reason\":\"unused\",\"comment\":\"We have sold the boat.\"}")));
  }

  private static Scene popup() {
    return new Scene(
            "popup",
            "A camera customer in the second month: usage of both, and an invoice for the first.",
            of ->
                stage(of, SCOUT, "2026-03-01T16:00:00Z")
                    .pays("tok_success")
                    .subscribes("basic", "month")
                    .until("2026-03-31T20:00:00Z")
                    .sees("camera.connected", "camera_id", "2026-03-02", weeks(30))
                    .until(NOW)
                    .sees("camera.connected", "camera_id", "2026-04-01", weeks(16))
                    .visit())
        .way("to Pro", visit -> visit.quotes(201, TO_PRO).confirms(200))
        .way(
            "to Pro, a day late",
            visit ->
                visit
                    .quotes(201, TO_PRO)
                    .meanwhile("/v1/clock/advance", "{\"by\":\"P1D\"}")
                    .confirms(409))
        .way(
            "to Pro, without what came with Basic",
            visit ->
                visit
                    .quotes(
                        201, "\"change\":{\"plan\":\"pro\",\"remove_addons\":[\"cameras-basic\"]}")
                    .confirms(200))
        .way(
            "cancelled and undone",
            visit ->
                visit
                    .quotes(201, "\"cancel\":{}")
                    .confirms(200)
                    .quotes(201, "\"undo\":{}")
                    .confirms(200));
  }

  private static Scene pageFree() {
    return new Scene(
            "page-free",
            "A customer on the free plan who uses it, without an address and a card.",
            of ->
                stage(of, KONNECT)
                    .subscribes("free", "month")
                    .until(NOW)
                    .counts("services.counted", "services", "2026-04-02", List.of(1, 1, 1, 1, 2, 2))
                    .counts("services.counted", "services", "2026-04-08", List.of(1, 2, 1, 1, 1, 1))
                    .visit())
        .way(
            "to Plus",
            visit ->
                visit
                    .quotes(422, TO_PLUS)
                    .saves(PortalStage.DETAILS)
                    .adds("tok_success")
                    .quotes(201, TO_PLUS)
                    .confirms(200))
        .way("to sales", visit -> visit.asksSales("enterprise", "Forty sites by May."));
  }

  private static Scene pagePlus() {
    return new Scene(
            "page-plus",
            "A platform customer in the third month, with two paid invoices.",
            of -> plus(of).until(NOW).visit())
        .way("to Free", visit -> visit.quotes(201, "\"cancel\":{}").confirms(200))
        .way("to sales", visit -> visit.asksSales("enterprise", "Forty sites by May."))
        .way(
            "time passes",
            visit ->
                visit
                    .posts(200, "/v1/clock/advance", "{\"by\":\"P1M\"}")
                    .posts(200, "/v1/clock/advance", "{\"by\":\"P1D\"}"));
  }

  private static PortalStage basic(Installation installation) {
    return stage(installation, SCOUT).pays("tok_success").subscribes("basic", "month").until(NOW);
  }

  private static PortalStage plus(Installation installation) {
    return stage(installation, KONNECT, "2026-02-01T09:00:00Z")
        .pays("tok_success")
        .subscribes("plus", "month");
  }

  private static PortalStage stage(Installation installation, String catalog) {
    return stage(installation, catalog, "2026-04-01T16:00:00Z");
  }

  private static PortalStage stage(Installation installation, String catalog, String begins) {
    return new PortalStage(installation, catalog, begins);
  }

  /// A week's numbers, again and again.
  private static List<Integer> weeks(int days) {
    var week = List.of(3, 2, 4, 4, 1, 0, 5);
    return IntStream.range(0, days).mapToObj(day -> week.get(day % week.size())).toList();
  }
}
