package dev.midcycle.app;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.db.PlanLog;
import dev.midcycle.db.PlanLog.Executed;
import dev.midcycle.http.Route;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.Id;
import dev.midcycle.id.MailId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PayPageSample;
import dev.midcycle.testkit.Samples;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// All that Midcycle does for a merchant, each once, and what of the database that took: every
/// route, and every batch of the background.
final class Everything {
  /// It looks at the same as the list of events, and goes on meanwhile.
  private static final String LASTS = "/v1/events/stream";

  /// What sums up a whole tenant: it looks at all of it.
  private static final String OF_ALL = "/v1/reports/";

  /// For how many a batch is.
  private static final int SOME = 20;

  private final Merchant merchant;
  private final PlanLog plans;
  private final CustomerId first;
  private final ChosenWork chosen;
  private final Map<String, Taken> taken = new LinkedHashMap<>();
  private int times;

  /// What one thing took.
  ///
  /// @param pages of all that was carried out for it, where it was done again the most of it
  record Taken(long pages, List<Executed> executed) {
    /// Of each statement the one that looked at most.
    Map<String, Executed> dearest() {
      return executed.stream()
          .collect(
              toMap(
                  Executed::statement,
                  one -> one,
                  BinaryOperator.maxBy(Comparator.comparingLong(Executed::pages))));
    }

    Taken and(Taken other) {
      var both = new ArrayList<>(executed);
      both.addAll(other.executed);
      return new Taken(Math.max(pages, other.pages), both);
    }
  }

  Everything(Merchant merchant, PlanLog plans, CustomerId first) {
    this.merchant = merchant;
    this.plans = plans;
    this.first = first;
    this.chosen = new ChosenWork(merchant.installation().database);
  }

  Map<String, Taken> once() {
    times++;
    taken.clear();
    chosen.none();
    routesThatChange();
    var customer = someCustomers(1).getFirst();
    routesThatRead(customer);
    change(customer.equals(first) ? newcomer() : customer);
    batches();
    return new LinkedHashMap<>(taken);
  }

  /// What is read of one customer, and a change of theirs.
  Map<String, Taken> of(CustomerId customer) {
    taken.clear();
    routesThatRead(customer);
    change(customer);
    return new LinkedHashMap<>(taken);
  }

  private void take(String what, Runnable work) {
    var executed = plans.of(work);
    taken.put(
        what, new Taken(executed.stream().mapToLong(Executed::pages).sum(), List.copyOf(executed)));
  }

  /// Each for a new customer. The one that publishes a catalogue leaves out what others need, and
  /// the one that moves subscriptions to it does so for many.
  private void routesThatChange() {
    var samples = new Samples(merchant);
    for (var route : Samples.routes(merchant.installation().application)) {
      if (!route.path().startsWith("/v1/catalog")) {
        var sample = samples.of(route);
        take(route.toString(), () -> good(sample.send()));
      }
    }
  }

  private void routesThatRead(CustomerId customer) {
    merchant.installation().application.events().relay().runAll(() -> true);
    var visitor = merchant.as(Role.ADMIN, customer);
    var operator = merchant.installation().operator();
    var holder =
        theirs("document", customer)
            .map(document -> PayPageSample.holder(merchant, new DocumentId(document).text()));
    for (var route : Serving.table(merchant.installation().application, Installation.MANNER)) {
      var path =
          route.method() == Route.Method.GET && !route.path().equals(LASTS)
              ? path(route, customer)
              : Optional.<String>empty();
      path.ifPresent(one -> {
        Caller caller =
            one.startsWith("/v1/operator")
                ? operator
                : one.startsWith("/v1/session")
                    ? visitor
                    : holder.filter(_ -> one.startsWith("/v1/pay-page")).orElse(merchant.caller());
        take(route.toString(), () -> good(caller.get(one)));
      });
    }
  }

