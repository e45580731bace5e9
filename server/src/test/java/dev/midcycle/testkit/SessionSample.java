package dev.midcycle.testkit;

import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Role;
import dev.midcycle.http.Route;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Samples.Sample;
import java.util.Optional;

/// A member who is signed in twice, and ends one session or the other.
final class SessionSample {
  private SessionSample() {}

  static Sample of(Merchant merchant, Route route, CustomerId customer) {
    if (route.path().endsWith("/switch")) {
      return SignInSample.of(merchant, route, customer);
    }
    var member = merchant.member(customer, Role.VIEWER);
    var visit =
        new PortalSessions.Visit(merchant.id(), customer, member, Optional.empty(), "overview");
    var sessions = merchant.installation().application.core().sessions();
    var here = merchant.installation().enter(sessions.link(visit).token());
    var link = sessions.link(visit);
    merchant.installation().enter(link.token());
    boolean isOwn = !route.path().startsWith("/v1/customers");
    return new Sample(
        route,
        isOwn ? here : merchant.caller(),
        customer,
        route
            .path()
            .replace("{customer}", customer.text())
            .replace("{member}", member.text())
            .replace("{session}", link.id().text().replaceFirst("^ses_", "ps_")),
        "");
  }
}
