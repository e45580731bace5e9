package dev.midcycle.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;

/// Where a PostgreSQL is and who signs in. `jdbcUrl` never holds the password.
public record Login(String jdbcUrl, String user, String password) {
  private static final String SHAPE = "postgresql://user:password@host:5432/database";

  /// Reads `postgresql://user:password@host:5432/database?sslmode=require`, percent-encoded as
  /// psql's URLs are; a leading `jdbc:` is allowed.
  public static Login parse(String url) {
    var uri = uri(url.strip().replaceFirst("^jdbc:", ""));
    var scheme = uri.getScheme();
    if (!"postgresql".equals(scheme) && !"postgres".equals(scheme)) {
      throw wrong("it does not start with postgresql://");
    }
    if (uri.getHost() == null || uri.getPath().length() < 2) {
      throw wrong("it needs a host and a database");
    }
    if (uri.getRawUserInfo() == null) {
      throw wrong("it needs a user");
    }
    var who = uri.getRawUserInfo().split(":", 2);
    return new Login(jdbc(uri), decoded(who[0]), who.length == 2 ? decoded(who[1]) : "");
  }

  /// Another database of the same server.
  public Login to(String database) {
    return new Login(jdbcUrl.replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1"), user, password);
  }

  @Override
  public String toString() {
    return user + " at " + place();
  }

  /// The address without its options, for messages.
  public String place() {
    return jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "");
  }

  private static String jdbc(URI uri) {
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    var options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + options;
  }

  private static URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      // The exception's text repeats the address, password included: only its reason is passed on.
      throw wrong(e.getReason());
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
  }

  private static DatabaseProblem wrong(String reason) {
    return new DatabaseProblem(
        "The database address cannot be read: %s. Write it as %s, special characters percent-encoded."
            .formatted(reason, SHAPE));
  }
}
