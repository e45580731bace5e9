package dev.midcycle.http;

import dev.midcycle.access.Principal;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.Id;
import dev.midcycle.id.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One request: who asks, for what, with which body. All of it has been checked.
public final class Call {
  private final Optional<Principal> principal;
  private final Map<String, String> path;
  private final Map<String, String> query;
  private final Body body;
  private final String key;
  private final Visitor visitor;
  private final Doing doing;

  /// In which transactions the route's work is done.
  private sealed interface Doing {
    /// Anybody may call it, for nobody.
    record Nobodys() implements Doing {}

    record Within(UnitOfWork unit) implements Doing {}

    /// In its own, which carry the attempt.
    record Carrying(UnitOfWork unit, CallAttempt attempt) implements Doing {}
  }

  Call(
      Optional<Principal> principal,
      Map<String, String> path,
      Map<String, String> query,
      Body body,
      String key,
      Visitor visitor) {
    this(
        principal,
        path,
        query,
        body,
        key,
        visitor,
        principal
            .<Doing>map(who -> new Doing.Within(UnitOfWork.of(who.tenant())))
            .orElseGet(Doing.Nobodys::new));
  }

  private Call(
      Optional<Principal> principal,
      Map<String, String> path,
      Map<String, String> query,
      Body body,
      String key,
      Visitor visitor,
      Doing doing) {
    this.principal = principal;
    this.path = path;
    this.query = query;
    this.body = body;
    this.key = key;
    this.visitor = visitor;
    this.doing = doing;
  }

  sealed interface Body {
    record None() implements Body {}

    record Tree(JsonNode tree) implements Body {}

    record Text(String text) implements Body {}

    /// For a route that reads it by itself.
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Raw(String mediaType, byte[] bytes, Map<String, String> headers) implements Body {}
  }

  public Principal who() {
    return principal.orElseThrow(() -> new IllegalStateException("anybody may call this route"));
  }

  public TenantId tenant() {
    return who().tenant();
  }

  /// In which transaction the route's work is done.
  public UnitOfWork unit() {
    return switch (doing) {
      case Doing.Within(var unit) -> unit;
      case Doing.Carrying(var unit, _) -> unit;
      case Doing.Nobodys() -> throw new IllegalStateException("anybody may call this route");
    };
  }

  /// The attempt that the route's own transactions carry.
  public CallAttempt attempt() {
    return switch (doing) {
      case Doing.Carrying(_, var attempt) -> attempt;
      case Doing.Within _, Doing.Nobodys() ->
          throw new IllegalStateException("this route does not carry its attempt, or had no key");
    };
  }

  /// The same call, as part of a transaction.
  public Call within(UnitOfWork transaction) {
    return with(new Doing.Within(transaction));
  }

  Call carrying(CallAttempt attempt) {
    return with(new Doing.Carrying(unit(), attempt));
  }

  private Call with(Doing other) {
    return new Call(principal, path, query, body, key, visitor, other);
  }

  /// The same with our ids wherever it names something by the merchant's own.
  Call named(ExternalIds names) {
    return switch (doing) {
      case Doing.Nobodys() -> this;
      case Doing.Within _, Doing.Carrying _ -> {
        var ours = names.resolved(unit(), path);
        var asked = names.resolved(unit(), query);
        RequestLog.isAbout(asked);
        RequestLog.isAbout(ours);
        yield new Call(principal, ours, asked, names.resolved(unit(), body), key, visitor, doing);
      }
    };
  }

  /// The member whose portal session it is; throws for a route that takes API keys too.
  public Principal.Person person() {
    return switch (who()) {
      case Principal.Person person -> person;
      case Principal.Merchant merchant ->
          throw new IllegalStateException("not a portal session: " + merchant);
      case Principal.Operator operator ->
          throw new IllegalStateException("not a portal session: " + operator);
      case Principal.LinkHolder holder ->
          throw new IllegalStateException("not a portal session: " + holder);
    };
  }

  /// Whoever has the link to a document; throws for a route that others may call.
  public Principal.LinkHolder linkHolder() {
    return switch (who()) {
      case Principal.LinkHolder holder -> holder;
      case Principal.Merchant _, Principal.Operator _, Principal.Person _ ->
          throw new IllegalStateException("not the link to a document: " + who());
    };
  }

  /// Whether a browser only fetches it in case somebody wants it.
  public boolean isAhead() {
    return visitor.ahead();
  }

  /// From where it comes, whoever it is.
  public Visitor visitor() {
    return visitor;
  }

  /// A new one for what this call makes, to be told by [Answer.Secret].
  public RepeatableSecret secret() {
    return RepeatableSecret.fresh(key);
  }

  /// The one customer that the caller is bound to; empty for the merchant's own programs.
  public Optional<CustomerId> bound() {
    return switch (who()) {
      case Principal.Person person -> Optional.of(person.customer());
      case Principal.LinkHolder holder -> Optional.of(holder.customer());
      case Principal.Merchant _, Principal.Operator _ -> Optional.empty();
    };
  }

  /// Throws the same problem for what is somebody else's as for what does not exist.
  public void mayTouch(CustomerId customer, String what) {
    if (bound().filter(own -> !own.equals(customer)).isPresent()) {
      throw new Problem.NotFound(what).thrown();
    }
  }

  public String path(String name) {
    var value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("this route's path has no " + name);
    }
    return value;
  }

  /// The id in the path. What is no id at all is not found either.
  public <I extends Id> I id(String name, Function<String, Optional<I>> parse) {
    return parse
        .apply(path(name))
        .orElseThrow(() -> new Problem.NotFound(name.replace('_', ' ')).thrown());
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /// The body, read into a record that mirrors the contract's object.
  public <T> T body(Class<T> type) {
    return Json.as(tree(), type);
  }

  /// The body as it was sent, for a route that reads it by itself.
  public byte[] bytes() {
    return raw().bytes();
  }

  public String mediaType() {
    return raw().mediaType();
  }

  /// A header that came with a body which the route reads by itself.
  public Optional<String> header(String name) {
    return raw().headers().entrySet().stream()
        .filter(one -> one.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Body.Raw raw() {
    return switch (body) {
      case Body.Raw raw -> raw;
      case Body.Tree _, Body.Text _, Body.None() ->
          throw new IllegalStateException("this route's body has been read");
    };
  }

  public JsonNode tree() {
    return switch (body) {
      case Body.Tree(var tree) -> tree;
      case Body.Text _, Body.Raw _, Body.None() -> throw new IllegalStateException("no JSON body");
    };
  }

  /// The body as it was sent, for a route that takes a text too; JSON is text as well.
  public String text() {
    return switch (body) {
      case Body.Text(var text) -> text;
      case Body.Tree(var tree) -> tree.toString();
      case Body.Raw _, Body.None() -> throw new IllegalStateException("no text");
    };
  }
}
