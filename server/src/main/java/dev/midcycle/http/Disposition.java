package dev.midcycle.http;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// How a file's name goes into a header (RFC 6266): in plain letters for everybody, and as it is
/// spelled (RFC 8187) for those who can read that.
final class Disposition {
  private Disposition() {}

  static String of(String name) {
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain(name), spelled(name));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^A-Za-z0-9.]+", "-")
        .replaceAll("^[-.]+", "");
  }

  private static String spelled(String name) {
    var spelled = new StringBuilder();
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain((char) one)) {
        spelled.append((char) one);
      } else {
        spelled.append("%%%02X".formatted(one));
      }
    }
    return spelled.toString();
  }

  private static boolean isPlain(char one) {
    return one == '-' || one == '.' || (one < 128 && Character.isLetterOrDigit(one));
  }
}
