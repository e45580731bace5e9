package dev.midcycle.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Whether an address is spelt as RFC 3986 has it, its letters in UTF-8. What decodes in two ways,
/// or in none, is refused before anybody decodes it.
final class Addresses {
  private static final int CODE_LENGTH = 3;
  private static final char REPLACED = '\uFFFD';

  private Addresses() {}

  /// The problem with an address; empty when there is none.
  static Optional<Problem> problem(String path, String query) {
    return reason(path)
        .map(reason -> Problem.invalid("path", reason))
        .or(() -> reason(query).map(reason -> Problem.invalid("query", reason)));
  }

  private static Optional<String> reason(String part) {
    if (part.indexOf(REPLACED) >= 0) {
      return Optional.of("is not UTF-8");
    }
    int code = part.indexOf('%');
    if (code < 0) {
      return Optional.empty();
    }
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < part.length(); i += part.charAt(i) == '%' ? CODE_LENGTH : 1) {
      if (part.charAt(i) != '%') {
        bytes.writeBytes(part.substring(i, i + 1).getBytes(US_ASCII));
      } else if (isCode(part, i)) {
        bytes.write(HexFormat.fromHexDigits(part, i + 1, i + CODE_LENGTH));
      } else {
        return Optional.of("has a % that is not followed by two hexadecimal digits");
      }
    }
    return isText(bytes.toByteArray()) ? Optional.empty() : Optional.of("is not UTF-8");
  }

  private static boolean isCode(String part, int at) {
    return at + CODE_LENGTH <= part.length()
        && HexFormat.isHexDigit(part.charAt(at + 1))
        && HexFormat.isHexDigit(part.charAt(at + 2));
  }

  /// Whether it is UTF-8, by the letter: nothing too long, no half of a pair.
  static boolean isText(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return text.hasRemaining() || bytes.length == 0;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
