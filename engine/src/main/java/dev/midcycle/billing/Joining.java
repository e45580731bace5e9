package dev.midcycle.billing;

import dev.midcycle.charging.Taxed;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Carried;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The regular documents of one customer's subscriptions, issued as one where they fall due on one
/// day. They wait for each other; what ends the wait of one ends it for all.
final class Joining {
  private final List<Member> members;
  private final List<Bill> documents = new ArrayList<>();
  private final List<Bill.Part> unissued = new ArrayList<>();

  /// @param members in any order: their lines stand in the order in which they were made
  Joining(List<Member> members) {
    this.members = members.stream().sorted(Comparator.comparing(one -> one.id().uuid())).toList();
  }

  /// What was to be issued since this was asked before.
  Passage.Left left() {
    var left = new Passage.Left(documents, unissued);
    documents.clear();
    unissued.clear();
    return left;
  }

  /// All that falls due at `at`: what waits no longer; of each what happens and is made; and what
  /// is made, once it is all there is of its day.
  void run(Instant at) {
    while (members.stream().anyMatch(one -> one.isDue(at))) {
      days(members.stream().filter(one -> one.isDue(at) && one.steps.endsWait(at)))
          .forEach(day -> issue(day, at));
      members.stream().filter(one -> one.isDue(at)).forEach(one -> run(one, at));
      days(members.stream()).forEach(day -> await(day, at));
    }
  }

  private static List<Member.Day> days(Stream<Member> some) {
    return some.flatMap(one -> one.day().stream()).distinct().toList();
  }

  private void run(Member one, Instant at) {
    one.run(at);
    var left = one.steps.left();
    left.documents().forEach(draft -> documents.add(Bill.of(one.id(), draft)));
    left.unissued().forEach(draft -> unissued.add(new Bill.Part(one.id(), draft)));
    tell(one);
  }

  /// What is made of a day waits for the last of it.
  private void await(Member.Day day, Instant at) {
    var waiting = members.stream().filter(one -> one.isOf(day)).toList();
    var coming =
        members.stream().filter(one -> !one.isOf(day)).flatMap(one -> one.next(day).stream());
    var last =
        Stream.concat(waiting.stream().map(Member::issueAt), coming)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    if (last.isAfter(at)) {
      waiting.forEach(one -> one.waitUntil(last));
    } else {
      issue(day, at);
    }
  }

  /// Issues at `at` what is made of a day: one document for all that do not come to nothing.
  void issue(Member.Day day, Instant at) {
    var parts = given(day, at);
    var bill = parts.stream().filter(part -> !part.draft().isEmpty()).toList();
    if (bill.isEmpty()) {
      bill = parts.stream().filter(this::isIssuedAtZero).toList();
    }
    var others = new ArrayList<>(parts);
    others.removeAll(bill);
    others.forEach(part -> settle(part, List.of()));
    others.stream().filter(part -> !part.draft().usage().isEmpty()).forEach(unissued::add);
    Optional.of(bill).filter(some -> !some.isEmpty()).map(Bill::of).ifPresent(this::issue);
  }

  private void issue(Bill bill) {
    var charged = Carried.charged(bill);
    bill.parts().forEach(part -> settle(part, charged));
    documents.add(bill);
  }

  /// Each with what those before it have brought back.
  private List<Bill.Part> given(Member.Day day, Instant at) {
    var parts = new ArrayList<Bill.Part>();
    for (var one : members) {
      if (one.isOf(day) && Joint.isMadeBy(one.steps.state(), at)) {
        parts.add(one.give(at));
        tell(one);
      }
    }
    return parts;
  }

  private void settle(Bill.Part part, List<Taxed> charged) {
    member(part).steps.given(part.draft(), charged);
  }

  private boolean isIssuedAtZero(Bill.Part part) {
    return member(part).steps.state().billingRules().zeroInvoices();
  }

  private Member member(Bill.Part part) {
    return members.stream()
        .filter(one -> one.id().equals(part.subscription()))
        .findFirst()
        .orElseThrow();
  }

  /// What has come back, by one, of documents that are for several, the others know.
  private void tell(Member one) {
    var shared = one.steps.state().carried().shared();
    members.stream().filter(other -> other != one).forEach(other -> other.steps.know(shared));
  }
}
