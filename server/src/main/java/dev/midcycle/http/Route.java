package dev.midcycle.http;

/// One line of the table of routes.
///
/// @param path as the contract writes it, such as `/v1/customers/{customer}`
public record Route(Method method, String path, Who who, Effect effect, Handler handler) {
  public enum Method {
    GET,
    POST,
    PATCH,
    DELETE
  }

  public static Route get(String path, Who who, Handler handler) {
    return new Route(Method.GET, path, who.reading(), Effect.READS, handler);
  }

  public static Route post(String path, Who who, Handler handler) {
    return new Route(Method.POST, path, who, Effect.WRITES, handler);
  }

  public static Route patch(String path, Who who, Handler handler) {
    return new Route(Method.PATCH, path, who, Effect.WRITES, handler);
  }

  public static Route delete(String path, Who who, Handler handler) {
    return new Route(Method.DELETE, path, who, Effect.WRITES, handler);
  }

  /// For a question that is too long for an address: nothing is written.
  public Route asking() {
    return new Route(method, path, who, Effect.READS, handler);
  }

  public Route inSteps() {
    return new Route(method, path, who, Effect.WRITES_IN_STEPS, handler);
  }

  /// For one whose handler begins and ends its call's attempt itself ([Call#attempt]).
  public Route carryingItsAttempt() {
    return new Route(method, path, who, Effect.CARRIES_ITS_ATTEMPT, handler);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
