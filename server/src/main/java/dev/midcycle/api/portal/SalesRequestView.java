package dev.midcycle.api.portal;

import dev.midcycle.api.view.PlanRefView;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.sales.SalesRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A request to talk to sales.
public record SalesRequestView(
    String id,
    ForWhom customer,
    Optional<String> subscription,
    Optional<PlanRefView> currentPlan,
    PlanRefView plan,
    Optional<PlanRefView> offeredPlan,
    String status,
    Optional<String> assignee,
    boolean joined,
    List<Entry> messages,
    String createdAt,
    Optional<String> closedAt) {

  /// The organization.
  public record ForWhom(String id, String name) {}

  /// One time that somebody asked.
  public record Entry(
      String at, Optional<String> member, String name, String email, String message) {}

  /// The request as it is told.
  ///
  /// @param joined whether this answer's message was added to one that was open
  public static SalesRequestView of(
      SalesRequest request, boolean joined, Catalog catalog, int version) {
    return new SalesRequestView(
        request.id().text(),
        new ForWhom(request.customer().text(), request.customerName()),
        request.subscription().map(SubscriptionId::text),
        request.currentPlan().map(plan -> plan(plan, catalog, version)),
        plan(request.plan(), catalog, version),
        request.offered().map(plan -> plan(plan, catalog, version)),
        request.status().code(),
        request.assignee(),
        joined,
        request.messages().stream().map(SalesRequestView::entry).toList(),
        request.createdAt().toString(),
        request.closedAt().map(Instant::toString));
  }

  /// A plan that is not sold any more has only its key left.
  private static PlanRefView plan(PlanKey key, Catalog catalog, int version) {
    return catalog
        .find(key)
        .map(plan -> PlanRefView.of(plan, version))
        .orElseGet(() -> new PlanRefView(key.value(), key.value(), key.value(), version));
  }

  private static Entry entry(SalesRequest.Entry entry) {
    return new Entry(
        entry.at().toString(),
        entry.member().map(MemberId::text),
        entry.name(),
        entry.email(),
        entry.text());
  }
}
