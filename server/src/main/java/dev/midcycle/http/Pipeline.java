package dev.midcycle.http;

import dev.midcycle.access.Attempts;
import dev.midcycle.access.Attempts.Answered;
import dev.midcycle.access.Attempts.Attempt;
import dev.midcycle.access.Attempts.Outcome;
import dev.midcycle.access.Device;
import dev.midcycle.access.Principal;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The way of one request through its route: who, what, once, answer.
final class Pipeline {
  private static final String KEY = "Idempotency-Key";
  private static final Pattern KEY_SHAPE = Pattern.compile("[!-~]{8,200}");

  private final Gate gate;
  private final Attempts attempts;
  private final ExternalIds names;
  private final Limits limits;
  private final Rates rates;
  private final InstantSource clock;
  private final Outside outside;
  private final LiveAnswers live;

  Pipeline(
      Gate gate,
      Attempts attempts,
      ExternalIds names,
      Limits limits,
      Outside outside,
      LiveAnswers live,
      InstantSource clock) {
    this.names = names;
    this.gate = gate;
    this.attempts = attempts;
    this.limits = limits;
    this.rates = new Rates(limits, clock);
    this.outside = outside;
    this.live = live;
    this.clock = clock;
  }

  Reply run(Route route, Contract.Operation operation, Context ctx, String requestId) {
    var principal = passed(route, ctx);
    principal.ifPresentOrElse(who -> rates.count(caller(who), ctx), () -> countAddress(route, ctx));
    var body = Bodies.read(ctx, operation, limits, clock);
    var key = key(ctx, route, operation);
    var call =
        new Call(
            principal,
            ctx.pathParamMap(),
            query(ctx, operation),
            Bodies.check(ctx, operation, body),
            bearer(ctx),
            new Visitor(
                Network.ofSubscriber(outside.client(ctx)),
                Device.of(Optional.ofNullable(ctx.userAgent()).orElse("")),
                Optional.ofNullable(ctx.cookie(Cookies.SIGN_IN)),
                Prefetch.is(ctx),
                Optional.ofNullable(ctx.header("Last-Event-ID"))));
    var asked =
        new Asked(
            ctx,
            requestId,
            () -> principal.filter(who -> gate.stillPasses(who, route, ctx)).isPresent());
    Handler handler = one -> route.handler().handle(one.named(names));
    if (key.isEmpty() || principal.isEmpty()) {
      return reply(handler.handle(call), asked);
    }
    var attempt = Attempt.of(principal.get(), route(ctx), key.get(), body);
    Function<Call, Answered> answering = one -> answered(handler.handle(one), asked);
    var outcome =
        switch (route.effect()) {
          case READS, WRITES -> attempts.once(attempt, unit -> answering.apply(call.within(unit)));
          case WRITES_IN_STEPS -> attempts.inSteps(attempt, () -> answering.apply(call));
          case CARRIES_ITS_ATTEMPT ->
              attempts.carried(
                  attempt,
                  carried ->
                      handler.handle(
                          call.carrying(
                              new CallAttempt(carried, answer -> answered(answer, asked)))));
        };
    return reply(outcome, ctx, requestId);
  }

  /// Who may not pass is counted as well: keys are not to be guessed.
  private Optional<Principal> passed(Route route, Context ctx) {
    try {
      return gate.pass(route, ctx);
    } catch (ProblemException refused) {
      countAddress(route, ctx);
      throw refused;
    }
  }

  /// Those who look after the process ask as often as they like.
  private void countAddress(Route route, Context ctx) {
    if (!Server.PROBES.contains(route.path())) {
      rates.count(outside.client(ctx), ctx);
    }
  }

  /// Whose requests are counted together.
  private static String caller(Principal who) {
    return switch (who) {
      case Principal.Merchant merchant -> merchant.key().text();
      case Principal.Operator operator -> operator.key().text();
      case Principal.Person person -> person.session().text();
      case Principal.LinkHolder holder -> holder.link().text();
    };
  }

  private static String route(Context ctx) {
    return ctx.method() + " " + ctx.path();
  }

  private static Map<String, String> query(Context ctx, Contract.Operation operation) {
    Checks.query(
        ctx.queryParamMap().entrySet().stream()
            .map(one -> new Checks.Parameter(one.getKey(), one.getValue()))
            .toList(),
        operation.query());
    var query = new HashMap<String, String>();
    ctx.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
    return query;
  }

