package dev.midcycle.testkit.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Stripe, as far as Midcycle asks it, at an address of this machine.
public final class StripeStandIn implements AutoCloseable {
  /// How it takes a charge.
  public enum Mood {
    HONEST,
    /// Takes the money, and hangs up before it has answered.
    PAYS_AND_HANGS_UP,
    /// Hangs up before it has read what it was asked.
    HANGS_UP,
    /// Says that it will never carry out a charge as it is asked for.
    REFUSES,
    /// Says that it was asked too often.
    IS_BUSY,
    /// Hangs up, and carries out what it was asked when it is told to: [#release].
    HOLDS,
    /// Takes the money, and answers something that is no JSON.
    PAYS_AND_TALKS_JUNK,
    PAYS_ANOTHER_AMOUNT,
    PAYS_ANOTHER_CURRENCY,
    /// Answers with a payment of another tenant's.
    NAMES_ANOTHER_TENANT
  }

  private record Kept(String asked, int status, String answer) {}

  private final HttpServer server;
  private final StripeDescription description = new StripeDescription();
  private final StripeAccount account = new StripeAccount(description);
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final List<Runnable> held = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.HONEST;
  private volatile Runnable before = () -> {};
  private volatile Runnable after = () -> {};
  private volatile StripeLine line = StripeLine.SOUND;

  public StripeStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// What people do there, and what is known of its objects.
  public StripeAccount account() {
    return account;
  }

  public void is(Mood now) {
    mood = now;
  }

  /// What is done when a charge has come in, before it is carried out and after.
  public void around(Runnable first, Runnable then) {
    before = first;
    after = then;
  }

  /// By which line money is moved from now on.
  public void by(StripeLine now) {
    line = now;
  }

  /// Carries out what it has held.
  public void release() {
    held.forEach(Runnable::run);
    held.clear();
  }

  /// Every request, as `POST /v1/customers`.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /// What was asked or answered in another way than Stripe has published.
  public List<String> breaches() {
    return description.breaches();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var method = exchange.getRequestMethod();
      asked.add(method + " " + path);
      if (mood == Mood.HANGS_UP && method.equals("POST") && path.equals("/v1/refunds")) {
        return;
      }
      boolean isCharge = method.equals("POST") && path.equals("/v1/payment_intents");
      if (mood == Mood.IS_BUSY || (mood == Mood.REFUSES && isCharge)) {
        int status = mood == Mood.REFUSES ? 400 : 429;
        var error = StripeAccount.error("invalid_request_error", "", "No such thing is done.");
        send(exchange, answered("", new StripeAccount.Answer(status, error)));
        return;
      }
      if (isCharge) {
        before.run();
        if (mood == Mood.HANGS_UP) {
          return;
        }
      }
      var text =
          method.equals("GET")
              ? Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")
              : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
      Function<Mood, Kept> work = how -> once(method, path, text, key, how);
      boolean movesMoney = isCharge || (method.equals("POST") && path.equals("/v1/refunds"));
      var form = StripeForm.read(text);
      var by = movesMoney ? line : StripeLine.SOUND;
      var arrival = by.arrived(path, form);
      boolean holds = arrival == StripeLine.Arrival.LATER || (isCharge && mood == Mood.HOLDS);
      if (holds) {
        held.add(() -> {
          var _ = work.apply(Mood.HONEST);
        });
      }
      if (holds || arrival == StripeLine.Arrival.LOST) {
        return;
      }
      var answer = work.apply(isCharge ? mood : Mood.HONEST);
      if (isCharge) {
        after.run();
      }
      boolean isAnswered = by.isAnswered(path, form);
      if (isAnswered && !(isCharge && mood == Mood.PAYS_AND_HANGS_UP)) {
        send(exchange, answer);
      }
    }
  }

  private static void send(HttpExchange exchange, Kept answer) throws IOException {
    var body = answer.answer().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Request-Id", "req_standin");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  /// The same key gets the same answer, and is refused for something else.
  private Kept once(String method, String path, String text, Optional<String> key, Mood how) {
    if (key.isEmpty()) {
      return work(method, path, text, how);
    }
    var asks = method + " " + path + " " + new TreeMap<>(StripeForm.read(text));
    synchronized (kept) {
      var before = Optional.ofNullable(kept.get(key.get()));
      if (before.isPresent()) {
        return before
            .filter(one -> one.asked().equals(asks))
            .orElseGet(() ->
                answered(
                    asks,
                    new StripeAccount.Answer(
                        400,
                        StripeAccount.error(
                            "idempotency_error",
                            "",
                            "Keys for idempotent requests can only be used with the same parameters."))));
      }
      var done = work(method, path, text, how);
      kept.put(key.get(), new Kept(asks, done.status(), done.answer()));
      return done;
    }
  }

  private Kept work(String method, String path, String text, Mood how) {
    var form = StripeForm.read(text);
    var operation = description.operation(method.toLowerCase(java.util.Locale.ROOT), path);
    operation.ifPresent(one -> description.asked(one, form));
    var answer = account.answer(method, path, form);
    operation.ifPresent(one -> description.answered(one, answer.status(), answer.body()));
    return answered("", new StripeAccount.Answer(answer.status(), lie(answer.body(), how)), how);
  }

  private static Kept answered(String asks, StripeAccount.Answer answer) {
    return answered(asks, answer, Mood.HONEST);
  }

  private static Kept answered(String asks, StripeAccount.Answer answer, Mood how) {
    return new Kept(
        asks,
        answer.status(),
        how == Mood.PAYS_AND_TALKS_JUNK ? "<html>200 OK" : answer.body().toString());
  }

  /// What is stored there says the same lie when it is asked for again.
  private static JsonNode lie(JsonNode answer, Mood how) {
    if (answer instanceof ObjectNode intent && intent.path("status").isString()) {
      switch (how) {
        case PAYS_ANOTHER_AMOUNT -> {
          intent.put("amount", intent.get("amount").asLong() + 1);
          intent.put("amount_received", intent.get("amount").asLong());
        }
        case PAYS_ANOTHER_CURRENCY -> intent.put("currency", "xts");
        case NAMES_ANOTHER_TENANT ->
            ((ObjectNode) intent.get("metadata")).put("midcycle_tenant", "ten_another");
        case HONEST, PAYS_AND_HANGS_UP, HANGS_UP, REFUSES, IS_BUSY, HOLDS, PAYS_AND_TALKS_JUNK -> {
          // As it is.
        }
      }
    }
    return answer;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// For messages of tests.
  @Override
  public String toString() {
    return "StripeStandIn" + new ArrayList<>(asked);
  }
}
