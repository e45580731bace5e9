package dev.midcycle.http;

import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads bodies: never more than allowed, whatever the headers say.
final class Bodies {
  private static final List<String> LONG = List.of("application/yaml", "application/x-ndjson");
  private static final String JSON = "application/json";

  private Bodies() {}

  static byte[] read(Context ctx, Contract.Operation operation, Limits limits) {
    boolean isFile = operation.mediaTypes().stream().anyMatch(LONG::contains);
    int most = isFile ? limits.file() : limits.body();
    try (ServletInputStream in = ctx.req().getInputStream()) {
      var body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw new Problem.TooLarge(most).thrown();
      }
      return unpacked(ctx, body, most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      return new Call.Body.Raw(type, body);
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
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      if (Checks.isStorable(text)) {
        return text;
      }
    } catch (CharacterCodingException _) {
      // Told below, together with what decodes but can not be stored.
    }
    throw Problem.invalid("body", "must be UTF-8 text without null characters").thrown();
  }
}
