package dev.midcycle.api.operator;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.WorkId;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.work.FailedWork;
import java.util.List;

/// Work that failed: what, why, and having it tried again.
public final class WorkRoutes implements Routes {
  private final FailedWork work;
  private final Tenants tenants;

  public WorkRoutes(FailedWork work, Tenants tenants) {
    this.work = work;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/work", Who.merchant(), this::list),
        Route.post("/v1/work/{work}/release", Who.merchant(), this::release));
  }

  private Answer list(Call call) {
    var state = call.query("state").flatMap(WorkQueue.State::of);
    return Answer.ok(
        CallParams.page(work.list(call.tenant(), state, CallParams.slice(call)), WorkView::of));
  }

  private Answer release(Call call) {
    var released =
        work.release(
            call.unit(),
            call.id("work", WorkId::parse),
            tenants.stamp(call.unit(), CallParams.actor(call)));
    return Answer.ok(WorkView.of(CallParams.found(released, "work")));
  }
}
