package dev.midcycle.api.customer;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.view.PageView;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Members;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.http.Call;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.PayLinkId;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows what happened to a customer: what was done is read first, then who did it.
public final class ActivityShowing {
  private static final Phrases WORDS = Phrases.of("activities");

  private final Transactions transactions;
  private final Members members;

  public ActivityShowing(Transactions transactions, Members members) {
    this.transactions = transactions;
    this.members = members;
  }

  private record Asked(
      Answer<Customer> customer, Answer<Tenant> tenant, Answer<Activity> activities) {}

  PageView<ActivityView> list(Call call, CustomerId customer) {
    var slice = CallParams.slice(call);
    var asked = transactions.read(call.unit(), tx -> asked(tx, customer, slice));
    var zone = CallParams.found(asked.customer().first(), "customer").zone();
    var page = Page.of(asked.activities().rows(), slice, Activity::id);
    var names = new Names(asked.tenant().rows().getFirst(), members(call, customer, page.rows()));
    return CallParams.page(
        page, one -> ActivityView.of(one, names.of(one.actor()), zone, call.bound().isEmpty()));
  }

  private static Asked asked(Tx tx, CustomerId customer, Page.Slice slice) {
    var asked =
        new Asked(
            Customers.ask(tx, customer), Tenants.askOwn(tx), Activities.ask(tx, customer, slice));
    tx.send();
    return asked;
  }

  private Map<MemberId, String> members(Call call, CustomerId customer, List<Activity> some) {
    var ids =
        some.stream()
            .flatMap(one -> MemberId.parse(one.actor().name()).stream())
            .distinct()
            .toList();
    return ids.isEmpty() ? Map.of() : members.names(call.unit(), customer, ids);
  }

  /// A member by name, and somebody with a link; everybody else at work is the merchant.
  private record Names(Tenant tenant, Map<MemberId, String> members) {
    String of(Actor actor) {
      if (PayLinkId.parse(actor.name()).isPresent()) {
        return WORDS.say("link_holder");
      }
      return actor.equals(Actor.SYSTEM)
          ? "System"
          : MemberId.parse(actor.name()).map(this::of).orElseGet(tenant::name);
    }

    private String of(MemberId member) {
      return Optional.ofNullable(members.get(member)).orElseGet(() -> WORDS.say("former_member"));
    }
  }
}