  /// The key of an attempt to change something; empty when none is needed and none was sent.
  private static Optional<String> key(Context ctx, Route route, Contract.Operation operation) {
    var key = Optional.ofNullable(ctx.header(KEY));
    if (route.effect() == Effect.READS) {
      return Optional.empty();
    }
    if (key.isEmpty() && operation.needsKey()) {
      throw Problem.invalid(KEY, "is required; send a new random value with each new request")
          .thrown();
    }
    if (key.isPresent() && !KEY_SHAPE.matcher(key.get()).matches()) {
      throw Problem.invalid(KEY, "must be 8 to 200 printable characters without spaces").thrown();
    }
    return key;
  }

  /// What the caller signs in with.
  private static String bearer(Context ctx) {
    return Optional.ofNullable(ctx.header("Authorization")).orElse("nobody");
  }

  private static Reply reply(Outcome outcome, Context ctx, String requestId) {
    return switch (outcome) {
      case Outcome.First(var answer) -> reply(answer, answer.body());
      case Outcome.Repeated(var answer) ->
          reply(answer, RepeatableSecret.with(bearer(ctx), answer.body()))
              .with("Idempotent-Replay", "true");
      case Outcome.Reused() -> Problems.reply(new Problem.KeyReused(), requestId);
      case Outcome.Running() -> Problems.reply(new Problem.KeyInUse(), requestId);
    };
  }

  private static Reply reply(Answered answer, byte[] body) {
    return new Reply(answer.status(), answer.mediaType(), Map.of(), body);
  }

  /// A request that is to be answered.
  ///
  /// @param stillPasses whether whoever made it may still, while it is answered
  private record Asked(Context ctx, String requestId, BooleanSupplier stillPasses) {}

  private Answered answered(Answer answer, Asked asked) {
    var reply = reply(answer, asked);
    return new Answered(reply.status(), reply.mediaType(), reply.body(), again(answer, reply));
  }

  /// What is stored to be told again.
  private static byte[] again(Answer answer, Reply reply) {
    return switch (answer) {
      case Answer.ShownOnce(_, _, var told) -> Json.bytes(told);
      case Answer.Secret(_, _, var secret) -> secret.without(reply.body());
      case Answer.Shown _,
          Answer.File _,
          Answer.Streamed _,
          Answer.Live _,
          Answer.Nothing(),
          Answer.Refused _,
          Answer.SigningIn _,
          Answer.Entered _,
          Answer.SignedIn _,
          Answer.Elsewhere _,
          Answer.SignedOut() ->
          reply.body();
    };
  }

  private Reply reply(Answer answer, Asked asked) {
    var ctx = asked.ctx();
    return switch (answer) {
      case Answer.Shown(var status, var value) ->
          new Reply(status, Reply.JSON, Map.of(), Json.bytes(value));
      case Answer.ShownOnce(var status, var value, _) ->
          new Reply(status, Reply.JSON, Map.of(), Json.bytes(value));
      case Answer.Secret(var status, var value, _) ->
          new Reply(status, Reply.JSON, Map.of(), Json.bytes(value));
      case Answer.File(var mediaType, var name, var content) ->
          new Reply(200, mediaType, Map.of("Content-Disposition", Disposition.of(name)), content);
      case Answer.Streamed(var mediaType, var name, var content) ->
          new Reply(
              200,
              mediaType,
              Map.of("Content-Disposition", Disposition.of(name)),
              new byte[0],
              Optional.of(content));
      case Answer.Live(var telling) ->
          new Reply(
              200,
              Reply.EVENTS,
              Map.of("X-Accel-Buffering", "no"),
              new byte[0],
              Optional.of(out -> live.tell(telling, out, asked.stillPasses())));
      case Answer.Nothing() -> empty(204);
      case Answer.Refused(var problem) -> Problems.reply(problem, asked.requestId());
      case Answer.SigningIn(var value, var browser) -> {
        Cookies.setSignIn(ctx, browser, outside.isSecure(ctx));
        yield new Reply(202, Reply.JSON, Map.of(), Json.bytes(value));
      }
      case Answer.Entered(var value, var session) -> {
        Cookies.clearSignIn(ctx, outside.isSecure(ctx));
        Cookies.set(ctx, session, outside.isSecure(ctx));
        yield new Reply(200, Reply.JSON, Map.of(), Json.bytes(value));
      }
      case Answer.SignedIn(var location, var session) -> {
        Cookies.set(ctx, session, outside.isSecure(ctx));
        yield empty(303).with("Location", location);
      }
      case Answer.Elsewhere(var location) -> empty(303).with("Location", location);
      case Answer.SignedOut() -> {
        Cookies.clear(ctx, outside.isSecure(ctx));
        yield empty(204);
      }
    };
  }

  private static Reply empty(int status) {
    return new Reply(status, "", Map.of(), new byte[0]);
  }
}
