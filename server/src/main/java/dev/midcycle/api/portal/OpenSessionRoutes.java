package dev.midcycle.api.portal;

import dev.midcycle.access.Device;
import dev.midcycle.access.OpenSessions;
import dev.midcycle.access.OpenSessions.Which;
import dev.midcycle.access.OpenSessions.Whose;
import dev.midcycle.access.Principal;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.view.PageView;
import dev.midcycle.customer.Members;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SessionId;
import java.util.List;
import java.util.Optional;

/// Where somebody is signed in: for themselves, and for those who manage people.
public final class OpenSessionRoutes implements Routes {
  private static final String OWN = "/v1/sessions";
  private static final String OF_MEMBER = "/v1/customers/{customer}/members/{member}/sessions";

  private final OpenSessions sessions;
  private final Members members;
  private final Tenants tenants;

  public OpenSessionRoutes(OpenSessions sessions, Members members, Tenants tenants) {
    this.sessions = sessions;
    this.members = members;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(OWN, Who.members(), this::own),
        Route.delete(OWN + "/{session}", Who.members(), this::endOne),
        Route.post(OWN + "/end-others", Who.members(), this::endOthers),
        Route.get(OF_MEMBER, Who.merchantOrAdmins(), this::list),
        Route.post(OF_MEMBER + "/end", Who.merchantOrAdmins(), this::endAll));
  }

  /// @param device empty where it is not known
  /// @param signedInBy `mail`, or `merchant` by whose link they came
  /// @param current whether it is the one that asks
  record View(
      String id,
      Optional<DeviceView> device,
      String signedInBy,
      String beganAt,
      String lastSeenAt,
      String expiresAt,
      boolean current) {}

  record DeviceView(String browser, String platform) {
    static DeviceView of(Device device) {
      return new DeviceView(device.browser().code(), device.platform().code());
    }
  }

  record Ended(int ended) {}

  private Answer own(Call call) {
    return listed(call, Whose.of(call.person()));
  }

  private Answer list(Call call) {
    return listed(call, whose(call));
  }

  private Answer listed(Call call, Whose whose) {
    var asking = asking(call);
    return Answer.ok(
        PageView.whole(
            sessions.list(call.unit(), whose).stream()
                .map(one -> view(one, asking.filter(one.id()::equals).isPresent()))
                .toList()));
  }

  private static View view(OpenSessions.Open one, boolean current) {
    return new View(
        one.id().text().replaceFirst("^ses_", "ps_"),
        one.device().map(DeviceView::of),
        one.byMail() ? "mail" : "merchant",
        one.began().toString(),
        one.seen().toString(),
        one.expires().toString(),
        current);
  }

  /// The session that asks, if it is one.
  private static Optional<SessionId> asking(Call call) {
    return switch (call.who()) {
      case Principal.Person person -> Optional.of(person.session());
      case Principal.Merchant _, Principal.Operator _, Principal.LinkHolder _ -> Optional.empty();
    };
  }

  private Answer endOne(Call call) {
    var id = call.id("session", text -> SessionId.parse(text.replaceFirst("^ps_", "ses_")));
    if (end(call, Whose.of(call.person()), new Which.One(id)) == 0) {
      throw new Problem.NotFound("session").thrown();
    }
    return new Answer.Nothing();
  }

  private Answer endOthers(Call call) {
    var person = call.person();
    return Answer.ok(new Ended(end(call, Whose.of(person), new Which.AllBut(person.session()))));
  }

  private Answer endAll(Call call) {
    return Answer.ok(new Ended(end(call, whose(call), new Which.All())));
  }

  private int end(Call call, Whose whose, Which which) {
    return sessions.end(
        call.unit(), whose, which, tenants.stamp(call.unit(), CallParams.actor(call)));
  }

  /// The member in the path, of the customer in it.
  private Whose whose(Call call) {
    var customer = CallParams.customer(call);
    var member = members.find(call.unit(), customer, call.id("member", MemberId::parse));
    return Whose.of(customer, CallParams.found(member, "member").id());
  }
}
