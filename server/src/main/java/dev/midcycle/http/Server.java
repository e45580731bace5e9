package dev.midcycle.http;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.Attempts;
import dev.midcycle.access.PayLinks;
import dev.midcycle.access.PortalSessions;
import dev.midcycle.db.DatabaseAway;
import dev.midcycle.id.Ids;
import dev.midcycle.money.AmountTooLarge;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server. It serves the table of routes and the pages, and nothing else.
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final String REQUEST_ID = "X-Request-Id";
  private static final String ID_SHAPE = "[A-Za-z0-9._-]{1,64}";
  private static final int HEADER_BYTES = 16 * 1024;
  private static final long IDLE_MILLIS = 30_000;
  private static final long DRAIN_MILLIS = 5_000;
  private static final int STREAMED = 64 * 1024;
  private static final Ids IDS = Ids.secure();

  /// Answered at any time.
  static final Set<String> PROBES = Set.of("/health/live", "/health/ready", "/v1/health");

  private final Javalin javalin;
  private final LiveAnswers live;

  private Server(Javalin javalin, LiveAnswers live) {
    this.javalin = javalin;
    this.live = live;
  }

  /// Where it listens.
  ///
  /// @param host the address to listen at
  /// @param port 0 for any that is free
  public record Address(String host, int port, Outside outside) {}

  /// Listens from now on.
  ///
  /// @param pages what is served beside the table: the portal's files
  public static Server start(
      Address address,
      Contract contract,
      List<Route> routes,
      Gatekeeping gatekeeping,
      Consumer<RoutesConfig> pages) {
    var live = new LiveAnswers();
    var pipeline =
        new Pipeline(
            new Gate(
                gatekeeping.keys(), gatekeeping.sessions(), gatekeeping.links(), address.outside()),
            gatekeeping.attempts(),
            gatekeeping.names(),
            gatekeeping.limits(),
            address.outside(),
            live,
            gatekeeping.clock());
    Supplier<String> ids = () -> new RequestId(IDS.next(gatekeeping.clock().millis())).text();
    var server = new Handling(pipeline, address.outside(), gatekeeping.readiness(), ids);
    var javalin =
        Javalin.create(config -> {
          configure(config, address, ids);
          config.requestLogger.http(RequestLog::end);
          server.register(config.routes, contract, routes);
          pages.accept(config.routes);
        });
    return new Server(listening(javalin, address), live);
  }

  private static Javalin listening(Javalin javalin, Address address) {
    try {
      return javalin.start();
    } catch (RuntimeException e) {
      throw new CannotListen(address, e);
    }
  }

  /// What stands between a request and its route.
  public record Gatekeeping(
      ApiKeys keys,
      PortalSessions sessions,
      PayLinks links,
      Attempts attempts,
      ExternalIds names,
      Limits limits,
      Readiness readiness,
      InstantSource clock) {}

  public int port() {
    return javalin.port();
  }

  /// Takes no more requests, and lets those under way finish; those that would last are ended.
  @Override
  public void close() {
    live.end();
    javalin.stop();
  }

  private static void configure(JavalinConfig config, Address address, Supplier<String> ids) {
    config.jetty.host = address.host();
    config.jetty.port = address.port();
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.jetty.modifyHttpConfiguration(Server::limit);
    config.jetty.modifyServer(jetty -> {
      jetty.setStopTimeout(DRAIN_MILLIS);
      jetty.setErrorHandler(new PlainErrors(ids));
      jetty.insertHandler(new PlainMethods());
      jetty.insertHandler(new GracefulHandler());
    });
  }

  private static void limit(HttpConfiguration http) {
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(IDLE_MILLIS);
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
  }

  /// Binds the routes to Javalin.
  private record Handling(
      Pipeline pipeline, Outside outside, Readiness readiness, Supplier<String> ids) {
    private static final Problem TOO_LARGE =
        Problem.invalid(
            "body", "leads to an amount that is too large to bill; use smaller numbers");

    void register(RoutesConfig config, Contract contract, List<Route> routes) {
      config.before(this::begin);
      var seen = new HashSet<String>();
      for (var route : routes) {
        var name = route.toString();
        if (!contract.has(name) || !seen.add(name)) {
          throw new IllegalStateException("not in the contract, or declared twice: " + route);
        }
        config.addHttpHandler(
            HandlerType.findOrCreate(route.method().name()),
            route.path(),
            ctx -> {
              RequestLog.goes(name);
              serve(route, contract.operation(name), ctx);
            });
      }
      config.exception(ProblemException.class, (e, ctx) -> fail(ctx, e.problem()));
      config.exception(HttpResponseException.class, (e, ctx) -> fail(ctx, problem(e, ctx)));
      config.exception(AmountTooLarge.class, (_, ctx) -> fail(ctx, TOO_LARGE));
      config.exception(DatabaseAway.class, this::away);
      config.exception(Exception.class, this::broken);
    }

    /// An error of the machine, such as a stack that is too deep, is no exception to Javalin, which
    /// would answer it with nothing and leave it out of the log.
    private void serve(Route route, Contract.Operation operation, Context ctx) {
      try {
        write(ctx, pipeline.run(route, operation, ctx, requestId(ctx)));
      } catch (Error e) {
        broken(e, ctx);
      }
    }

    private void begin(Context ctx) {
      var given = ctx.header(REQUEST_ID);
      var id = given != null && given.matches(ID_SHAPE) ? given : ids.get();
      ctx.attribute(REQUEST_ID, id);
      ctx.header(REQUEST_ID, id);
      RequestLog.begin(id, outside.shown(outside.client(ctx)));
      Headers.set(ctx, outside.isSecure(ctx));
      Addresses.problem(
              ctx.req().getRequestURI(), Objects.requireNonNullElse(ctx.req().getQueryString(), ""))
          .ifPresent(problem -> {
            throw problem.thrown();
          });
      if (!PROBES.contains(ctx.path())) {
        readiness
            .refusal()
            .ifPresent(reason -> {
              throw new Problem.Unavailable(reason).thrown();
            });
      }
    }

    private static String requestId(Context ctx) {
      return String.valueOf(ctx.<String>attribute(REQUEST_ID));
    }

    private void fail(Context ctx, Problem problem) {
      write(ctx, Problems.reply(problem, requestId(ctx)));
    }

    private void broken(Throwable e, Context ctx) {
      LOG.error("The request failed", e);
      fail(ctx, new Problem.Internal());
    }

    private void away(DatabaseAway e, Context ctx) {
      LOG.warn("The request was not answered because {}: {}", e.reason(), e.getMessage());
      fail(ctx, new Problem.Unavailable(e.reason()));
    }

    private static Problem problem(HttpResponseException e, Context ctx) {
      return switch (e.getStatus()) {
        case 404 -> new Problem.NoEndpoint(ctx.method().toString(), ctx.path());
        case 405 -> new Problem.WrongMethod(allowed(e.getDetails()));
        case 413 -> new Problem.TooLarge(HEADER_BYTES);
        default -> Problem.invalid("request", "is not valid: " + ctx.method());
      };
    }

    private static String allowed(Map<String, String> details) {
      var methods =
          new ArrayList<>(List.of(details.getOrDefault("availableMethods", "").split(",\\s*")));
      methods.replaceAll(String::strip);
      return String.join(", ", methods);
    }

    /// What fails on the way ends the connection: whoever reads it sees that it is not whole.
    private static void stream(Context ctx, String mediaType, Answer.Content content) {
      ctx.contentType(mediaType);
      try {
        var out = new BufferedOutputStream(ctx.outputStream(), STREAMED);
        content.to(out);
        out.flush();
      } catch (IOException | RuntimeException e) {
        LOG.error("The answer broke off", e);
        ServletContextRequest.getServletContextRequest(ctx.req()).getServletChannel().abort(e);
      }
    }

    /// As it is, so that each event arrives when it is told. Whoever listened may be gone.
    private static void tell(Context ctx, Answer.Content content) {
      ctx.contentType(Reply.EVENTS);
      try {
        content.to(ctx.res().getOutputStream());
      } catch (IOException | RuntimeException e) {
        LOG.debug("The events broke off", e);
      }
    }

    private static void write(Context ctx, Reply reply) {
      ctx.status(reply.status());
      reply.headers().forEach(ctx::header);
      if (reply.streamed().isPresent() && reply.mediaType().equals(Reply.EVENTS)) {
        tell(ctx, reply.streamed().get());
      } else if (reply.streamed().isPresent()) {
        stream(ctx, reply.mediaType(), reply.streamed().get());
      } else if (reply.body().length > 0) {
        ctx.contentType(reply.mediaType()).result(reply.body());
      }
    }
  }
}
