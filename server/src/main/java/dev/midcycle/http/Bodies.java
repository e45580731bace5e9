package dev.midcycle.http;

import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpException;

/// Reads bodies: never more than allowed, whatever the headers say.
final class Bodies {
  private static final List<String> LONG = List.of("application/yaml", "application/x-ndjson");

  /// Only statements of banks are XML, and theirs may be of a year.
  private static final String STATEMENT = "application/xml";

  private static final int PIECE = 8192;
  private static final String JSON = "application/json";

  private Bodies() {}

  static byte[] read(
      Context ctx, Contract.Operation operation, Limits limits, InstantSource clock) {
    int most = most(operation, limits);
    var pace = Pace.from(clock, limits.bodyRate());
    try (ServletInputStream in = ctx.req().getInputStream()) {
      var body = read(in, most + 1, pace);
      if (body.length > most) {
        throw new Problem.TooLarge(most).thrown();
      }
      return unpacked(ctx, body, most);
    } catch (IOException | HttpException.RuntimeException e) {
      throw Problem.invalid("body", "did not arrive as it was announced").thrown();
    }
  }

  private static int most(Contract.Operation operation, Limits limits) {
    if (operation.mediaTypes().contains(STATEMENT)) {
      return Limits.STATEMENT;
    }
    return operation.mediaTypes().stream().anyMatch(LONG::contains) ? limits.file() : limits.body();
  }

  private static byte[] read(InputStream in, int most, Pace pace) throws IOException {
    var body = new ByteArrayOutputStream();
    var piece = new byte[PIECE];
    int read = 0;
    while (read >= 0 && body.size() < most) {
      body.write(piece, 0, read);
      pace.check(body.size());
      read = in.read(piece, 0, Math.min(PIECE, most - body.size()));
    }
    return body.toByteArray();
  }

  /// What is packed may be no more than `most` unpacked either; unpacking stops there.
  private static byte[] unpacked(Context ctx, byte[] body, int most) throws IOException {
    var encoding = Optional.ofNullable(ctx.header("Content-Encoding")).orElse("identity");
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "identity" -> body;
      case "gzip" -> {
        var whole = gunzipped(body, most + 1);
        if (whole.length > most) {
          throw new Problem.TooLarge(most).thrown();
        }
        yield whole;
      }
      default -> throw Problem.invalid("Content-Encoding", "must be gzip or absent").thrown();
    };
  }

  private static byte[] gunzipped(byte[] body, int most) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readNBytes(most);
    } catch (ZipException | EOFException _) {
      throw Problem.invalid("body", "is not valid gzip, although Content-Encoding is gzip")
          .thrown();
    }
  }

  static Call.Body check(Context ctx, Contract.Operation operation, byte[] body) {
    var allowed = operation.mediaTypes();
    if (allowed.isEmpty()) {
      return nothing(body);
    }
    var type = mediaType(ctx).orElse("");
    if (!allowed.contains(type)) {
      throw new Problem.WrongMediaType(words(allowed)).thrown();
    }
    if (operation.readByRoute()) {
      return new Call.Body.Raw(type, body, ctx.headerMap());
    }
    if (!Addresses.isText(body)) {
      throw Problem.invalid("body", "is not UTF-8").thrown();
    }
    return type.equals(JSON)
        ? new Call.Body.Tree(
            operation
                .body()
                .map(schema -> Checks.body(body, schema))
                .orElseGet(() -> Checks.anyObject(body)))
        : new Call.Body.Text(text(body));
  }

  /// A route that takes no body lets an empty object pass: clients like to send one.
  private static Call.Body nothing(byte[] body) {
    if (body.length > 0 && !Checks.anyObject(body).isEmpty()) {
      throw Problem.invalid("body", "must be empty: this endpoint takes no body").thrown();
    }
    return new Call.Body.None();
  }

  private static Optional<String> mediaType(Context ctx) {
    return Optional.ofNullable(ctx.header("Content-Type"))
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  private static String words(List<String> types) {
    return String.join(" or ", types);
  }

  private static String text(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8);
    if (!Checks.isStorable(text)) {
      throw Problem.invalid("body", "must be text without null characters").thrown();
    }
    return text;
  }
}
