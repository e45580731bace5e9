package dev.midcycle.outgoing;

import dev.midcycle.customer.VatId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks VIES, the register of VAT ids of the European Commission. Nobody is asked unless somebody
/// wants to know.
///
/// An example: of `DE811907980`, asked by `FR40303265045`, it says that it is valid, whose it is
/// where the country tells that, and a consultation number, by which it can be shown later that it
/// was asked.
public final class Vies {
  /// Where it is.
  public static final URI USUAL = URI.create("https://ec.europa.eu/taxation_customs/vies/rest-api");

  private static final JsonMapper JSON = new JsonMapper();
  private static final int COUNTRY = 2;
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  /// An answer that is longer is none.
  private static final long MOST = 8192;

  private final URI base;
  private final Duration patience;

  /// @param patience after so long it has not answered
  public Vies(URI base, Duration patience) {
    this.base = base;
    this.patience = patience;
  }

  /// What it says of a VAT id.
  public sealed interface Answer {
    /// Somebody has it.
    ///
    /// @param name whose it is, where its country tells
    /// @param consultation proves that it was asked; given where somebody with a VAT id asks
    /// @param asked when it was
    record Valid(Optional<String> name, Optional<String> consultation, Instant asked)
        implements Answer {}

    /// Nobody has it now.
    record Invalid(Instant asked) implements Answer {}

    /// It or the country's own register does not answer: nothing is known.
    record Unavailable(String why) implements Answer {}

    /// It does not take the question, and will not later either: nothing is known.
    record Refused(String why) implements Answer {}
  }

  /// Asks now.
  ///
  /// @param requester who asks
  public Answer ask(VatId id, Optional<VatId> requester) {
    var request = HttpRequest.newBuilder(address(id, requester)).timeout(patience).build();
    var client =
        HttpClient.newBuilder().connectTimeout(patience).proxy(HttpClient.Builder.NO_PROXY).build();
    try {
      var response =
          client
              .sendAsync(
                  request,
                  HttpResponse.BodyHandlers.limiting(
                      HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), MOST))
              .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return switch (response.statusCode()) {
        case OK -> read(JSON.readTree(response.body()));
        case BAD_REQUEST -> new Answer.Refused("status " + BAD_REQUEST);
        default -> new Answer.Unavailable("status " + response.statusCode());
      };
    } catch (ExecutionException | TimeoutException | JacksonException | DateTimeParseException e) {
      return new Answer.Unavailable(e.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Unavailable("interrupted");
    } finally {
      client.shutdownNow();
    }
  }

  private URI address(VatId id, Optional<VatId> requester) {
    var by =
        requester
            .map(one ->
                "?requesterMemberStateCode=%s&requesterNumber=%s"
                    .formatted(country(one), number(one)))
            .orElse("");
    return URI.create("%s/ms/%s/vat/%s%s".formatted(base, country(id), number(id), by));
  }

  /// As it stands before the number: `EL` of Greece.
  private static String country(VatId id) {
    return id.text().substring(0, COUNTRY);
  }

  private static String number(VatId id) {
    return id.text().substring(COUNTRY);
  }

  private static Answer read(JsonNode said) {
    var code = said.path("userError").asString("");
    return switch (code) {
      case "VALID" ->
          new Answer.Valid(told(said, "name"), told(said, "requestIdentifier"), asked(said));
      case "INVALID" -> new Answer.Invalid(asked(said));
      case "INVALID_INPUT", "INVALID_REQUESTER_INFO", "VAT_BLOCKED", "IP_BLOCKED" ->
          new Answer.Refused(code);
      default -> new Answer.Unavailable(code.isEmpty() ? "no code" : code);
    };
  }

  private static Instant asked(JsonNode said) {
    return Instant.parse(said.path("requestDate").asString(""));
  }

  /// What a country does not tell is three hyphens.
  private static Optional<String> told(JsonNode said, String name) {
    return Optional.of(said.path(name).asString("").strip())
        .filter(text -> !text.isEmpty() && !text.equals("---"));
  }
}
