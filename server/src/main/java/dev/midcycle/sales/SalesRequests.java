package dev.midcycle.sales;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SalesRequestId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// Customers who ask to talk to sales. Nothing about plans or bills changes by it.
public final class SalesRequests {
  private static final Noted CREATED =
      new Noted(Action.SALES_REQUESTED, Occurrence.SalesRequested::new);
  private static final Noted JOINED = new Noted(Action.SALES_JOINED, Occurrence.SalesJoined::new);

  private final Transactions transactions;
  private final NewIds ids;

  public SalesRequests(Transactions transactions, NewIds ids) {
    this.transactions = transactions;
    this.ids = ids;
  }

  /// What is asked.
  ///
  /// @param currentPlan what the customer has now
  /// @param planName of the plan that is asked for
  public record Wanted(
      CustomerId customer,
      Optional<SubscriptionId> subscription,
      Optional<PlanKey> currentPlan,
      PlanKey plan,
      String planName,
      Optional<MemberId> member,
      String name,
      String email,
      String text) {}

  public sealed interface Creation {
    record Created(SalesRequest request) implements Creation {}

    /// The customer had one open; this was added to it.
    record Joined(SalesRequest request) implements Creation {}

    record NoCustomer() implements Creation {}
  }

  public sealed interface Work {
    record Done(SalesRequest request) implements Work {}

    record NotFound() implements Work {}

    /// From this status it cannot become the other.
    record NotAllowed(SalesRequest.Status from, SalesRequest.Status to) implements Work {}

    /// It is won or lost: nothing is offered for it any more.
    record Closed(SalesRequest.Status status) implements Work {}
  }

  /// Makes a request, or adds to the open one.
  public Creation create(UnitOfWork unit, Wanted wanted, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var customer = SalesStore.lockCustomer(tx, wanted.customer());
          var open = SalesStore.open(tx, wanted.customer());
          tx.send();
          if (customer.rows().isEmpty()) {
            return new Creation.NoCustomer();
          }
          var joined = open.first();
          var id = joined.orElseGet(() -> new SalesRequestId(ids.next()));
          if (joined.isEmpty()) {
            SalesStore.insert(tx, id, wanted, stamp.at());
          }
          SalesStore.say(tx, id, ids.next(), wanted, stamp.at());
          note(tx, id, wanted, joined.isPresent() ? JOINED : CREATED, stamp);
          var request = read(tx, List.of(id)).getFirst();
          return joined.isPresent() ? new Creation.Joined(request) : new Creation.Created(request);
        });
  }

  /// What a request was written down and told as.
  private record Noted(Action action, BiFunction<String, Optional<String>, Occurrence> event) {}

  private void note(Tx tx, SalesRequestId id, Wanted wanted, Noted noted, Stamp stamp) {
    var details = Map.of("plan", wanted.plan().value());
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), stamp, noted.action(), id)
                .customer(wanted.customer())
                .details(details)));
    Events.write(
        tx,
        List.of(
            Event.of(
                ids.next(),
                id,
                wanted.customer(),
                stamp.at(),
                noted.event().apply(wanted.plan().value(), Optional.of(wanted.planName())))));
    tx.send();
  }

  /// The request that waits for an answer.
  ///
  /// @param plan that is asked for
  /// @param offered that staff answered with
  public record Open(
      SalesRequestId id,
      CustomerId customer,
      SalesRequest.Status status,
      PlanKey plan,
      Optional<PlanKey> offered) {}

  /// Asks for the open request of the one customer that is wanted (a query of its `customers`), and
  /// holds back others who work on it.
  public static Answer<Open> askOpen(Tx tx, Subquery wanted) {
    return SalesStore.lockOpen(tx, wanted);
  }

  /// Asks for the open requests of customers, and holds back others who work on them.
  public static Answer<Open> askOpen(Tx tx, List<CustomerId> customers) {
    return SalesStore.lockOpen(tx, SalesStore.wanted(customers));
  }

  /// What it asked for, or what was offered for it, is the customer's now.
  public static void win(Tx tx, Open request, Instant now) {
    SalesStore.update(tx, request.id(), SalesRequest.Status.WON, Handling.NOTHING, now);
  }

  /// What staff says of a request; what is left out stays.
  ///
  /// @param offered the plan that it is answered with
  public record Handling(
      Optional<SalesRequest.Status> status, Optional<String> assignee, Optional<PlanKey> offered) {
    static final Handling NOTHING =
        new Handling(Optional.empty(), Optional.empty(), Optional.empty());

    /// Who was offered something was contacted.
    private SalesRequest.Status after(SalesRequest.Status before) {
      return status.orElseGet(() ->
          offered.isPresent() && before == SalesRequest.Status.NEW
              ? SalesRequest.Status.CONTACTED
              : before);
    }
  }

  /// Works on a request.
  public Work update(UnitOfWork unit, SalesRequestId id, Handling handling, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          SalesStore.lock(tx, id);
          var found = read(tx, List.of(id));
          if (found.isEmpty()) {
            return new Work.NotFound();
          }
          var request = found.getFirst();
          var to = handling.after(request.status());
          if (!request.status().mayBecome(to)) {
            return new Work.NotAllowed(request.status(), to);
          }
          if (handling.offered().isPresent() && !request.status().isOpen()) {
            return new Work.Closed(request.status());
          }
          SalesStore.update(tx, id, to, handling, stamp.at());
          Activities.write(
              tx,
              List.of(
                  Activity.of(ids.next(), stamp, Action.SALES_UPDATED, id)
                      .customer(request.customer())
                      .details(details(request, to, handling))));
          Events.write(
              tx,
              List.of(
                  Event.of(
                      ids.next(),
                      id,
                      request.customer(),
                      stamp.at(),
                      new Occurrence.SalesUpdated(request.status().code(), to.code()))));
          tx.send();
          return new Work.Done(read(tx, List.of(id)).getFirst());
        });
  }

  private static Map<String, String> details(
      SalesRequest request, SalesRequest.Status to, Handling handling) {
    var details = new TreeMap<String, String>();
    details.put("from", request.status().code());
    details.put("to", to.code());
    details.put("assignee", handling.assignee().or(request::assignee).orElse(""));
    handling.offered().ifPresent(plan -> details.put("offered_plan", plan.value()));
    return details;
  }

  public Optional<SalesRequest> find(UnitOfWork unit, SalesRequestId id) {
    return transactions.read(unit, tx -> read(tx, List.of(id))).stream().findFirst();
  }

  /// Newest first.
  public Page<SalesRequest> list(
      UnitOfWork unit,
      Optional<SalesRequest.Status> status,
      Optional<CustomerId> customer,
      Page.Slice slice) {
    return transactions.write(
        unit,
        tx -> {
          var found = SalesStore.ids(tx, status, customer, slice);
          tx.send();
          var page = Page.of(found.rows(), slice, SalesRequestId::uuid);
          return new Page<>(read(tx, page.rows()), page.next());
        });
  }

  private static List<SalesRequest> read(Tx tx, List<SalesRequestId> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    var bare = SalesStore.find(tx, requests);
    var entries = SalesStore.entries(tx, requests);
    tx.send();
    var entriesOf =
        entries.rows().stream()
            .collect(
                groupingBy(SalesStore.Said::request, mapping(SalesStore.Said::entry, toList())));
    return bare.rows().stream()
        .map(one -> one.with(entriesOf.getOrDefault(one.id(), List.of())))
        .toList();
  }
}
