package dev.midcycle.api.customer;

import dev.midcycle.access.Role;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.customer.Member;
import dev.midcycle.customer.Members;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.MemberId;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The persons of customers.
public final class MemberRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final String MEMBERS = "/v1/customers/{customer}/members";
  private static final String MEMBER = MEMBERS + "/{member}";

  private final Members members;

  public MemberRoutes(Members members) {
    this.members = members;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(MEMBERS, Who.merchantOrMembers(), this::list),
        Route.post(MEMBERS, Who.merchantOrAdmins(), this::add),
        Route.get(MEMBER, Who.merchantOrMembers(), this::show),
        Route.patch(MEMBER, Who.merchantOrAdmins(), this::update),
        Route.delete(MEMBER, Who.merchantOrAdmins(), this::remove));
  }

  record Addition(String name, String email, String role) {}

  record Update(Optional<String> name, Optional<String> email, Optional<String> role) {}

  private Answer list(Call call) {
    var customer = CallParams.customer(call);
    var page = members.list(call.unit(), customer, CallParams.slice(call));
    return Answer.ok(CallParams.page(CallParams.found(page, "customer"), MemberView::of));
  }

  private Answer show(Call call) {
    var member = members.find(call.unit(), CallParams.customer(call), id(call));
    return Answer.ok(MemberView.of(CallParams.found(member, "member")));
  }

  private Answer add(Call call) {
    var body = call.body(Addition.class);
    var outcome =
        members.add(
            call.unit(),
            CallParams.customer(call),
            new Member.Wanted(body.name(), body.email(), role(body.role())),
            CallParams.actor(call));
    return answer(outcome, 201, "customer");
  }

  private Answer update(Call call) {
    var body = call.body(Update.class);
    if (call.bound().isPresent() && body.email().isPresent()) {
      return new Answer.Refused(new Problem.Refused("email_fixed", WORDS.say("email_fixed")));
    }
    var update = new Member.Update(body.name(), body.email(), body.role().map(MemberRoutes::role));
    var outcome =
        members.update(
            call.unit(), CallParams.customer(call), id(call), update, CallParams.actor(call));
    return answer(outcome, 200, "member");
  }

  private Answer remove(Call call) {
    var outcome =
        members.remove(call.unit(), CallParams.customer(call), id(call), CallParams.actor(call));
    return switch (outcome) {
      case Members.Outcome.Done _ -> new Answer.Nothing();
      case Members.Outcome.EmailTaken _, Members.Outcome.NotFound _, Members.Outcome.LastAdmin _ ->
          answer(outcome, 204, "member");
    };
  }

  private static Answer answer(Members.Outcome outcome, int status, String what) {
    return switch (outcome) {
      case Members.Outcome.Done(var member) -> new Answer.Shown(status, MemberView.of(member));
      case Members.Outcome.EmailTaken(var email) ->
          new Answer.Refused(
              new Problem.Refused(
                  409,
                  "email_taken",
                  WORDS.say("email_taken", "email", email),
                  Optional.of("/email"),
                  Map.of()));
      case Members.Outcome.LastAdmin() ->
          new Answer.Refused(new Problem.Refused("last_admin", WORDS.say("last_admin")));
      case Members.Outcome.NotFound() -> throw new Problem.NotFound(what).thrown();
    };
  }

  private static MemberId id(Call call) {
    return call.id("member", MemberId::parse);
  }

  /// The contract lets only these through.
  private static Role role(String code) {
    return Role.of(code)
        .orElseThrow(() -> new IllegalStateException("the contract let the role pass: " + code));
  }
}
