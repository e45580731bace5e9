package dev.midcycle.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where a PostgreSQL is and who signs in. `jdbcUrl` never holds the password.
public record Login(String jdbcUrl, String user, String password) {
  private static final String SHAPE = "postgresql://user:password@host:5432/database";
  private static final String USER = "user";
  private static final String PASSWORD = "password";

  /// Reads `postgresql://user:password@host:5432/database?sslmode=require`, percent-encoded as
  /// psql's URLs are; a leading `jdbc:` is allowed.
  public static Login parse(String url) {
    return parse(url, Optional.empty(), Optional.empty());
  }

  /// `user` and `password` count where the address says none, before its user or among its options
  /// as JDBC has them. Nobody at all is whoever runs this process, as for psql.
  public static Login parse(String url, Optional<String> user, Optional<String> password) {
    var uri = uri(url.strip().replaceFirst("^jdbc:", ""));
    var scheme = uri.getScheme();
    if (!"postgresql".equals(scheme) && !"postgres".equals(scheme)) {
      throw wrong("it does not start with postgresql://");
    }
    if (uri.getHost() == null || uri.getPath().length() < 2) {
      throw wrong("it needs a host and a database");
    }
    var options = new Options(Optional.ofNullable(uri.getRawQuery()));
    var who = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
    return new Login(
        jdbc(uri, options.without(USER, PASSWORD)),
        said(who, 0).or(() -> options.get(USER)).or(() -> user).orElseGet(Login::self),
        said(who, 1).or(() -> options.get(PASSWORD)).or(() -> password).orElse(""));
  }

  private static Optional<String> said(String[] parts, int place) {
    return Arrays.stream(parts)
        .skip(place)
        .findFirst()
        .filter(part -> !part.isEmpty())
        .map(Login::decoded);
  }

  private static String self() {
    return System.getProperty("user.name");
  }

  /// What follows the question mark.
  private record Options(List<String> pairs) {
    Options(Optional<String> query) {
      this(query.map(text -> List.of(text.split("&"))).orElse(List.of()));
    }

    Optional<String> get(String name) {
      return pairs.stream()
          .filter(pair -> pair.startsWith(name + "="))
          .map(pair -> decoded(pair.substring(name.length() + 1)))
          .findFirst();
    }

    String without(String... names) {
      var rest =
          pairs.stream()
              .filter(pair -> Arrays.stream(names).noneMatch(name -> pair.startsWith(name + "=")))
              .toList();
      return rest.isEmpty() ? "" : "?" + String.join("&", rest);
    }
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

  /// Host and port.
  String server() {
    return place().replaceFirst("^postgresql://", "").replaceFirst("/.*$", "");
  }

  String database() {
    return decoded(place().replaceFirst("^postgresql://[^/]*/", ""));
  }

  private static String jdbc(URI uri, String options) {
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
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