  /// Empty where it is of something that this customer has not.
  private Optional<String> path(Route route, CustomerId customer) {
    var path =
        route
            .path()
            .replace("{customer}", customer.text())
            .replace("{feature}", "cameras")
            .replace("{tenant}", merchant.id().text());
    path = with(path, "subscription", customer, SubscriptionId::new);
    path = with(path, "document", customer, DocumentId::new);
    path = with(path, "payment", customer, PaymentId::new);
    path = with(path, "quote", customer, QuoteId::new);
    path = with(path, "mail", customer, MailId::new);
    if (path.endsWith("/usage-csv")) {
      path += "?charge=cameras&period=2026-04-01";
    }
    if (route.path().startsWith("/v1/sandbox/")) {
      path += "?tenant=" + merchant.id().text();
    }
    if (path.equals("/v1/events")) {
      path += "?limit=20";
    }
    return Optional.of(path)
        .filter(one -> one.startsWith("/v1/") && !one.contains("{"))
        .filter(one -> !one.startsWith(OF_ALL));
  }

  private String with(String path, String what, CustomerId customer, Function<UUID, Id> id) {
    var place = "{" + what + "}";
    return path.contains(place)
        ? theirs(what, customer).map(one -> path.replace(place, id.apply(one).text())).orElse(path)
        : path;
  }

  private Optional<UUID> theirs(String table, CustomerId customer) {
    return merchant
        .installation()
        .rows("select id from %s where customer = '%s' limit 1".formatted(table, customer.uuid()))
        .stream()
        .map(UUID::fromString)
        .findFirst();
  }

  /// They are quoted a change, and pay for it.
  private void change(CustomerId customer) {
    var subscription = new SubscriptionId(theirs("subscription", customer).orElseThrow());
    var wish = QuoteCost.wish(customer, subscription);
    var quotes = new ArrayList<Answer>();
    take("a change quoted", () -> quotes.add(good(merchant.caller().post("/v1/quotes", wish))));
    var confirm = "/v1/quotes/" + quotes.getFirst().at("/id") + "/confirm";
    take("a change confirmed", () -> good(merchant.caller().post(confirm, "")));
  }

  private CustomerId newcomer() {
    var customer = merchant.payer("Newcomer", "tok_success");
    merchant.subscribe(customer, "basic", "month");
    return customer;
  }

  private void batches() {
    var application = merchant.installation().application;
    var some = someCustomers(SOME);
    chosen.billsOf(some);
    take("bills", () -> application.billing().runs().run(merchant.id()));
    take("collection", () -> application.payment().collecting().run(merchant.id()));
    send(some);
    take("folding", () -> application.usage().folding().fold(merchant.id()));
    take("alerts", () -> application.usage().alertWatch().watch(merchant.id()));
    take(
        "mails forgotten",
        () -> application.mail().mails().forget(merchant.id(), Duration.ofDays(365)));
    take("sign-ins forgotten", () -> application.core().signIns().forget(merchant.id()));
    chosen.payments();
    take("payments asked for", () -> application.payment().unknownPayments().askAll(() -> true));
  }

  /// So many who have not had their turn, or the first where there is no crowd.
  private List<CustomerId> someCustomers(int count) {
    var some =
        merchant
            .installation()
            .rows(
                """
                select id
                from customer
                where tenant = '%s' and name = 'Harbor' and id <> '%s'
                order by id
                offset %d limit %d
                """
                    .formatted(merchant.id().uuid(), first.uuid(), times * 2 * SOME, count))
            .stream()
            .map(id -> new CustomerId(UUID.fromString(id)))
            .toList();
    return some.isEmpty() ? List.of(first) : some;
  }

  /// They use something at the beginning of each period.
  void live(List<CustomerId> some, Period period, int times) {
    for (int time = 0; time < times; time++) {
      send(some);
      merchant.installation().application.usage().folding().fold(merchant.id());
      good(merchant.caller().post("/v1/clock/advance", "{\"by\":\"%s\"}".formatted(period)));
    }
  }

  private void send(List<CustomerId> some) {
    var now = merchant.caller().get("/v1/clock").at("/now");
    for (var one : some) {
      good(
          merchant
              .caller()
              .post(
                  "/v1/events",
                  """
                  {"id":"%s","customer":"%s","event":"camera.connected","time":"%s","properties":{"camera_id":"a"}}
                  """
                      .formatted(UUID.randomUUID(), one, now)));
    }
  }

  private static Answer good(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isLessThan(300);
    return answer;
  }
}
